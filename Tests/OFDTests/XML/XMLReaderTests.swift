import Testing

@testable import OFD

struct XMLReaderTests {
    private func root(_ text: String) throws(Fault) -> XMLElement {
        try XMLReader.root(Array(text.utf8), place: "t.xml")
    }

    @Test func `elements, attributes, references, comments and CDATA are read`() throws {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="utf-8" standalone='yes'?>
            <!-- a --><o:a xmlns:o="urn:x" b="1&#10;&lt;" o:c='"\t'><d/>t&amp;&#x7535;<!-- b -->\
            <![CDATA[<&]]>\r\n</o:a ><!-- c -->
            """
        let element = try root(text)
        #expect(element.name == "a")
        #expect(element["b"] == "1\n<" && element["c"] == "\" ")
        #expect(element.children == [XMLElement(name: "d")])
        #expect(element.text == "t&电<&\n")
    }

    @Test(arguments: [
        "", "x", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a b='1' b='2'/>", "<a b=1/>", "<a b/>",
        "<a b='<'/>", "<a>&nope;</a>", "<a>&#0;</a>", "<a>&#xFFFF;</a>", "<a>&#+65;</a>",
        "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<1a/>", "<a:b:c/>", "<a b='1'c='2'/>", "<a>]]></a>",
        "<a><!-- -- --></a>", "<a><?p i?></a>", "<?p i?><a/>", "<a><![CDATA[x]]</a>", "< a/>",
        "<?xml version='1.0' encoding='GBK'?><a/>", "<?xml encoding='UTF-8'?><a/>",
        " <?xml version='1.0'?><a/>", "<?xml version='2.0'?><a/>", "<a/", "<a b='1", "<a>&amp</a>",
    ])
    func `what is not well formed, or more than we need, is refused`(text: String) {
        #expect(throws: Fault.self) { try root(text) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: Fault.self) {
            try XMLReader.root([0x3C, 0x61, 0x3E, 0xC0, 0x80, 0x3C, 0x2F, 0x61, 0x3E], place: "")
        }
    }

    @Test func `S11 a DOCTYPE is refused before anything in it is looked at`() {
        let laughs = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>
            """
        #expect(throws: Fault(.docType, "t.xml")) { try root(laughs) }
        #expect(throws: Fault(.docType, "t.xml")) {
            try root("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")
        }
    }

    @Test func `S11 elements 64 deep are read, 65 deep are refused`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        _ = try root(nested(64))
        #expect(throws: Fault.self) { try root(nested(65)) }
    }
}
