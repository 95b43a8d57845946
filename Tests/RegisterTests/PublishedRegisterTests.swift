import Licensing
import Seals
import Testing

@testable import Register

struct PublishedRegisterTests {
    let sample: IssuedSample
    let records: [UInt8]
    let head: [UInt8]

    init() throws {
        sample = try IssuedSample()
        var writer = RegisterWriter(signer: sample.world.registerSigner, interval: 86_400)
        records = sample.records.flatMap { writer.append($0) }
        head = try writer.head(at: SampleWorld.sealed)
    }

    private func verify(
        records: [UInt8]? = nil,
        head: [UInt8]? = nil,
        at moment: Moment = SampleWorld.now
    ) throws -> Verification {
        let trust = sample.world.trust
        let register = try PublishedRegister.read(
            records: records ?? self.records,
            head: head ?? self.head,
            trust: trust
        )
        return Register.verify(sample.original, trust: trust, register: register, at: moment)
    }

    private func lines() -> [[UInt8]] {
        RegisterLines(records).map { Array($0) + [0x0A] }
    }

    @Test func `what was published is read back and confirmed`() throws {
        #expect(try verify().verdict == .valid)
        #expect(Array(RegisterLines(records)).count == 3)
        for (line, record) in zip(RegisterLines(records), sample.records) {
            #expect(try RegisterRecord(line: Array(line)) == record)
        }
    }

    @Test func `the last second of a head counts, the next does not`() throws {
        let end = SampleWorld.sealed.adding(seconds: 86_400)
        #expect(try verify(at: end).verdict == .valid)
        let stale = try verify(at: end.adding(seconds: 1))
        #expect(stale.license.verdict == .cannotConfirm)
        #expect(stale.license.reasons.map(\.code) == ["register-stale"])
        #expect(stale.license.status == .unknown)
        #expect(stale.verdict == .cannotConfirm)
    }

    @Test func `edited, cut, reordered, doubled: each is not confirmed`() throws {
        let lines = lines()
        var edited = records
        edited[edited.count / 2] ^= 1
        let tampered: [[UInt8]] = [
            edited, Array(lines.dropLast().joined()), Array(lines.dropFirst().joined()),
            Array(lines.reversed().joined()), lines[0] + lines[0] + lines[2],
            Array(records.dropLast()), [], Array("\n\n\n".utf8),
        ]
        for records in tampered {
            let found = try verify(records: records)
            #expect(found.edition.verdict == .cannotConfirm)
            #expect(found.license.verdict == .cannotConfirm)
            #expect(Set(found.codes) == ["register-changed"])
        }
    }

    @Test func `lines that no head vouches for yet are passed over`() throws {
        let change = RegisterRecord.status(
            StatusRecord(
                number: sample.content.number,
                change: .revoked,
                from: SampleWorld.now.day,
                clause: "x"
            )
        )
        #expect(try verify(records: records + change.line + [0x0A]).verdict == .valid)
        var writer = RegisterWriter(
            resuming: records,
            signer: sample.world.registerSigner,
            interval: 86_400
        )
        let line = writer.append(change)
        let next = try writer.head(at: SampleWorld.now)
        #expect(try verify(records: records + line, head: next).license.status == .revoked)
    }

