import Foundation
import Seals
import Testing

@testable import OFD

/// Forged signature lists and descriptions.
struct SignatureListTests {
    private func faults(_ change: (inout Forgery) throws -> Void) throws -> [Fault] {
        var forgery = try Forgery()
        try change(&forgery)
        return forgery.faults
    }

    private func describe(_ old: String, _ new: String) throws -> [Fault] {
        try faults {
            $0.replace(old, by: new, in: Forgery.signature)
            try $0.sign()
        }
    }

    private func list(_ old: String, _ new: String) throws -> [Fault] {
        try faults { $0.replace(old, by: new, in: Forgery.list) }
    }

    @Test(arguments: ["MD5", "SHA1", "", "1.2.840.113549.2.5", "SM4"])
    func `a digest that is not SM3 is refused`(method: String) throws {
        let found = try describe("\"1.2.156.10197.1.401\"", "\"\(method)\"")
        #expect(found.first == Fault(.digestMethod, Forgery.signature))
    }

    @Test(arguments: ["SM3", "sm3", "1.2.156.10197.1.401.2"])
    func `SM3 in the spellings of other makers is understood`(method: String) throws {
        #expect(try describe("\"1.2.156.10197.1.401\"", "\"\(method)\"") == [])
    }

    @Test func `a missing digest method means MD5 and is refused`() throws {
        let found = try describe(" CheckMethod=\"1.2.156.10197.1.401\"", "")
        #expect(found.first == Fault(.digestMethod, Forgery.signature))
    }

