import Foundation
import TestKit
import Testing

@testable import Authority

/// S12: what a PDF is refused for is in it, and what is in it is found where it is packed.
struct PDFUploadTests {
    private func fault(_ bytes: [UInt8]) -> UploadFault? {
        do throws(UploadFault) {
            let upload = try UploadCheck.of(name: "a.pdf", declared: nil, bytes: bytes)
            #expect(upload.bytes == bytes)
            #expect(upload.original == nil)
            return nil
        } catch {
            return error
        }
    }

    private static let script = "/OpenAction<</S/JavaScript/JS(app.alert)>>"

    /// Ten scans of 9 MiB, each other random bytes; in seven of ten `/JS` stands by chance.
    @Test(arguments: 0..<10 as Range<UInt64>)
    func `random bytes are no script`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var picture = [UInt8](repeating: 0, count: 9 << 20)
        picture.withUnsafeMutableBytes { buffer in
            for place in stride(from: 0, to: buffer.count, by: 8) {
                buffer.storeBytes(of: random.next(), toByteOffset: place, as: UInt64.self)
            }
        }
        let marks = "/JS /JavaScript /Launch /EmbeddedFile /Encrypt <script <svg> PK\u{5}\u{6} "
        picture.replaceSubrange(5_000..<(5_000 + marks.utf8.count), with: marks.utf8)
        let image = SmallPDF.stream("/Type/XObject/Subtype/Image", picture)
        let bytes = SmallPDF.bytes(page: "/Resources<</XObject<</I 4 0 R>>>>", objects: [image])
        #expect(fault(bytes) == nil)
    }

    static let harmless = [
        "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.example/?q=/JS)>>>>]",
        "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.example/JavaScript)>>>>]",
        "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D[3 0 R/Fit]>>>>]",
        "/PieceInfo<</JSTool<</Private(/JavaScript /Launch)>>>>",
        "/Resources<</Font<</JS<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
        "/Resources<</Font<</EF<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
    ]

    @Test(arguments: harmless)
    func `a link is a link, and a name is a name`(page: String) {
        #expect(fault(SmallPDF.bytes(page: page)) == nil)
    }

    static let acting = [
        "/AA<</O<</S/JavaScript/JS(x)>>>>", "/AA<</O<</S/Launch/F(a.exe)>>>>",
        "/Annots[<</Subtype/Link/A<</S/URI/URI( JavaScript:alert\\(1\\))>>>>]",
        "/Annots[<</Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Launch/F(a)>>]>>>>]",
        "/Annots[<</Subtype/Widget/A<</S/SubmitForm/F(https://a.example)>>>>]",
        "/Annots[<</Subtype/Widget/A<</S/ImportData/F(a.fdf)>>>>]",
        "/Annots[<</Subtype/RichMedia>>]", "/Annots[<</Subtype/Link/A<</S/GoToE/T<</R/C>>>>>>]",
        "/Annots[<</Subtype/Link/A<</S/L#61unch/P<<>>/K 0/Type/StructElem>>>>]",
    ]

    @Test(arguments: acting)
    func `whatever acts by itself or by a click is found, wherever it stands`(page: String) throws {
        let bytes = SmallPDF.bytes(page: page)
        #expect(fault(bytes) == .program)
        #expect(fault(try PDFUploadTests.packed(bytes)) == .program)
    }

    static let ambiguous = [
        "/AA<</O<</S/Launch/S/URI/F(a.exe)/URI(https://a.example)>>>>",
        "/Annots[<</Subtype/Link/A<</S/Launch/F(a)>>/A<</S/GoTo/D[3 0 R/Fit]>>>>]",
        "/Annots[<</Subtype/FileAttachment/FS<</EF<</F 4 0 R>>>>/FS(x)>>]",
        "/Annots[<</Subtype/FileAttachment/FS<</EF<</F 4 0 R/F null>>>>>>]",
        "/Annots[<</Subtype/3D/Subtype/Link>>]", "/AF[<</EF<</F 4 0 R>>>>]/AF[]",
    ]

    /// Some readers take the first, others the last.
    @Test(arguments: ambiguous)
    func `an action that stands twice is refused`(page: String) {
        #expect(fault(SmallPDF.bytes(page: page)) == .damaged)
        #expect(fault(SmallPDF.bytes(page: "/Rotate 0/Rotate 0")) == nil)
    }

    /// The objects of a PDF packed into streams (ISO 32000-1, 7.5.7), as most programs write them.
    private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        try Judge.run("qpdf", "--object-streams=generate", "IN", "-", input: bytes)
    }

    @Test func `a script in an object stream is found, though no byte of it can be read`() throws {
        let bytes = try PDFUploadTests.packed(SmallPDF.bytes(catalog: PDFUploadTests.script))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("/JavaScript"))
        #expect(fault(bytes) == .program)
        #expect(fault(try PDFUploadTests.packed(SmallPDF.plain)) == nil)
        let named = SmallPDF.bytes(
            catalog: "/Names<</JavaScript<</Names[(a)4 0 R]>>>>",
            objects: [
                Array("<</S/JavaScript/JS 5 0 R>>".utf8), SmallPDF.stream("", Array("x()".utf8)),
            ]
        )
        #expect(fault(try PDFUploadTests.packed(named)) == .program)
    }

    /// Later changes stand at the end, and readers go by the last table.
    @Test func `a script that a later part adds is found`() throws {
        let first = SmallPDF.plain
        let lines = String(decoding: first, as: UTF8.self).split(separator: "\n")
        let before = try #require(lines.dropLast().last)
        let catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R\(PDFUploadTests.script)>>\nendobj\n"
        let digits = String(first.count)
        let place = String(repeating: "0", count: 10 - digits.count) + digits
        let later =
            "\(catalog)xref\n1 1\n\(place) 00000 n \ntrailer\n<</Size 4/Root 1 0 R"
            + "/Prev \(before)>>\nstartxref\n\(first.count + catalog.utf8.count)\n%%EOF\n"
        #expect(fault(first) == nil)
        #expect(fault(first + Array(later.utf8)) == .program)
    }

    static let locks: [(words: [String], fault: UploadFault)] = [
        (["", "owner", "40"], .editingLocked), (["", "owner", "128"], .editingLocked),
        (["", "owner", "256"], .editingLocked), (["user", "owner", "128"], .locked),
        (["user", "owner", "256"], .locked), (["same", "same", "256"], .locked),
    ]

    @Test(arguments: locks.indices)
    func `a lock is named for what it is`(index: Int) throws {
        let lock = PDFUploadTests.locks[index]
        func locked(_ bytes: [UInt8]) throws -> [UInt8] {
            try Judge.run(
                "qpdf",
                "--allow-weak-crypto",
                "--encrypt",
                lock.words[0],
                lock.words[1],
                lock.words[2],
                "--",
                "IN",
                "-",
                input: bytes
            )
        }
        #expect(fault(try locked(SmallPDF.plain)) == lock.fault)
        // Behind a lock that opens by itself a script is read and named.
        let script = try locked(SmallPDF.bytes(catalog: PDFUploadTests.script))
        #expect(fault(script) == (lock.fault == .locked ? .locked : .program))
    }

    @Test func `a file within the file is named as such`() throws {
        let bytes = try Judge.run(
            "qpdf",
            "--add-attachment",
            "IN",
            "--",
            "IN",
            "-",
            input: SmallPDF.plain
        )
        #expect(fault(bytes) == .attachments)
        let annotation = SmallPDF.bytes(
            page: "/Annots[<</Subtype/FileAttachment/FS<</Type/Filespec/EF<</F 4 0 R>>>>>>]",
            objects: [SmallPDF.stream("/Type/EmbeddedFile", [1, 2, 3])]
        )
        #expect(fault(annotation) == .attachments)
        #expect(fault(try PDFUploadTests.packed(annotation)) == .attachments)
    }

    static let lists: [(entries: String, fault: UploadFault?)] = [
        ("/EmbeddedFiles<</Names[]>>/JavaScript<</Names[]>>", nil),
        ("/EmbeddedFiles<</Kids[]>>", nil), ("/JavaScript<<>>", nil),
        ("/JavaScript<</Names[(x)<</S/JavaScript/JS(x)>>]>>", .program),
        ("/JavaScript<</Kids[<</Names[(x)<</JS(x)>>]>>]>>", .program),
        ("/EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)/EF<</F 4 0 R>>>>]>>", .attachments),
        // Some readers take the first of two lists, others the last.
        ("/JavaScript<</Names[(x)<</S/JavaScript/JS(x)>>]>>/JavaScript<<>>", .damaged),
        ("/JavaScript<</Kids[<</Names[(x)<</S/JavaScript/JS(x)>>]>>]/Kids[]>>", .damaged),
        ("/EmbeddedFiles<</Names[(a)<</EF<</F 4 0 R>>>>]>>/EmbeddedFiles<<>>", .damaged),
        ("/EmbeddedFiles<</Names[(a)<</EF<</F 4 0 R>>/EF<<>>>>]>>", .damaged),
    ]

    /// An editor that takes the last file out leaves the list of files.
    @Test(arguments: lists.indices)
    func `a list of scripts or files is what is in it`(index: Int) {
        let (entries, expected) = PDFUploadTests.lists[index]
        let bytes = SmallPDF.bytes(
            catalog: "/Names<<\(entries)>>",
            objects: [SmallPDF.stream("/Type/EmbeddedFile", [1, 2, 3])]
        )
        #expect(fault(bytes) == expected, "\(entries)")
    }

    @Test func `a table of places that is a little wrong is put right, as every reader does`() {
        let text = String(decoding: SmallPDF.plain, as: UTF8.self)
        let shifted = text.replacing("startxref\n", with: "startxref\n1")
        #expect(fault(Array(shifted.utf8)) == nil)
        let lost = text.replacing("trailer", with: "trialer")
        #expect(fault(Array(lost.utf8)) == .damaged)
        let bare = Array("%PDF-1.4\nstartxref\n0\n%%EOF\n".utf8)
        #expect(fault(bare) == .damaged)
    }
}
