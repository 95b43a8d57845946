import OFD
import TestKit
import Testing

struct PackageTests {
    @Test func `two writes give the same bytes, with prepared parts and without`() throws {
        let document = try Sample.document()
        let parts = try Parts(preparing: document)
        #expect(try Package(document).archive() == Package(document).archive())
        #expect(
            try Package(document, reusing: parts).archive()
                == Package(document, reusing: parts).archive()
        )
    }

    @Test(.enabled(if: Judge.has("unzip", "python3", "xmllint"), "a program is not installed"))
    func `unzip, Python and xmllint accept the package, OFD.xml first`() throws {
        let bytes = try Package(Sample.document()).archive()
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
            n = z.namelist(); assert n[0] == 'OFD.xml' and len(n) == len(set(n)), n
            assert not any(i.flag_bits & 8 or i.extra for i in z.infolist())
            """
        _ = try Judge.run("unzip", "-t", "IN", input: bytes)
        _ = try Judge.run("python3", "-c", script, "IN", input: bytes)
        let list = String(
            decoding: try Judge.run("unzip", "-Z1", "IN", input: bytes),
            as: UTF8.self
        )
        let names = list.split(separator: "\n").filter { $0.hasSuffix(".xml") }
        #expect(names.contains("OFD.xml") && names.contains("Doc_0/Document.xml"))
        for name in names {
            let xml = try Judge.run("unzip", "-p", "IN", String(name), input: bytes)
            _ = try Judge.run("xmllint", "--noout", "IN", input: xml)
        }
    }

    @Test func `a character that XML cannot carry is refused`() throws {
        var document = try Sample.document()
        document.info.title = "a\u{1}b"
        #expect(throws: WriteFault.badCharacter("\u{1}", "Title")) {
            try Package(document).archive()
        }
    }

    @Test func `a text with too few advances is refused, its characters would overprint`() throws {
        var document = try Sample.document()
        guard case .text(var text) = document.pages[0].objects[0] else { return }
        text.runs[0].deltaX.removeLast()
        document.pages[0].objects[0] = .text(text)
        #expect(throws: WriteFault.badNumber("TextCode/DeltaX")) { try Package(document) }
    }

    @Test func `a reference to nothing is refused`() throws {
        var document = try Sample.document()
        document.pages[0].template = 1
        #expect(throws: WriteFault.badReference("Template")) { try Package(document) }
        document.pages[0].template = 0
        document.images = []
        #expect(throws: WriteFault.badReference("ImageObject/ResourceID")) {
            try Package(document)
        }
    }
}
