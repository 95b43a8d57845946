import Licensing
import Seals
import Testing

@testable import Register

/// Stored lines against stored heads; the kinds of lines as they are written for ever.
struct RegisterAuditTests {
    let sample: IssuedSample
    let lines: [String]

    init() throws {
        sample = try IssuedSample()
        lines = sample.records.map { String(decoding: $0.line, as: UTF8.self) }
    }

    private func head(over count: Int, by signer: Signer? = nil) throws -> SignedHead {
        var writer = RegisterWriter(
            signer: signer ?? sample.world.registerSigner,
            interval: 86_400
        )
        for line in lines.prefix(count) { writer.append(line: line) }
        return try SignedHead(writer.head(at: SampleWorld.sealed))
    }

    @Test func `every stored head is borne out by the lines under it`() throws {
        var audit = RegisterAudit()
        for (index, line) in lines.enumerated() {
            try audit.compare(head(over: index))
            audit.take(line)
        }
        try audit.compare(head(over: lines.count))
        #expect(audit.signed == lines.count && audit.size == lines.count)
        let writer = RegisterWriter(
            continuing: audit,
            signer: sample.world.registerSigner,
            interval: 86_400
        )
        #expect(writer.root == audit.root && writer.size == lines.count)
    }

    @Test func `one sign in one line, one line more or less is noticed`() throws {
        let head = try head(over: lines.count)
        var changed = lines
        changed[1] = changed[1].replacing("inForce", with: "revoked")
        for stored in [changed, lines + [lines[0]], Array(lines.dropLast()), lines.reversed()] {
            var audit = RegisterAudit()
            for line in stored { audit.take(line) }
            #expect(throws: RegisterFault.changed(size: lines.count)) { try audit.compare(head) }
        }
    }

    @Test func `another office's head is not this register's`() throws {
        try head(over: 2).requireOwn(sample.world.trust)
        let foreign = try head(over: 2, by: SampleWorld(seed: 50).registerSigner)
        #expect(throws: RegisterFault.foreign) { try foreign.requireOwn(sample.world.trust) }
        let seal = try head(over: 2, by: sample.world.registerSigner)
        try seal.requireOwn(sample.world.trust)
        #expect(throws: RegisterFault.self) { try SignedHead(Array("{}".utf8)) }
    }

    @Test(arguments: [
        """
        {"agency":"shanxi",\
        "digest":"1111111111111111111111111111111111111111111111111111111111111111",\
        "kind":"notice","seal":"14000000000002","v":1}
        """,
        """
        {"agency":"shanxi","from":"2026-11-20","kind":"noticeCoverage","seal":"14000000000002","v":1}
        """,
        """
        {"agency":"shanxi","family":"facility","from":"2026-11-01",\
        "identifier":"coverage/shanxi/facility","kind":"coverage","numbers":"1-4-","v":1}
        """,
        """
        {"agency":"shanxi","family":"business","from":"2026-11-01",\
        "identifier":"coverage/shanxi/business","kind":"coverage","v":1}
        """,
    ])
    func `lines of the new kinds are written as they stand here, for ever`(text: String) throws {
        let record = try RegisterRecord(line: Array(text.utf8))
        if case .unknown = record { Issue.record("not read: \(text)") }
        #expect(String(decoding: record.line, as: UTF8.self) == text)
        // An older reader passes over them: each has a key that it knows, and names no license.
        let fields = try RecordFields(object: RecordReader.object(Array(text.utf8)))
        let old = UnknownRecord(fields)
        let names: Set = [
            sample.content.number.rawValue, sample.content.identifier.description,
            "14000000000001",
        ]
        #expect(!old.mayConcern(names))
        #expect(old.mayConcern(["14000000000002"]) == text.contains("14000000000002"))
    }

    @Test(arguments: [
        "{\"agency\":\"a\",\"digest\":\"1\",\"kind\":\"notice\",\"seal\":\"1\",\"v\":1}",
        "{\"agency\":\"a\",\"kind\":\"noticeCoverage\",\"seal\":\"1\",\"v\":1}",
        "{\"agency\":\"a\",\"family\":\"x\",\"from\":\"2026-11-01\",\"kind\":\"coverage\",\"v\":1}",
    ])
    func `a line of a new kind that lacks something is no record`(text: String) {
        #expect(throws: BadRecord.self) { try RegisterRecord(line: Array(text.utf8)) }
    }
}
