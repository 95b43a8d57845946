import OFD

/// The smallest whole files of each kind, and what disguises itself as one.
enum UploadSamples {
    static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
        xref
        0 3
        trailer<</Size 3/Root 1 0 R>>
        startxref
        93
        %%EOF

        """.utf8
    )

    static func pdf(adding text: String) -> [UInt8] {
        let whole = String(decoding: pdf, as: UTF8.self)
        return Array(whole.replacing("/Type/Catalog", with: "/Type/Catalog\(text)").utf8)
    }

    static func png(width: Int = 2, height: Int = 2) -> [UInt8] {
        let head = big(width) + big(height) + [8, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
            + chunk("IDAT", [0x78, 0x9C, 1, 2, 3]) + chunk("IEND", [])
    }

    static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
        let bytes = Array(type.utf8) + body
        return big(body.count) + bytes + big(Int(ZIPChecksum.crc32(bytes)))
    }

    static func jpeg(width: Int = 2, height: Int = 2, comment: String = "x") -> [UInt8] {
        let text = Array(comment.utf8)
        return [0xFF, 0xD8, 0xFF, 0xFE] + word(text.count + 2) + text + [0xFF, 0xC0]
            + word(11) + [8] + word(height) + word(width) + [1, 1, 0x11, 0] + [0xFF, 0xDA]
            + word(8) + [1, 1, 0, 0, 63, 0] + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
            + [0xFF, 0xD9]
    }

    static let ofd = Archive.zip([
        (name: "OFD.xml", bytes: Array("<OFD Version=\"1.2\" DocType=\"OFD\"/>".utf8))
    ])
    static let zip = Archive.zip([(name: "a.txt", bytes: [1, 2, 3])])
    static let html = Array("<!DOCTYPE html><html><script>alert(1)</script></html>".utf8)
    static let svg = Array("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".utf8)
    static let gif = Array("GIF89a\u{1}\u{0}\u{1}\u{0}".utf8)
    static let exe: [UInt8] = [0x4D, 0x5A, 0x90, 0] + [UInt8](repeating: 0, count: 60)
    static let eicar = Array(
        ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").utf8
    )

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func word(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
    }
}
