import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// Accounts and sessions that somebody else has written are noticed where they are used.
struct SealedRowTests {
    let place = try? ThrowAwayStore()

    private func filled(_ statements: String...) throws -> Store {
        let place = try #require(place)
        try place.fill()
        for statement in statements { try place.tamper(statement) }
        return try place.open()
    }

    private func version(of id: String, in store: Store) throws -> Int? {
        try store.pool.read {
            try Int.fetchOne(
                $0,
                sql: "SELECT version FROM account WHERE id = ?",
                arguments: [id]
            )
        }
    }

    @Test func `each writing of an account is one version more`() throws {
        let store = try filled()
        #expect(try version(of: "a1", in: store) == 2)
        #expect(try version(of: "a2", in: store) == 1)
        #expect(try store.change { try $0.useCode(of: "a2", step: 5) })
        #expect(try version(of: "a2", in: store) == 2)
        #expect(try !store.change { try $0.useCode(of: "a2", step: 5) })
        #expect(try !store.change { try $0.setPassword("$argon2id$x", of: "nobody") })
        #expect(try version(of: "a2", in: store) == 2)
        #expect(try store.read { try $0.account(id: "a2") }?.isGenuine == true)
    }

    @Test(arguments: [
        "password_hash = '$argon2id$mine'", "post = 'head'", "otp_secret = x'01'",
        "disabled_at = NULL, version = version + 1", "mac = zeroblob(32)", "mac = NULL",
        "otp_step = 0, ends_on = NULL",
    ])
    func `an account that somebody else changed is not genuine, and never gets our code`(
        change: String
    ) throws {
        let store = try filled("UPDATE account SET \(change) WHERE id = 'a1'")
        let row = try #require(try store.read { try $0.account(id: "a1") })
        #expect(!row.isGenuine)
        #expect(try store.read { try $0.account(login: "login-a2") }?.isGenuine == true)
        #expect(throws: StoreFault.altered(path: store.path, place: "account a1")) {
            try store.change { try $0.setSecret([1], of: "a1") }
        }
        #expect(throws: StoreFault.altered(path: store.path, place: "account a1")) {
            try store.change { try $0.useCode(of: "a1", step: 9) }
        }
        #expect(try store.read { try $0.account(id: "a1") } == row)
    }

    @Test func `an account that somebody else opened is not genuine`() throws {
        let store = try filled(
            """
            INSERT INTO account (id, login, password_hash, otp_secret, name, post, created_at,
                version, mac)
            SELECT 'a9', 'a9', password_hash, otp_secret, name, post, created_at, version, mac
            FROM account WHERE id = 'a1'
            """
        )
        #expect(try store.read { try $0.account(login: "a9") }?.isGenuine == false)
    }

    @Test func `a session that is seen bears its code anew`() throws {
        let store = try filled()
        let later = Sample.moment.adding(seconds: 60)
        try store.change { try $0.seeSession(Sample.digest("5"), at: later) }
        #expect(try store.read { try $0.session(Sample.digest("5")) }?.seenAt == later)
        // Never back.
        try store.change { try $0.seeSession(Sample.digest("5"), at: Sample.moment) }
        #expect(try store.read { try $0.session(Sample.digest("5")) }?.seenAt == later)
        try store.close()
        #expect(try #require(place).fault() == nil)
    }

    @Test(arguments: ["account = 'a1'", "created_at = created_at - 1", "seen_at = seen_at + 9"])
    func `a session that somebody else changed is none, and gets no code of ours`(
        change: String
    ) throws {
        let store = try filled("UPDATE session SET \(change) WHERE digest LIKE '5%'")
        func session() throws -> SessionRow? {
            try store.read { try $0.session(Sample.digest("5")) }
        }
        #expect(try session() == nil)
        let later = Sample.moment.adding(seconds: 600)
        try store.change { try $0.seeSession(Sample.digest("5"), at: later) }
        #expect(try session() == nil)
        #expect(try store.read { try $0.session(Sample.digest("8")) } != nil)
        #expect(try store.read { try $0.sessions(of: "a2") }.count == 1)
    }

    @Test func `a session that somebody else began is none`() throws {
        let store = try filled(
            """
            INSERT INTO session SELECT replace(digest, '5', '6'), account, created_at, seen_at,
                version, mac FROM session WHERE digest LIKE '5%'
            """
        )
        #expect(try store.read { try $0.session(Sample.digest("6")) } == nil)
        #expect(try store.read { try $0.session(Sample.digest("5")) } != nil)
    }
}
