import OFD
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
        ("text", Array("just text".utf8), nil), ("empty", [], nil),
    ]
    static let endings = [
        "pdf", "PDF", "jpg", "jpeg", "png", "ofd", "html", "svg", "exe", "zip", "docx", "xlsm",
    ]
    static let types: [String?] = [
        nil, "application/octet-stream", "application/pdf", "image/jpeg", "image/png",
        "application/ofd", "text/html", "image/svg+xml",
    ]

    /// 12 contents × 12 endings × 8 declared types: 1,152 cases.
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
                    || type == named?.mediaType
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
        ("script.png", png(adding: "tEXt", "a\0<ScRiPt>"), .program),
        ("svg.png", png(adding: "tEXt", "a\0<SVG onload=alert(1)>"), .program),
        ("svg-alone.png", png(adding: "tEXt", "a\0<svg>"), .program),
        ("php.jpg", UploadSamples.jpeg(comment: "<?php system($_GET[0]);"), .program),
        (
            "js.pdf", UploadSamples.pdf(adding: "/OpenAction<</S/JavaScript/JS(app.alert)>>"),
            .program
        ),
        ("hex.pdf", UploadSamples.pdf(adding: "/OpenAction<</S/J#61vaScript>>"), .program),
        ("launch.pdf", UploadSamples.pdf(adding: "/AA<</O<</S/Launch>>>>"), .program),
        ("attached.pdf", UploadSamples.pdf(adding: "/Names<</EmbeddedFile 9 0 R>>"), .program),
        ("xfa.pdf", UploadSamples.pdf(adding: "/AcroForm<</XFA 3 0 R>>"), .program),
        ("locked.pdf", UploadSamples.pdf(adding: "/Encrypt 5 0 R"), .locked),
        ("zip-behind.pdf", UploadSamples.pdf + UploadSamples.zip, .twoKinds),
        ("text-behind.pdf", UploadSamples.pdf + Array("more".utf8), .twoKinds),
        (
            "zip-in-comment.pdf", UploadSamples.pdf + UploadSamples.zip + Array("\n%%EOF\n".utf8),
            .twoKinds
        ),
        ("cut.pdf", Array(UploadSamples.pdf.dropLast(20)), .damaged),
        ("zip-behind.jpg", UploadSamples.jpeg() + UploadSamples.zip, .twoKinds),
        ("cut.jpg", Array(UploadSamples.jpeg().dropLast(2)), .damaged),
        ("head.jpg", [0xFF, 0xD8, 0xFF, 0xD9], .damaged),
        ("wide.jpg", UploadSamples.jpeg(width: 20_000, height: 20_000), .tooManyPixels),
        ("zip-behind.png", UploadSamples.png() + UploadSamples.zip, .twoKinds),
        ("cut.png", Array(UploadSamples.png().dropLast(4)), .damaged),
        ("flipped.png", flipped(UploadSamples.png(), at: 20), .damaged),
        ("wide.png", UploadSamples.png(width: 20_000, height: 20_000), .tooManyPixels),
        ("none.png", UploadSamples.png(width: 0), .damaged),
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

    private static func png(adding type: String, _ text: String) -> [UInt8] {
        let whole = UploadSamples.png()
        let head = 8 + 25
        return Array(whole[..<head]) + UploadSamples.chunk(type, Array(text.utf8))
            + Array(whole[head...])
    }

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

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `S12 no bytes stop the checks`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let files = UploadCheckTests.contents.prefix(4)
        for _ in 0..<200 {
            for file in files {
                var bytes = file.bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    if Bool.random(using: &random) {
                        bytes[place] = UInt8.random(in: 0...255, using: &random)
                    } else {
                        bytes.remove(at: place)
                    }
                }
                let upload = try? UploadCheck.of(
                    name: "a.\(file.name)",
                    declared: nil,
                    bytes: bytes
                )
                #expect(upload == nil || upload?.bytes == bytes)
            }
        }
    }
}
