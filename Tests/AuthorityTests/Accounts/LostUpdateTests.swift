import Licensing
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("What two do to one account at once")
struct LostUpdateTests {
    /// A clock that does something when it is asked for the time, once.
    private final class Interrupting: Sendable {
        private let work = Mutex<(asked: Int, work: (@Sendable () -> Void)?)>((0, nil))

        /// Does it when the time is asked for the n-th time from now.
        func interrupt(at asked: Int, _ body: @escaping @Sendable () -> Void) {
            work.withLock { $0 = (asked, body) }
        }

        var clock: Authority.Clock {
            Authority.Clock {
                let due = self.work.withLock { waiting -> (@Sendable () -> Void)? in
                    waiting.asked -= 1
                    guard waiting.asked == 0 else { return nil }
                    return waiting.work
                }
                due?()
                return Moment(startOf: SampleDesk.day)
            }
        }
    }

    private let desk: SampleDesk
    private let office: Office
    private let clock = Interrupting()

    init() throws {
        desk = try SampleDesk()
        office = try Office.open(desk.settings(), law: desk.law, clock: clock.clock)
        try SampleOffice.open(desk.staff, in: office)
    }

    private var officer: SamplePerson {
        get throws { try #require(desk.staff.first { $0.post == .review }) }
    }

    private func visitor() throws -> Visitor {
        let begun = try office.accounts.begin(for: officer.id, at: office.now())
        return try #require(begun).visitor
    }

    private func change(_ visitor: Visitor, to password: String = "another horse 电照") throws {
        let officer = try officer
        try office.changePassword(
            to: password,
            from: officer.password,
            code: OneTimeCode.code(officer.otpBytes, at: office.now()),
            by: visitor
        )
    }

    private func row() throws -> AccountRow {
        let id = try officer.id
        return try #require(try office.store.read { try $0.account(id: id) })
    }

    @Test func `an account closed while its password is being changed stays closed`() throws {
        let visitor = try visitor()
        let (office, id, admin) = (office, try officer.id, desk.actor(.administrator))
        let before = try row().passwordHash
        // The code, the proof, and then the writing.
        clock.interrupt(at: 3) {
            try? office.closeAccount(id, reason: Remark("调离"), by: admin)
        }
        #expect(throws: PeopleRefusal.wrongSecret) { try change(visitor) }
        #expect(try row().disabledAt != nil)
        #expect(try row().passwordHash == before)
    }

    @Test func `a reset during the change of a password is not undone by it`() throws {
        let visitor = try visitor()
        let (office, id, admin) = (office, try officer.id, desk.actor(.administrator))
        clock.interrupt(at: 3) {
            _ = try? office.resetAccount(id, reason: Remark("遗失"), by: admin)
        }
        #expect(throws: PeopleRefusal.wrongSecret) { try change(visitor) }
        let kinds = try office.store.read { try $0.accountLog(of: id).map(\.kind) }
        #expect(kinds.first == "reset-issued")
        #expect(try !PasswordHash(encoded: row().passwordHash).accepts("another horse 电照"))
    }

    @Test func `an end that one administrator sets opens no account that another has closed`()
        throws
    {
        let (office, id, admin) = (office, try officer.id, desk.actor(.administrator))
        clock.interrupt(at: 1) {
            try? office.closeAccount(id, reason: Remark("调离"), by: admin)
        }
        try office.setEnd(SampleDesk.day, of: id, by: admin)
        #expect(try row().disabledAt != nil)
        #expect(try row().endsOn == SampleDesk.day)
    }

    @Test func `a new password that is none leaves the one-time code for the next try`() throws {
        let visitor = try visitor()
        #expect(throws: PeopleRefusal.weakPassword) { try change(visitor, to: "short") }
        try change(visitor)
        #expect(try PasswordHash(encoded: row().passwordHash).accepts("another horse 电照"))
    }
}
