import CQREncode
import OFD

/// QR code (快速响应矩阵码) as one vector path.
///
/// - Source: GB/T 18284; error correction level M.
public enum QRCode {
    /// A code of the text, with its quiet zone of four modules inside the box; nil where the text
    /// is too long for any code.
    static func path(_ text: String, in box: Box) -> PathObject? {
        guard let modules = modules(of: text) else { return nil }
        var pen = Pen()
        for loop in ModuleOutline.loops(of: modules) {
            for (index, corner) in loop.enumerated() {
                let (x, y) = (Double(corner.x + 4), Double(corner.y + 4))
                if index == 0 { pen.move(x, y) } else { pen.line(x, y) }
            }
            pen.close()
        }
        let scale = box.width / Double(modules.count + 8)
        var path = PathObject.fill(pen, in: box, .black)
        path.matrix = Matrix(scale, 0, 0, scale, 0, 0)
        return path
    }

    /// True for each dark module, row by row; nil where the text is too long for any code.
    public static func modules(of text: String) -> [[Bool]]? {
        guard !text.utf8.contains(0),
            let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        return (0..<width).map { row in
            (0..<width).map { column in data[row * width + column] & 1 == 1 }
        }
    }
}
