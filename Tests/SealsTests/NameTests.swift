import Testing

@testable import Seals

/// Names in certificates, read or not.
struct NameTests {
    private func name(_ tag: UInt8, _ bytes: [UInt8]) throws -> DistinguishedName {
        let pair = DER.sequence([
            DER.objectIdentifier(ObjectID.organization), DER.element(tag, bytes),
        ])
        var reader = DERReader(DER.sequence([DER.set([pair])])[...])
        return try DistinguishedName(reader.next(.sequence))
    }

    @Test func `strings of all kinds that certificates use are read`() throws {
        #expect(try name(0x0C, Array("样例".utf8)).organization == "样例")
        #expect(try name(0x13, Array("SAMPLE".utf8)).isReadable)
        #expect(try name(0x14, [0xE9]).organization == "é")
        #expect(try name(0x1E, [0x68, 0x37, 0x4F, 0x8B]).organization == "样例")
    }

    @Test func `what is no string is not read, and is told apart from an empty one`() throws {
        for (tag, bytes) in [
            (0x0C, [0xD1, 0xF9]), (0x13, [0xD1, 0xF9]), (0x1E, [0x68]), (0x1E, [0xD8, 0x00]),
            (0x1C, [0, 0, 0x68, 0x37]), (0x04, [0x41]),
        ] as [(UInt8, [UInt8])] {
            let name = try name(tag, bytes)
            #expect(!name.isReadable && name.organization.isEmpty, "\(tag) \(bytes)")
        }
        #expect(try name(0x0C, []).isReadable)
    }

    @Test func `S11 thirty marks in a row are read, one more is no name`() throws {
        for (count, isReadable) in [(30, true), (31, false)] {
            let marks = (0..<count).map { $0 % 2 == 0 ? "\u{301}" : "\u{323}" }.joined()
            let utf16 = ("a" + marks).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            #expect(try name(0x0C, Array("a\(marks)".utf8)).isReadable == isReadable)
            #expect(try name(0x1E, utf16).isReadable == isReadable)
        }
    }

    @Test func `S11 marks are counted whatever their class, other letters are not`() {
        for mark in ["\u{300}", "\u{344}", "\u{F73}", "\u{F75}", "\u{F81}", "\u{1DC0}"] {
            #expect(StreamSafe.holds("a" + String(repeating: mark, count: 30)), "\(mark)")
            #expect(!StreamSafe.holds("a" + String(repeating: mark, count: 31)), "\(mark)")
        }
        #expect(!StreamSafe.holds("a" + String(repeating: "\u{300}", count: 3_500_000)))
        for letter in ["a", "电", "한", "é", "e\u{301}"] {
            #expect(StreamSafe.holds(String(repeating: letter, count: 100)), "\(letter)")
        }
    }

    @Test func `a signer whose name cannot be read is not confirmed, and not accused`() throws {
        let sample = try SampleSeals()
        let der = sample.holder.certificate.der
        // The organization's first letter becomes a byte that no UTF-8 has.
        let place = try #require(
            (0..<der.count - 4).first { der[$0..<$0 + 4].elementsEqual(Array("1110".utf8)) }
        )
        var changed = der
        changed[place] = 0xFF
        var reader = try DERReader(sequence: changed)
        let body = Array(try reader.next(.sequence).raw)
        let algorithm = Array(try reader.next(.sequence).raw)
        let certificate = try Certificate(
            der: DER.sequence([body, algorithm, DER.bits(try SampleSeals.key(1).sign(body))])
        )
        let holder = Signer(certificate: certificate, key: try SampleSeals.key(81))
        let seal = try ElectronicSeal.make(
            SampleSeals.order([certificate]),
            by: sample.maker
        )
        #expect(try sample.codes(sample.forged(seal: seal, by: holder)) == [.signerName])
    }

    @Test func `identifiers, certificates and signatures longer than any are refused`() {
        func isRead(_ count: Int) -> Bool {
            let element = DERElement(
                tag: DERTag.objectIdentifier.rawValue,
                raw: [],
                content: [UInt8](repeating: 1, count: count)[...]
            )
            return (try? element.objectIdentifier()) != nil
        }
        #expect(isRead(64) && !isRead(65))
        let large = DER.sequence([DER.octets([UInt8](repeating: 0, count: Certificate.sizeMax))])
        #expect(throws: BadCertificate("size")) { try Certificate(der: large) }
        let long = DER.natural([UInt8](repeating: 1, count: 130))
        #expect(SM2Signature(reading: DER.sequence([long, long])) == nil)
    }
}
