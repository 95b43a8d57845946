import GRDB
import Licensing
import Testing

@testable import Authority
@testable import Store
@testable import Web

/// A content that was exchanged in the database, asked for by its owner.
struct DamagedFileTests {
    @Test func `a license whose content was exchanged fails for who asks for it, and nothing else`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.published()
        let office = desk.office
        let head = try #require(try office.store.read { try $0.case(id) })
        let person = SamplePeople.applicant(of: head.applicant, randomness: .system)
        try Authority.SampleOffice.open([person], in: office)
        let digest = try office.publishedDigests(of: id).original
        try await desk.scene.place.serving { client in
            let browser = Browser(client)
            let visit = try office.accounts.begin(for: person.id, at: office.now())
            browser.setCookie("session", visit?.token)
            let base = "/my/cases/\(id)"
            let file = "\(base)/papers/original/file"
            let whole = try await browser.get(file)
            #expect(whole.status == 200)
            #expect(whole.body.starts(with: Array("PK".utf8)))

            try Self.exchange(digest, in: office)
            for address in [file, "\(file)?as=pdf", "\(base)/papers/original/1"] {
                let fault = try await browser.get(address)
                #expect(fault.status == 500, "\(address)")
                #expect(fault.text.contains("系统出错"), "\(address)")
                #expect(!fault.text.contains(digest.hex), "\(address)")
                let live = try await client.get("/livez").status
                #expect(live == 200, "\(address)")
            }
            for address in [base, "\(base)/papers/1/file"] {
                let status = try await browser.get(address).status
                #expect(status == 200, "\(address)")
            }
        }
    }

    /// Gives a content the bytes of another one, as anybody can who has the database.
    private static func exchange(_ digest: Digest, in office: Office) throws {
        try office.store.pool.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER blob_no_update")
            try database.execute(
                sql: """
                    UPDATE blob
                    SET bytes = (SELECT bytes FROM blob WHERE digest <> :digest LIMIT 1)
                    WHERE digest = :digest
                    """,
                arguments: ["digest": digest.hex]
            )
        }
    }
}
