import Licensing
import OFD
import Register
import TestKit
import Testing

@testable import Authority

/// S12: what is uploaded is one of four kinds through and through, or it is refused.
struct UploadCheckTests {
    static let contents: [(name: String, bytes: [UInt8], kind: Upload.Kind?)] = [
        ("pdf", UploadSamples.pdf, .pdf), ("jpeg", UploadSamples.jpeg(), .jpeg),
        ("png", UploadSamples.png(), .png), ("ofd", UploadSamples.ofd, .ofd),
        ("zip", UploadSamples.zip, nil), ("html", UploadSamples.html, nil),
        ("svg", UploadSamples.svg, nil), ("gif", UploadSamples.gif, nil),
        ("exe", UploadSamples.exe, nil), ("eicar", UploadSamples.eicar, nil),
        ("heic", UploadSamples.heic, nil),
        ("text", Array("just text".utf8), nil), ("empty", [], nil),
    ]
    static let endings = [
        "pdf", "PDF", "jpg", "jpeg", "png", "ofd", "html", "svg", "exe", "zip", "docx", "xlsm",
    ]
    static let types: [String?] = [
        nil, "application/octet-stream", "application/pdf", "image/jpeg", "image/png",
        "application/ofd", "text/html", "image/svg+xml", "application/zip",
    ]

