/// A PDF from `%PDF` to `%%EOF`, with nothing before, nothing behind, and nothing that acts in what
/// can be read without unpacking it.
///
/// Objects that are packed into streams (`/ObjStm`, ISO 32000-1, 7.5.7) are not unpacked: most
/// programs write them, and a program that hides there is not found. So a file comes back as an
/// attachment in a sandbox only, and is opened outside the office at the reader's own care.
enum PDFCheck {
    /// Names of what a PDF may do by itself (ISO 32000-1, 12.6).
    private static let acting = [
        "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA", "/SubmitForm",
        "/ImportData", "/GoToE",
    ]

    static func check(_ bytes: [UInt8]) throws(UploadFault) {
        guard let end = ByteSearch.last(Array("%%EOF".utf8), in: bytes, from: bytes.count - 2_048)
        else { throw .damaged }
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0 }
        guard bytes[(end + 5)...].allSatisfy(isBlank) else { throw .twoKinds }
        guard !ByteSearch.hasArchive(bytes) else { throw .twoKinds }
        guard ByteSearch.last(Array("startxref".utf8), in: bytes) != nil else { throw .damaged }
        let names = names(in: bytes)
        guard names.isDisjoint(with: acting) else { throw .program }
        guard !names.contains("/Encrypt") else { throw .locked }
    }

    /// The names that stand in the file's plain text, with `#4A` read as the letter it stands for.
    private static func names(in bytes: [UInt8]) -> Set<String> {
        let wanted = Set(acting + ["/Encrypt"])
        let longest = 3 * (wanted.map(\.utf8.count).max() ?? 0)
        var found: Set<String> = []
        for place in bytes.indices where bytes[place] == UInt8(ascii: "/") {
            var name: [UInt8] = [UInt8(ascii: "/")]
            var at = place + 1
            while at < bytes.count, at - place <= longest, isRegular(bytes[at]) {
                if bytes[at] == UInt8(ascii: "#"), at + 2 < bytes.count,
                    let value = UInt8(
                        String(decoding: bytes[at + 1...at + 2], as: UTF8.self),
                        radix: 16
                    )
                {
                    name.append(value)
                    at += 3
                } else {
                    name.append(bytes[at])
                    at += 1
                }
            }
            let text = String(decoding: name, as: UTF8.self)
            if wanted.contains(text) { found.insert(text) }
        }
        return found
    }

    /// Neither blank nor delimiter (ISO 32000-1, 7.2.2).
    private static func isRegular(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"()<>[]{}/%".utf8.contains(byte)
    }
}
