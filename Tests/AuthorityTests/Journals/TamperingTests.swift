import GRDB
import Licensing
import Store
import Testing

@testable import Authority

/// A played office under edits of whoever has its database and not its key.
@Suite("Tampering")
struct TamperingTests {
    @Test func `of three hundred random edits none goes unnoticed`() throws {
        let ground = try TamperGround()
        #expect(try ground.fault() == nil, "the office is sound before")
        for seed in 1...300 {
            let (edit, fault) = try ground.tamper(seed: UInt64(seed))
            #expect(fault != nil, "\(seed): \(edit)")
        }
        #expect(try ground.fault { _ in } == nil, "the office is sound after")
    }

    @Test func `a content that an act names is missed, and named by the act`() throws {
        let ground = try TamperGround()
        let (acts, sealed) = (ground.acts, ground.sealed)
        let material = try #require(
            acts.first { $0.fact.kind == .materialAdded }?.fact.allContents.first
        )
        let findings = try #require(
            acts.first { $0.fact.kind == .reviewed }?.fact.allContents.first
        )
        for digest in [material, findings, sealed] {
            let place = try #require(acts.first { $0.fact.allContents.contains(digest) })
            for (statement, isMissing) in [
                ("DELETE FROM blob WHERE digest = ?", true),
                ("UPDATE blob SET bytes = zeroblob(length(bytes)) WHERE digest = ?", false),
                ("UPDATE blob SET size = size + 1 WHERE digest = ?", false),
            ] {
                let fault = try ground.fault {
                    try $0.execute(sql: statement, arguments: [digest.hex])
                }
                let expected = ContentFault(
                    digest: digest,
                    namedBy: "act \(ground.case)/\(place.sequence)",
                    isMissing: isMissing
                )
                #expect(fault as? ContentFault == expected, "\(statement)")
            }
        }
    }

    @Test func `a content that nobody names is no fault, changed, gone or put in`() throws {
        let ground = try TamperGround()
        let digest = String(repeating: "ab", count: 32)
        for statement in [
            "INSERT INTO blob (digest, agency, size, bytes) VALUES ('\(digest)', 'x', 1, x'00')",
            "UPDATE licensing_case SET version = version", "DELETE FROM session",
        ] {
            #expect(try ground.fault { try $0.execute(sql: statement) } == nil, "\(statement)")
        }
    }

    @Test func `what steps, editions and notices name is read too`() throws {
        let ground = try TamperGround()
        let office = try ground.desk.open()
        let named = try office.store.read { try $0.namedContents(of: ground.case) }
        try office.close()
        let places = Set(named.map { String($0.place.prefix { $0 != " " }) })
        #expect(places == ["act", "issuing", "edition", "notice"])
    }
}
