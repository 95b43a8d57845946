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

    @Test func `S11 thirty marks on a letter are read, one more is no text of anybody`() throws {
        let (mark, most) = ("\u{301}", String(repeating: "\u{301}\u{323}", count: 15))
        let reference = String(repeating: "&#x301;", count: 15)
        for marks in [most, reference + reference, "<![CDATA[\(most)]]>"] {
            #expect(try root("<a>a\(marks)b</a>").text.unicodeScalars.count == 32)
        }
        _ = try root("<a\(most) b='a\(most)'/>")
        for text in [
            "<a>a\(most)\(mark)</a>", "<a b='a\(most)\(mark)'/>", "<a\(most)\(mark)/>",
            "<a b\(most)\(mark)=''/>", "<a>a\(most)<!-- -->\(mark)</a>",
            "<a>a\(most)<b/>\(mark)</a>", "<a>a\(reference)\(reference)&#x301;</a>",
            "<a>a\(most)<![CDATA[\(mark)]]></a>", "<?xml version='1.0\(most)\(mark)'?><a/>",
        ] {
            #expect(throws: Fault.self) { try root(text) }
        }
    }

    @Test func `S11 names of 256 bytes are read, longer ones are refused`() throws {
        let name = String(repeating: "n", count: 256)
        _ = try root("<\(name) \(name)=''></\(name)>")
        for text in ["<\(name)n/>", "<a \(name)n=''/>", "<a:\(name)/>"] {
            #expect(throws: Fault.self) { try root(text) }
        }
    }

    /// U+1DC0 begins a name (XML 1.0, production 4) and would merge with the colon to one character.
    @Test func `a mark behind the colon belongs to the name`() throws {
        let element = try root("<o:\u{1DC0}a o:\u{1DC0}b='1' xmlns:\u{1DC0}c='2'/>")
        #expect(element.name == "\u{1DC0}a")
        #expect(element.attributes == [XMLAttribute(name: "\u{1DC0}b", value: "1")])
        #expect(throws: Fault.self) { try root("<o:\u{301}a/>") }
    }

    @Test func `S11 elements 64 deep are read, 65 deep are refused`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        _ = try root(nested(64))
        #expect(throws: Fault.self) { try root(nested(65)) }
    }
}
