import GRDB
import Licensing
import Testing

@testable import Authority
@testable import Store

/// A content that was exchanged in the database, or that the disk has lost.
@Suite("Damaged contents")
struct DamagedContentTests {
    /// An exchange with another genuine content, zeros of the same length, nothing at all.
    private static let damages = [
        "UPDATE blob SET bytes = (SELECT bytes FROM blob WHERE digest <> :digest LIMIT 1)",
        "UPDATE blob SET bytes = zeroblob(length(bytes))",
        "UPDATE blob SET bytes = x''",
    ]

    @Test(arguments: damages)
    func `it is a fault of that request alone, and is reported`(damage: String) throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).play()
        let other = try desk.play(in: office, another: 1).play()
        let whole = try office.licenseFiles(of: other).original
        let digest = try office.publishedDigests(of: id).original
        try office.store.pool.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER blob_no_update")
            try database.execute(
                sql: damage + " WHERE digest = :digest",
                arguments: ["digest": digest.hex]
            )
        }
        #expect(throws: DamagedContent(digest: digest)) { try office.licenseFiles(of: id) }
        #expect(try office.licenseFiles(of: other).original == whole)
        let report = office.readiness().first { $0.name == "contents" }
        #expect(report?.state == .degraded)
        #expect(office.readiness().allSatisfy { $0.isReady })
        try office.close()
        _ = try desk.open()
    }
}
