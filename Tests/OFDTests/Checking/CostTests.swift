import TestKit
import Testing

@testable import OFD

/// Small files that ask for much work.
struct CostTests {
    /// Twenty seconds of the processor are far more than a debug build needs, and far less than the
    /// work that is asked for would take.
    private func isQuick(_ files: [(String, String)]) throws -> FileCheck {
        let forge = ZIPForge(entries: files.map { .init($0.0, Array($0.1.utf8)) })
        var check = inspect([])
        let seconds = ProcessorTime.of {
            check = inspect(forge.bytes)
            if let container = try? Container(forge.bytes) { _ = try? read(container) }
        }
        #expect(seconds < 20)
        return check
    }

    private static let entry =
        "<OFD><DocBody><DocRoot>D.xml</DocRoot><Signatures>S.xml</Signatures></DocBody></OFD>"
    private static let document =
        "<Document><CommonData/><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>"

    @Test func `S11 one large file under ten thousand references is digested once`() throws {
        let line = "<Reference FileRef='/P.xml'><CheckValue>AA==</CheckValue></Reference>"
        let references = String(repeating: line, count: 10_000)
        let check = try isQuick([
            ("OFD.xml", Self.entry), ("D.xml", Self.document),
            ("P.xml", "<Page>" + String(repeating: " ", count: 900_000) + "</Page>"),
            ("S.xml", "<Signatures><Signature ID='1' BaseLoc='1.xml'/></Signatures>"),
            (
                "1.xml",
                "<Signature><SignedInfo><References CheckMethod='SM3'>\(references)</References>"
                    + "</SignedInfo><SignedValue>P.xml</SignedValue></Signature>"
            ),
        ])
        #expect(check.faults.contains(Fault(.digest, "P.xml")))
    }

    @Test func `S11 one page named ten thousand times is read a few times only`() throws {
        let page = "<Page ID='1' BaseLoc='P.xml'/>"
        let pages = String(repeating: page, count: 10_000)
        let text = "<TextObject Boundary='0 0 1 1' Size='1'><TextCode>x</TextCode></TextObject>"
        let check = try isQuick([
            ("OFD.xml", Self.entry),
            ("D.xml", "<Document><CommonData/><Pages>\(pages)</Pages></Document>"),
            (
                "P.xml",
                "<Page><Content><Layer>" + String(repeating: text, count: 10_000)
                    + "</Layer></Content></Page>"
            ),
        ])
        #expect(check.faults.contains(Fault(.badStructure, "P.xml")))
    }

    @Test func `S11 names and values of endless marks are not compared`() throws {
        // Of many kinds, or the file would be refused for what it expands to.
        var dice = SeededRandom(seed: 1)
        let kinds: [Unicode.Scalar] = ["\u{301}", "\u{323}", "\u{327}"]
        var marks = String.UnicodeScalarView()
        for _ in 0..<400_000 { marks.append(kinds[Int(dice.next() % 3)]) }
        let file =
            "<OFD><DocBody><DocInfo><CustomDatas><CustomData Name='a\(String(marks))'>a"
            + "</CustomData></CustomDatas></DocInfo></DocBody></OFD>"
        let check = try isQuick([("OFD.xml", file)])
        #expect(check.faults.first?.code == .badXML)
    }

    @Test func `S11 an element with thousands of attributes is refused`() throws {
        let attributes = (0..<50_000).map { " a\($0)=''" }.joined()
        let check = try isQuick([("OFD.xml", "<OFD\(attributes)/>")])
        #expect(check.faults.first?.code == .badXML)
    }
}
