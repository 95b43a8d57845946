import Foundation
import Testing

@testable import OFD

/// Forged files that other verifiers took for genuine, each with the reason that it must be given.
struct CoverageTests {
    private func faults(_ change: (inout Forgery) throws -> Void) throws -> [Fault] {
        var forgery = try Forgery()
        try change(&forgery)
        return forgery.faults
    }

    @Test func `untouched, and signed anew by the same hand, nothing is wrong`() throws {
        #expect(try faults { _ in } == [])
        #expect(try faults { try $0.sign() } == [])
    }

    @Test(arguments: [
        Forgery.page, "OFD.xml", "Doc_0/Document.xml", "Doc_0/Tpls/Tpl_0/Content.xml",
        "Doc_0/PublicRes.xml", "Doc_0/DocumentRes.xml", "Doc_0/Tags/Tag_Certificate.xml",
        "Doc_0/Attachs/Attach_0.json",
    ])
    func `a changed file is named`(name: String) throws {
        #expect(try faults { $0[name] += " " }.contains(Fault(.digest, name)))
    }

    @Test func `a covered file that is gone is named`() throws {
        let gone = "Doc_0/Attachs/Attach_0.json"
        let found = try faults { forgery in forgery.files.removeAll { $0.name == gone } }
        #expect(found == [Fault(.missing, "/" + gone)])
    }

    @Test func `a page that the signer left out is not covered`() throws {
        let found = try faults {
            $0.uncover(Forgery.page)
            try $0.sign()
        }
        #expect(found == [Fault(.uncovered, Forgery.page)])
    }

    @Test func `an uncovered OFD xml that shows another document is found`() throws {
        let found = try faults {
            $0.uncover("OFD.xml")
            try $0.sign()
            $0.replace("Doc_0/Document.xml", by: "Doc_1/Document.xml", in: "OFD.xml")
            $0["Doc_1/Document.xml"] = $0["Doc_0/Document.xml"]
                .replacingOccurrences(of: "BaseLoc=\"", with: "BaseLoc=\"/Doc_0/")
        }
        #expect(found.contains(Fault(.uncoveredEntry, "OFD.xml")))
        #expect(found.contains(Fault(.uncovered, "Doc_1/Document.xml")))
    }

    @Test func `a second body and another version are found even where OFD xml is covered`() throws
    {
        let body = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
        let second = try faults {
            $0.replace("</ofd:OFD>", by: body + "</ofd:OFD>", in: "OFD.xml")
            try $0.cover("OFD.xml")
            try $0.sign()
        }
        #expect(second.contains(Fault(.severalDocuments, "OFD.xml")))
        let version = try faults {
            $0.replace("<ofd:Signatures>", by: "<ofd:Versions/><ofd:Signatures>", in: "OFD.xml")
            try $0.cover("OFD.xml")
            try $0.sign()
        }
        #expect(version == [Fault(.versions, "OFD.xml")])
    }

    @Test func `annotations laid over the page are displayed, so they must be covered`() throws {
        let found = try faults {
            let list = "<ofd:Annotations>Annots/A.xml</ofd:Annotations></ofd:Document>"
            $0.replace("</ofd:Document>", by: list, in: "Doc_0/Document.xml")
            try $0.cover("Doc_0/Document.xml")
            try $0.sign()
            $0["Doc_0/Annots/A.xml"] =
                "<Annotations><Page PageID='1000000'><FileLoc>P.xml</FileLoc></Page></Annotations>"
            $0["Doc_0/Annots/P.xml"] = "<PageAnnot/>"
        }
        #expect(
            found == [
                Fault(.uncovered, "Doc_0/Annots/A.xml"), Fault(.uncovered, "Doc_0/Annots/P.xml"),
            ]
        )
    }

    @Test func `a file that nothing refers to is a stowaway`() throws {
        #expect(try faults { $0["Doc_0/extra.bin"] = "x" } == [Fault(.stowaway, "Doc_0/extra.bin")])
    }

    @Test func `a resource that was missing when the seal was set cannot be slipped in later`()
        throws
    {
        let late = "Doc_0/Late.xml"
        let found = try faults {
            let list = "<ofd:Attachments>Late.xml</ofd:Attachments></ofd:Document>"
            $0.replace("</ofd:Document>", by: list, in: "Doc_0/Document.xml")
            try $0.cover("Doc_0/Document.xml")
            try $0.sign()
            $0[late] = "<Attachments/>"
        }
        #expect(found == [Fault(.uncovered, late)])
    }

    @Test func `a font swapped where it is not covered is found`() throws {
        let font = "Doc_0/Res/Font_0.ttf"
        let found = try faults {
            $0.uncover(font)
            try $0.sign()
        }
        #expect(found == [Fault(.uncovered, font)])
    }
}