    /// 13 contents × 12 endings × 9 declared types: 1,404 cases.
    @Test(arguments: contents.indices)
    func `S12 content, ending and declared type must say the same`(index: Int) {
        let content = UploadCheckTests.contents[index]
        for ending in UploadCheckTests.endings {
            let named = Upload.Kind.allCases.first { $0.endings.contains(ending.lowercased()) }
            for type in UploadCheckTests.types {
                let upload = try? UploadCheck.of(
                    name: "业绩.\(ending)",
                    declared: type,
                    bytes: content.bytes
                )
                let isTyped =
                    type == nil || type == "application/octet-stream"
                    || type == named?.mediaType || (type == "application/zip" && named == .ofd)
                let expected = content.kind != nil && content.kind == named && isTyped
                #expect(
                    (upload != nil) == expected,
                    "\(content.name) as .\(ending), \(type ?? "-")"
                )
                #expect(upload == nil || upload?.kind == content.kind)
            }
        }
    }

    static let names: [(name: String, shown: String?)] = [
        ("业绩 2026.1.pdf", "业绩 2026.1.pdf"), ("C:\\Users\\张三\\合同.pdf", "合同.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"), ("a/b.pdf", "b.pdf"), ("合同", nil), ("", nil),
        (".pdf", nil), ("pdf", nil), ("a.pdf.exe", nil), ("a.exe.pdf", nil), ("a.php.pdf", nil),
        ("a.html.pdf", nil), ("a.pdf ", nil), ("a.pdf.", nil), ("a.pdf/", nil), ("a\0.pdf", nil),
        ("a\u{202E}fdp.exe.pdf", nil), ("a\u{200B}.pdf", nil), ("a\r\nb.pdf", nil),
        ("con.pdf", nil), ("NUL.pdf", nil), ("a:b.pdf", nil), ("a<b>.pdf", nil), ("a|b.pdf", nil),
        ("a?.pdf", nil), ("a*.pdf", nil), ("a%00.pdf", nil), ("a\".pdf", nil),
        ("\u{FFFD}.pdf", nil),
        (String(repeating: "长", count: 117) + ".pdf", nil),
        (String(repeating: "长", count: 116) + ".pdf", String(repeating: "长", count: 116) + ".pdf"),
    ]

    @Test(arguments: names.indices)
    func `S12 names are shown without folders, and none hides what it is`(index: Int) {
        let (name, shown) = UploadCheckTests.names[index]
        let upload = try? UploadCheck.of(name: name, declared: nil, bytes: UploadSamples.pdf)
        #expect(upload?.name == shown, "\(name.debugDescription)")
    }

    static let hostile: [(name: String, bytes: [UInt8], fault: UploadFault)] = [
        ("empty.pdf", [], .empty),
        ("large.pdf", UploadSamples.pdf + blanks(Upload.bytesMax), .tooLarge),
        ("html-inside.pdf", UploadSamples.pdf(adding: "% <HTML><body>"), .program),
        (
            "js.pdf", UploadSamples.pdf(adding: "/OpenAction<</S/JavaScript/JS(app.alert)>>"),
            .program
        ),
        ("hex.pdf", UploadSamples.pdf(adding: "/OpenAction<</S/J#61vaScript>>"), .program),
        ("launch.pdf", UploadSamples.pdf(adding: "/AA<</O<</S/Launch>>>>"), .program),
        (
            "attached.pdf",
            UploadSamples.pdf(
                adding: "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/EF<</F 3 0 R>>>>]>>>>"
            ), .attachments
        ),
        ("xfa.pdf", UploadSamples.pdf(adding: "/AcroForm<</XFA 3 0 R>>"), .program),
        ("zip-behind.pdf", UploadSamples.pdf + UploadSamples.zip, .twoKinds),
        ("text-behind.pdf", UploadSamples.pdf + Array("more".utf8), .twoKinds),
        (
            "zip-in-comment.pdf", UploadSamples.pdf + UploadSamples.zip + Array("\n%%EOF\n".utf8),
            .twoKinds
        ),
        ("cut.pdf", Array(UploadSamples.pdf.dropLast(20)), .damaged),
        ("cut.jpg", Array(UploadSamples.jpeg().dropLast(2)), .damaged),
        ("head.jpg", [0xFF, 0xD8, 0xFF, 0xD9], .damaged),
        ("wide.jpg", UploadSamples.jpeg(width: 20_000, height: 20_000), .tooManyPixels),
        ("cut.png", Array(UploadSamples.png().dropLast(4)), .damaged),
        ("flipped.png", flipped(UploadSamples.png(), at: 20), .damaged),
        ("wide.png", UploadSamples.png(width: 20_000, height: 20_000), .tooManyPixels),
        ("none.png", UploadSamples.png(width: 0), .damaged),
        ("surplus.png", UploadSamples.png(height: 1), .damaged),
        ("photo.heic", UploadSamples.heic, .heic), ("photo.jpg", UploadSamples.heic, .heic),
        ("photo.HEIF", UploadSamples.jpeg(), .heic),
        ("before.ofd", Array("PK\u{3}\u{4}".utf8) + UploadSamples.ofd, .twoKinds),
        ("behind.ofd", UploadSamples.ofd + [0], .twoKinds),
        ("docx.ofd", UploadSamples.zip, .otherContent),
        (
            "page.ofd",
            Archive.zip([
                (name: "OFD.xml", bytes: Array("<OFD/>".utf8)), (name: "a.html", bytes: [1]),
            ]), .program
        ),
        (
            "other-root.ofd", Archive.zip([(name: "OFD.xml", bytes: Array("<X/>".utf8))]),
            .otherContent
        ),
    ]

    private static func blanks(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: count) }

    private static func flipped(_ bytes: [UInt8], at place: Int) -> [UInt8] {
        var bytes = bytes
        bytes[place] ^= 1
        return bytes
    }

    @Test(arguments: hostile.indices)
    func `S12 disguises, polyglots and programs are refused for their reason`(index: Int) {
        let (name, bytes, fault) = UploadCheckTests.hostile[index]
        #expect(throws: fault, "\(name)") {
            try UploadCheck.of(name: name, declared: nil, bytes: bytes)
        }
    }

    @Test func `S12 a file as large as allowed is taken`() throws {
        let padding = Upload.bytesMax - UploadSamples.pdf.count
        let bytes = UploadSamples.pdf + UploadCheckTests.blanks(padding)
        // The end mark must stand near the end, so that nothing else can hide behind it.
        #expect(throws: UploadFault.damaged) {
            try UploadCheck.of(name: "a.pdf", declared: nil, bytes: bytes)
        }
        let filled = Array(UploadSamples.pdf.dropLast(6))
        let comment = Array("%".utf8) + UploadCheckTests.blanks(padding - 2) + Array("\n".utf8)
        let whole = filled + comment + Array("%%EOF\n".utf8)
        #expect(whole.count == Upload.bytesMax)
        #expect(try UploadCheck.of(name: "a.pdf", declared: nil, bytes: whole).kind == .pdf)
    }

    /// 204 changes of each kind that a library reads, 2,400 of OFD, which is read in the office.
    @Test(arguments: 0..<12 as Range<UInt64>)
    func `S12 no bytes stop the checks`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for file in UploadCheckTests.contents.prefix(4) {
            for _ in 0..<(file.kind == .ofd ? 200 : 17) {
                let bytes = UploadCheckTests.changed(file.bytes, &random)
                let name = "a.\(file.name)"
                let upload = try? UploadCheck.of(name: name, declared: nil, bytes: bytes)
                guard let upload, file.kind == .jpeg || file.kind == .png else {
                    #expect(upload == nil || upload?.bytes == bytes)
                    continue
                }
                #expect(upload.original == Digest.sm3(bytes))
                let again = try? UploadCheck.of(name: name, declared: nil, bytes: upload.bytes)
                #expect(again?.bytes == upload.bytes)
            }
        }
    }

    private static func changed(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            if Bool.random(using: &random) {
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            } else {
                bytes.remove(at: place)
            }
        }
        return bytes
    }
}
