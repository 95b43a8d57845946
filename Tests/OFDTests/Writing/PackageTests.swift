import Foundation
import OFD
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

    @Test func `unzip, Python and xmllint accept the package, OFD.xml first`() throws {
        let bytes = try Package(Sample.document()).archive()
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
            n = z.namelist(); assert n[0] == 'OFD.xml' and len(n) == len(set(n)), n
            assert not any(i.flag_bits & 8 or i.extra for i in z.infolist())
            """
        try Tool.withFile(bytes, ending: "ofd") { path in
            if let unzip = try Tool.run("unzip", ["-t", path]) { #expect(unzip.status == 0) }
            if let python = try Tool.run("python3", ["-c", script, path]) {
                #expect(python.status == 0, "\(python.text)")
            }
            try checkXML(path)
        }
    }

    private func checkXML(_ path: String) throws {
        let list = try Tool.run("unzip", ["-Z1", path])?.text.split(separator: "\n") ?? []
        for name in list where name.hasSuffix(".xml") {
            guard let text = try Tool.run("unzip", ["-p", path, String(name)])?.text else { return }
            try Tool.withFile(Array(text.utf8), ending: "xml") { file in
                guard let judged = try Tool.run("xmllint", ["--noout", file]) else { return }
                #expect(judged.status == 0, "\(name): \(judged.text)")
            }
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
