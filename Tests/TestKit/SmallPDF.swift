/// Complete PDFs of one empty page, with a right table of places (ISO 32000-1, 7.5).
public enum SmallPDF {
    /// Nothing but the page.
    public static let plain = bytes()

    /// A PDF with more in it.
    ///
    /// - Parameters:
    ///   - catalog: entries of the catalog, which is object 1.
    ///   - page: entries of the page, which is object 3.
    ///   - objects: further objects, numbered from 4 on.
    /// - Returns: the file.
    public static func bytes(
        catalog: String = "",
        page: String = "",
        objects: [[UInt8]] = []
    ) -> [UInt8] {
        let own = [
            "<</Type/Catalog/Pages 2 0 R\(catalog)>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]\(page)>>",
        ].map { Array($0.utf8) }
        var bytes = Array("%PDF-1.7\n".utf8)
        var places: [Int] = []
        for (index, object) in (own + objects).enumerated() {
            places.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let table = bytes.count
        bytes += Array("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            let zeros = String(repeating: "0", count: 10 - digits.count)
            bytes += Array("\(zeros)\(digits) 00000 n \n".utf8)
        }
        let end =
            "trailer\n<</Size \(places.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
        return bytes + Array(end.utf8)
    }

    /// A stream object.
    public static func stream(_ entries: String = "", _ content: [UInt8]) -> [UInt8] {
        Array("<<\(entries)/Length \(content.count)>>stream\n".utf8) + content
            + Array("\nendstream".utf8)
    }
}
