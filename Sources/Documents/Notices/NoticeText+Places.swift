import Licensing

extension NoticeText {
    /// A paragraph with its `{places}` filled.
    ///
    /// - Throws: `missing` for a place that nothing fills, or that is filled with nothing.
    static func filled(
        _ paragraph: String,
        with places: [String: String]
    ) throws(PaperRefusal) -> String {
        var result = ""
        var rest = paragraph[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = places[name], !value.isEmpty else { throw .missing(name) }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The paragraphs with their places filled.
    static func filled(
        _ paragraphs: [String],
        with places: [String: String]
    ) throws(PaperRefusal) -> [String] {
        var filled: [String] = []
        for paragraph in paragraphs { filled.append(try self.filled(paragraph, with: places)) }
        return filled
    }
}