    @Test func `a record under another identifier, or an identifier twice, is refused`() throws {
        let record = "<ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"Sign_0/Signature.xml\"/>"
        let twin = record.replacingOccurrences(of: "ID=\"1\"", with: "ID=\"0\"")
        #expect(try list(record, record + twin) == [Fault(.duplicateSignature, Forgery.signature)])
        #expect(
            try list(record, record + record) == [
                Fault(.duplicateSignature, Forgery.list + "#1"),
                Fault(.duplicateSignature, Forgery.signature),
            ]
        )
    }

    @Test func `a highest identifier below one that is used is refused, equal is right`() throws {
        #expect(
            try list("<ofd:MaxSignId>1<", "<ofd:MaxSignId>0<") == [Fault(.maxSignID, Forgery.list)]
        )
        #expect(try list("ID=\"1\"", "ID=\"s001\"") == [])
        #expect(try list("ID=\"1\"", "ID=\"s002\"") == [Fault(.maxSignID, Forgery.list)])
        let twice = "<ofd:MaxSignId>1</ofd:MaxSignId><ofd:MaxSignId>"
        #expect(try list("<ofd:MaxSignId>", twice) == [Fault(.maxSignID, Forgery.list)])
    }

    @Test func `the type must agree with the value, a missing one means a seal`() throws {
        #expect(try list(" Type=\"Seal\"", "") == [])
        #expect(
            try list("Type=\"Seal\"", "Type=\"Sign\"") == [Fault(.signatureType, Forgery.signature)]
        )
        #expect(
            try list("Type=\"Seal\"", "Type=\"Other\"").first
                == Fault(.badSignature, Forgery.signature)
        )
    }

    @Test(arguments: [true, false])
    func `beside a seal the coverage of a signature without one does not count`(
        isSealed: Bool
    ) throws {
        let extra = "Doc_0/extra.bin"
        let found = try faults {
            $0[extra] = "x"
            if isSealed {
                try $0.cover(extra)
                try $0.sign()
            }
            $0.addBareSignature(covering: extra)
        }
        #expect(found == (isSealed ? [] : [Fault(.stowaway, extra)]))
    }

    @Test func `a file whose signatures are all without a seal hides nothing that they cover`()
        throws
    {
        let found = try faults { forgery in
            forgery.replace("Type=\"Seal\"", by: "Type=\"Sign\"", in: Forgery.list)
            let index = forgery.files.firstIndex { $0.name == Forgery.value }
            if let index { forgery.files[index].bytes = Forgery.bareValue }
        }
        #expect(found == [])
    }

    @Test func `a value with bytes left over is none`() throws {
        let found = try faults { forgery in
            let index = forgery.files.firstIndex { $0.name == Forgery.value }
            if let index { forgery.files[index].bytes.append(0) }
        }
        #expect(found == [Fault(.signatureType, Forgery.signature)])
    }

    @Test func `an emptied list is an unsigned file`() throws {
        let found = try faults { forgery in
            let text = forgery[Forgery.list]
            let end = text.range(of: "<ofd:MaxSignId>")?.lowerBound ?? text.endIndex
            forgery[Forgery.list] = text[..<end] + "</ofd:Signatures>"
        }
        #expect(found == [Fault(.unsigned, "")])
    }

    @Test func `a list that is broken or gone is not called unsigned`() throws {
        #expect(try list("</ofd:Signatures>", "").map(\.code).contains(.badXML))
        let gone = try faults { forgery in forgery.files.removeAll { $0.name == Forgery.list } }
        #expect(gone == [Fault(.missing, Forgery.list)])
    }

    @Test func `an unsigned file with another fault is still unsigned`() throws {
        let found = try faults {
            $0.files.removeAll { $0.name == Forgery.page || $0.name.hasPrefix("Doc_0/Signs") }
            $0.replace(
                "<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>",
                by: "",
                in: "OFD.xml"
            )
        }
        #expect(found == [Fault(.missing, "Pages/Page_0/Content.xml"), Fault(.unsigned, "")])
    }

    @Test func `a seal file that is not the seal of the signed value is refused`() throws {
        func withSealFile(adding extra: [UInt8]) throws -> [Fault] {
            try faults {
                let seal =
                    "<ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo>"
                $0.replace("</ofd:SignedInfo>", by: seal, in: Forgery.signature)
                $0.files.append(("Doc_0/Signs/Sign_0/Seal.esl", $0.seal.seal.der + extra))
                try $0.sign()
            }
        }
        #expect(try withSealFile(adding: []) == [])
        #expect(
            try withSealFile(adding: [0]).contains(
                Fault(.sealFile, "Doc_0/Signs/Sign_0/Seal.esl")
            )
        )
    }

    @Test func `a stamp on no page is refused`() throws {
        #expect(
            try describe("PageRef=\"1000000\"", "PageRef=\"7\"")
                == [Fault(.stampPage, Forgery.signature)]
        )
    }

    @Test func `one right and one wrong digest of a file do not cover it`() throws {
        let found = try faults {
            let wrong = Base64.text([UInt8](repeating: 0, count: 32))
            let entry =
                "<ofd:Reference FileRef=\"/OFD.xml\"><ofd:CheckValue>\(wrong)"
                + "</ofd:CheckValue></ofd:Reference>"
            $0.replace("</ofd:References>", by: entry + "</ofd:References>", in: Forgery.signature)
            try $0.sign()
        }
        #expect(found.contains(Fault(.digest, "OFD.xml")))
    }

    @Test func `two pages with one identifier are refused`() throws {
        let found = try faults {
            let page = "<ofd:Page ID=\"1000000\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
            $0.replace(page, by: page + page, in: "Doc_0/Document.xml")
            try $0.cover("Doc_0/Document.xml")
            try $0.sign()
        }
        #expect(found == [Fault(.duplicateID, "Doc_0/Document.xml#1000000")])
    }

    @Test func `S11 a DOCTYPE in any file that counts is refused`() throws {
        let found = try faults {
            let type = "<!DOCTYPE x [<!ENTITY a 'b'>]><ofd:Page "
            $0.replace("<ofd:Page ", by: type, in: Forgery.page)
            try $0.cover(Forgery.page)
            try $0.sign()
        }
        #expect(found == [Fault(.docType, Forgery.page)])
    }

    @Test func `every code has a message and a word of its own`() {
        let words = FaultCode.allCases.map(\.rawValue)
        #expect(Set(words).count == words.count)
        #expect(Set(FaultCode.allCases.map(\.message)).count == words.count)
        #expect(words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }
}
