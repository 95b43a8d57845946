/// Text as a workbook escapes it (ECMA-376, ST_Xstring): `_x000D_` is a carriage return.
enum SheetText {
    /// The text with its escapes read, and every line end as one line feed.
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x0D) || bytes.contains(UInt8(ascii: "_")) else { return text }
        var scalars = String.UnicodeScalarView()
        let source = Array(text.unicodeScalars)
        var at = 0
        while at < source.count {
            let escaped = escape(source[at...])
            let scalar = escaped ?? source[at]
            at += escaped == nil ? 1 : 7
            // CR LF is one line end, and a lone CR one too.
            if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
            scalars.append(scalar)
        }
        return String(String.UnicodeScalarView(scalars.map { $0 == "\r" ? "\n" : $0 }))
    }

    /// The scalar of `_xHHHH_`.
    private static func escape(_ rest: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        let mark = Array(rest.prefix(7))
        guard mark.count == 7, mark[0] == "_", mark[1] == "x", mark[6] == "_",
            mark[2..<6].allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }),
            let value = UInt32(String(String.UnicodeScalarView(mark[2..<6])), radix: 16)
        else { return nil }
        return Unicode.Scalar(value)
    }
}