    @Test func `read for one file, the register answers the same as read whole`() throws {
        let other = try SampleWorld.content(number: "1-4-00999-2026")
        let next = try SampleWorld.content(version: 2)
        let puzzles = try [
            "{\"kind\":\"pledge\",\"v\":1}", "{\"kind\":\"status\",\"whom\":\"all\",\"v\":2}",
        ].map { try RegisterRecord(line: Array($0.utf8)) }
        let more =
            [sample.world.edition(other, [1], [2]), sample.world.edition(next, [3], [4])] + puzzles
        var writer = RegisterWriter(signer: sample.world.registerSigner, interval: 86_400)
        let records = (sample.records + more).flatMap { writer.append($0) }
        let head = try writer.head(at: SampleWorld.sealed)
        let names = Register.names(in: sample.original)
        #expect(names == ["1-4-00123-2026", sample.content.identifier.description])
        let trust = sample.world.trust
        let whole = try PublishedRegister.read(records: records, head: head, trust: trust)
        let part = try PublishedRegister.read(
            records: records,
            head: head,
            trust: trust,
            concerning: names
        )
        #expect(whole.count == 7 && part.count == 6)
        let answers = [whole, part].map {
            Register.verify(sample.original, trust: trust, register: $0, at: SampleWorld.now)
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0].codes.contains("edition-superseded"))
        #expect(part.license(other.number) == nil)
    }

    @Test func `read for one edition, an older one under two numbers is a contradiction`() throws {
        let next = try SampleWorld.content(version: 2)
        let twin = try SampleWorld.content(number: "1-4-00999-2026", as: sample.content.identifier)
        let more = [sample.world.edition(next, [3], [4]), sample.world.edition(twin, [1], [2])]
        var writer = RegisterWriter(signer: sample.world.registerSigner, interval: 86_400)
        let records = (sample.records + more).flatMap { writer.append($0) }
        let head = try writer.head(at: SampleWorld.sealed)
        let number = sample.content.number
        for names in [nil, [number.rawValue, next.identifier.description]] {
            let register = try PublishedRegister.read(
                records: records,
                head: head,
                trust: sample.world.trust,
                concerning: names
            )
            let asked = register.verify(number: number, at: SampleWorld.now)
            #expect(asked?.license.reasons.map(\.code) == ["register-contradiction"])
        }
    }

    /// The register with one line more, read whole and read for the sample's file.
    private func readings(with line: String) throws -> [Register] {
        var writer = RegisterWriter(signer: sample.world.registerSigner, interval: 86_400)
        let before = sample.records.flatMap { writer.append($0) }
        writer.append(line: line)
        let head = try writer.head(at: SampleWorld.sealed)
        let asked: [[String]?] = [nil, Register.names(in: sample.original)]
        return try asked.map { names in
            try PublishedRegister.read(
                records: before + Array(line.utf8) + [0x0A],
                head: head,
                trust: sample.world.trust,
                concerning: names
            )
        }
    }

    @Test(arguments: [
        // The kind and the version of what stands inside a record are not the record's own.
        "{\"kind\":\"amended\",\"of\":{\"kind\":\"edition\",\"v\":1},\"v\":2}",
        "{\"kind\" : \"amended\",\"of\":{\"kind\":\"status\"},\"v\":1}",
        "{\"kind\":\"status\",\"of\":{\"v\":1},\"v\" : 2}",
        "{\"\\u006bind\":\"amended\",\"of\":{\"kind\":\"notice\"},\"v\":1}",
        // An escaped letter does not hide of which license a line speaks.
        "{\"clause\":\"x\",\"from\":\"2026-11-20\",\"kind\":\"status\","
            + "\"number\":\"1\\u002d4-00123-2026\",\"status\":\"suspended\",\"v\":1}",
    ])
    func `read for one file, no line is passed over that may speak of it`(line: String) throws {
        let answers = try readings(with: line).map {
            Register.verify(
                sample.original,
                trust: sample.world.trust,
                register: $0,
                at: SampleWorld.now
            )
        }
        #expect(answers[0].verdict != .valid)
        #expect(answers[0] == answers[1])
    }

    @Test func `read for one file, a plain line about another license is passed over`() throws {
        let line =
            "{\"clause\":\"\\\"x\\\"\",\"from\":\"2026-11-20\",\"kind\":\"status\","
            + "\"number\":\"1-4-00999-2026\",\"status\":\"suspended\",\"v\":1}"
        #expect(try readings(with: line).map(\.count) == [4, 3])
        let own = line.replacing("00999", with: "00123")
        #expect(try readings(with: own).map(\.count) == [4, 4])
    }

    @Test func `a changed head is not confirmed, and no head at all is an error`() throws {
        let text = String(decoding: head, as: UTF8.self)
        let later = text.replacing("2026-11-21T09:00:00", with: "2036-11-21T09:00:00")
        #expect(later != text)
        #expect(Set(try verify(head: Array(later.utf8)).codes) == ["register-signature"])
        for bytes in [[], Array("{}".utf8), Array("garbage".utf8), Array(head.dropLast(5))] {
            #expect(throws: BadRecord.self) {
                try PublishedRegister.read(records: records, head: bytes, trust: sample.world.trust)
            }
        }
    }

    @Test func `only a certificate made for registers, under a root, vouches`() throws {
        var tree = MerkleTree()
        for line in RegisterLines(records) { tree.append(line) }
        let end = SampleWorld.sealed.adding(seconds: 86_400)
        let agency = try RegisterHead(
            tree,
            at: SampleWorld.sealed,
            nextUpdate: end,
            by: sample.world.licenseSeal.signer
        )
        #expect(Set(try verify(head: agency.json).codes) == ["register-signer"])
        let foreign = try RegisterHead(
            tree,
            at: SampleWorld.sealed,
            nextUpdate: end,
            by: SampleWorld(seed: 50).registerSigner
        )
        #expect(Set(try verify(head: foreign.json).codes) == ["register-signer"])
        let none = try PublishedRegister.read(records: records, head: head, trust: nil)
        #expect(none.standing == .notConfirmed(.registerNoTrust))
    }

    @Test func `records of later versions do no harm except where they may speak`() throws {
        for (text, isConfirmed) in [
            ("{\"kind\":\"pledge\",\"number\":\"1-4-00999-2026\",\"v\":1}", true),
            ("{\"kind\":\"pledge\",\"seal\":\"14000000000009\",\"v\":1}", true),
            ("{\"kind\":\"pledge\",\"seal\":\"14000000000001\",\"v\":1}", false),
            ("{\"kind\":\"x\",\"of\":[{\"n\":\"1-4-00123-2026\"}],\"seal\":\"1\",\"v\":2}", false),
            ("{\"kind\":\"pledge\",\"number\":\"1-4-00123-2026\",\"v\":1}", false),
            ("{\"kind\":\"status\",\"number\":\"1-4-00123-2026\",\"v\":2}", false),
            ("{\"kind\":\"pledge\",\"v\":1}", false),
        ] {
            let record = try RegisterRecord(line: Array(text.utf8))
            #expect(String(decoding: record.line, as: UTF8.self) == text)
            let register = Register(sample.records + [record])
            let found = Register.verify(
                sample.original,
                trust: sample.world.trust,
                register: register,
                at: SampleWorld.now
            )
            #expect((found.verdict == .valid) == isConfirmed, "\(text)")
            #expect(found.verdict != .notValid)
        }
    }

    @Test(arguments: [
        "", "[]", "{}", "{\"v\":1}", "{\"kind\":\"edition\",\"v\":1}",
        "{\"kind\":\"status\",\"number\":\"x\",\"v\":1}", "{\"v\":1,\"v\":1,\"kind\":\"x\"}",
        "{\"kind\":\"x\",\"v\":1} ", "{\"kind\":\"x\",\"v\":01}", "{\"kind\":\"x\",\"v\":1}x",
        "{\"kind\":\"\\ud800\",\"v\":1}", "{\"kind\":\"x\",\"v\":true}",
    ])
    func `a line that is no record is refused`(text: String) throws {
        if text.hasSuffix(" ") {
            _ = try RegisterRecord(line: Array(text.utf8))
        } else {
            #expect(throws: BadRecord.self) { try RegisterRecord(line: Array(text.utf8)) }
        }
    }

    @Test func `S11 a line with thirty marks in a row is read, with one more refused`() throws {
        let marks = String(repeating: "\u{301}\u{323}", count: 15)
        func line(_ marks: String) -> [UInt8] { Array("{\"kind\":\"x\(marks)\",\"v\":2}".utf8) }
        _ = try RegisterRecord(line: line(marks))
        #expect(throws: BadRecord.self) { try RegisterRecord(line: line(marks + "\u{301}")) }
        #expect(throws: BadRecord.self) { try RegisterRecord(line: line(marks + "\\u0301")) }
    }
}
