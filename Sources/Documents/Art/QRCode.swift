import CQREncode
import OFD

/// QR code (快速响应矩阵码) as one vector path.
///
/// - Source: GB/T 18284; error correction level M.
enum QRCode {
    /// A code of the text, with its quiet zone of four modules inside the box; nil where the text
    /// is too long for any code.
    static func path(_ text: String, in box: Box) -> PathObject? {
        guard let modules = modules(of: text) else { return nil }
        let count = modules.count
        var pen = Pen()
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < count {
                guard line[column] else {
                    column += 1
                    continue
                }
                let end = line[column...].firstIndex(of: false) ?? count
                pen.rectangle(
                    x: Double(column + 4),
                    y: Double(row + 4),
                    width: Double(end - column),
                    height: 1
                )
                column = end
            }
        }
        let scale = box.width / Double(count + 8)
        var path = PathObject.fill(pen, in: box, .black)
        path.matrix = Matrix(scale, 0, 0, scale, 0, 0)
        return path
    }

    /// True for each dark module, row by row.
    static func modules(of text: String) -> [[Bool]]? {
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
