import GRDB
import Licensing
import Store
import TestKit
import Testing

@testable import Authority

/// An account or a session that somebody wrote into the database lets nobody in.
@Suite("Accounts and sessions that others wrote")
struct ForgedAccountTests {
    private let place: RegisterDesk
    private let person: SamplePerson

    init() throws {
        place = try RegisterDesk()
        person = place.desk.staff[0]
        let office = try place.desk.open()
        try SampleOffice.open([person], in: office)
        try office.close()
    }

    private func signIn(_ office: Office, password: String) throws -> Bool {
        let attempt = SignInAttempt(
            login: person.login,
            password: password,
            code: OneTimeCode.code(person.otpBytes, at: office.now())
        )
        let answer = try office.accounts.signIn(attempt, source: "here", at: office.now())
        if case .admitted = answer { return true }
        return false
    }

    @Test func `a password that was written into the database lets nobody in`() throws {
        let hash = try PasswordHash("mine", randomness: .system).encoded
        let office = try place.desk.open()
        #expect(try signIn(office, password: person.password))
        try office.close()
        try place.tamper("UPDATE account SET password_hash = '\(hash)', otp_step = 0")
        let again = try place.desk.open()
        defer { try? again.close() }
        #expect(try !signIn(again, password: "mine"))
        #expect(try !signIn(again, password: person.password))
        #expect(try again.accounts.person(person.id)?.isOpen(on: SampleDesk.day) == false)
    }

    @Test func `a session of an account that others changed has ended`() throws {
        let office = try place.desk.open()
        let visit = try office.accounts.begin(for: person.id, at: office.now())
        let token = try #require(visit?.token)
        #expect(try office.accounts.visitor(token: token, at: office.now()) != nil)
        try office.close()
        try place.tamper("UPDATE account SET post = 'head'")
        let again = try place.desk.open()
        defer { try? again.close() }
        #expect(try again.accounts.visitor(token: token, at: again.now()) == nil)
    }

    @Test func `a session that was written into the database is none`() throws {
        let office = try place.desk.open()
        let visit = try office.accounts.begin(for: person.id, at: office.now())
        let token = try #require(visit?.token)
        try office.close()
        let digest = Accounts.digest(of: "my own token").hex
        try place.tamper(
            """
            INSERT INTO session SELECT '\(digest)', account, created_at, seen_at, version, mac
            FROM session
            """
        )
        let again = try place.desk.open()
        defer { try? again.close() }
        #expect(try again.accounts.visitor(token: "my own token", at: again.now()) == nil)
        #expect(try again.accounts.visitor(token: token, at: again.now()) != nil)
        #expect(again.journalStanding == .faulty(.sessionChanged(digest)))
    }
}
