import Foundation
import GRDB
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// A server that has just started answers while it holds its register against the signed heads.
struct StartingTests {
    @Test(arguments: [(false, 200, "ready"), (true, 503, "fault")])
    func `a server is ready while its register is checked, and then if that is sound`(
        isDamaged: Bool,
        status: Int,
        state: String
    ) async throws {
        let scene = try OfficerScene()
        _ = try ActDesk(scene: scene).published()
        let started = try Self.started(scene.place.office)
        let work = HeldWork()
        // The check waits for its turn with the register, which the test has until it lets go.
        let turn = Task {
            try await onThread { try started.book.publishing { work.hold("turn") } }
        }
        try await work.begun(1)
        started.settleRegisterInBackground()
        let office = PublicOffice(started, agency: AgencyID("shanxi"), version: "0.1.0")
        try await serving(office) { client in
            let during = try await Self.readiness(client)
            #expect(during.status == 200)
            #expect(during.register == "checking")
            #expect(started.book.isBeingChecked, "the check had not ended before the answer")
            if isDamaged { try Self.removeLastLine(of: started) }
            work.letGo()
            try await turn.value
            try await onThread { started.awaitRegisterCheck() }
            let after = try await Self.readiness(client)
            #expect(after.status == status)
            #expect(after.register == state)
        }
        withExtendedLifetime(scene.place) {}
    }

    /// The office once more, as it is right after a start: its register is read and not checked.
    private static func started(_ office: Office) throws -> Office {
        let started = Office(
            law: office.law,
            settings: office.settings,
            store: office.store,
            clock: office.clock,
            randomness: office.randomness,
            custody: office.custody,
            accounts: office.accounts,
            papers: office.papers,
            book: RegisterBook(),
            afterStage: office.afterStage
        )
        try started.loadRegister()
        return started
    }

    /// Writes past every guard, as anybody can who has the file.
    private static func removeLastLine(of office: Office) throws {
        let queue = try DatabaseQueue(path: office.settings.storePath)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            let guards = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
            try database.execute(
                sql: """
                    DELETE FROM register_record
                    WHERE position = (SELECT MAX(position) FROM register_record)
                    """
            )
        }
        try queue.close()
    }

    /// The status of `/readyz`, and how it says that the register stands.
    private static func readiness(
        _ client: Client
    ) async throws -> (status: Int, register: String?) {
        let answer = try await client.get("/readyz")
        let body = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        let checks = try #require(body?["checks"] as? [[String: Any]])
        let register = checks.first { $0["name"] as? String == "register" }
        return (answer.status, register?["state"] as? String)
    }
}
