import Licensing
import TestKit
import Testing

@testable import Store

/// People, their enterprises and their ways in come back as they went in.
struct PeopleRowTests {
    let place = try? ThrowAwayStore()

    private func filled() throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            try LicenseSample.fill(transaction, CaseID("c1"))
            try PeopleSample.fill(transaction)
        }
        return store
    }

    @Test func `an enterprise is proved later and keeps the rest`() throws {
        let store = try filled()
        let code = try Sample.found(Sample.applicant)
        #expect(try store.read { try $0.enterprise(code) } == PeopleSample.enterprise())
        let proved = try PeopleSample.enterprise(provedAt: Sample.moment)
        try store.change { try $0.save(proved) }
        #expect(try store.read { try $0.enterprise(code) } == proved)
        let other = try CreditCode("91140213MA0L7Q4C99")
        #expect(try store.read { try $0.enterprise(other) } == nil)
    }

    @Test func `a membership changes its standing and never whose it is`() throws {
        let store = try filled()
        let first = try PeopleSample.membership()
        let later = first.standing(.administrator, since: Sample.moment.adding(seconds: 9))
        try store.change { try $0.save(later) }
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.membership(of: "a2") == later)
            #expect(try snapshot.memberships(of: first.enterprise) == [later])
            #expect(try snapshot.membership(of: "a1") == nil)
        }
    }

    @Test func `a letter waits until it has its outcome, and has one only`() throws {
        let store = try filled()
        let waiting = try PeopleSample.letter("l2")
        try store.change { try $0.add(waiting) }
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.letter("l1") == PeopleSample.letter(outcome: PeopleSample.outcome))
            #expect(try snapshot.waitingLetters(at: Sample.agency) == [waiting])
            #expect(try Set(snapshot.letters(for: "a2").map(\.id)) == ["l1", "l2"])
        }
        #expect(throws: StoreRefusal.self) {
            try store.change { try $0.conclude(PeopleSample.letter(), with: PeopleSample.outcome) }
        }
    }

    private func device(
        _ number: Int64,
        _ account: String = "a2",
        seen: Int64? = nil
    ) throws -> KnownDeviceRow {
        KnownDeviceRow(
            account: account,
            digest: try Sample.digest(Character(String(number))),
            createdAt: Sample.moment.adding(seconds: number),
            seenAt: Sample.moment.adding(seconds: seen ?? number)
        )
    }

    @Test func `a device is one account's, and the one that was not used for longest goes`() throws
    {
        let store = try filled()
        try store.change { transaction in
            for number in Int64(1)...3 { try transaction.keep(device(number), atMost: 3) }
            try transaction.keep(device(1, seen: 9), atMost: 3)
            try transaction.keep(device(4), atMost: 3)
            try transaction.keep(device(4, "a1"), atMost: 3)
        }
        // A device that comes back keeps the day on which it was first seen.
        let again = KnownDeviceRow(
            account: "a2",
            digest: try device(1).digest,
            createdAt: try device(1).createdAt,
            seenAt: Sample.moment.adding(seconds: 9)
        )
        let kept = try store.read { try $0.knownDevices(of: "a2") }
        #expect(try kept == [again, device(4), device(3)])
        let (second, third) = try (device(2).digest, device(3).digest)
        #expect(try store.read { try $0.knownDevice(second, of: "a2") } == nil)
        #expect(try store.read { try $0.knownDevice(third, of: "a1") } == nil)
        try store.change { try $0.forgetDevices(of: "a2", except: third) }
        #expect(try store.read { try $0.knownDevices(of: "a2") } == [device(3)])
        try store.change { try $0.forgetDevices(of: "a2") }
        #expect(try store.read { try $0.knownDevices(of: "a2") }.isEmpty)
        #expect(try store.read { try $0.knownDevices(of: "a1") } == [device(4, "a1")])
    }

    @Test func `the oldest session goes where there would be too many`() throws {
        let store = try filled()
        try store.change { transaction in
            try transaction.begin(PeopleSample.session("8", after: 1), atMost: 2)
            try transaction.begin(PeopleSample.session("9", after: 2), atMost: 2)
        }
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.session(Sample.digest("5")) == nil)
            #expect(try snapshot.sessions(of: "a2").count == 2)
        }
        try store.change {
            try $0.endSessions(
                of: "a2",
                except: Sample.digest("9"),
                because: .elsewhere,
                at: Sample.moment
            )
        }
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.sessionEnd(Sample.digest("5")) == .replaced)
            #expect(try snapshot.sessionEnd(Sample.digest("8")) == .elsewhere)
            #expect(try snapshot.sessionEnd(Sample.digest("9")) == nil)
        }
        let last = try PeopleSample.session("9", after: 2)
        #expect(try store.read { try $0.sessions(of: "a2") } == [last])
        try store.change { try $0.clearSessions(before: Sample.moment.adding(seconds: 3)) }
        #expect(try store.read { try $0.sessions(of: "a2").isEmpty })
        #expect(try store.read { try $0.sessionEnd(Sample.digest("8")) } == nil)
    }

    @Test func `a recovery code is used once, and new ones replace the old`() throws {
        let store = try filled()
        func use(_ mark: Character, _ account: String) throws -> Bool {
            try store.change {
                try $0.useRecoveryCode(Sample.digest(mark), of: account, at: Sample.moment)
            }
        }
        #expect(try !use("6", "a1"))
        #expect(try use("6", "a2"))
        #expect(try !use("6", "a2"))
        try store.change { try $0.replaceRecoveryCodes(of: "a2", with: [Sample.digest("a")]) }
        #expect(try store.read { try $0.recoveryCodesLeft(of: "a2") } == 1)
        #expect(try store.read { try !$0.hasRecoveryCode(Sample.digest("6"), of: "a2") })
    }

    @Test func `a ticket is good once, and a newer one for the account kills it`() throws {
        let store = try filled()
        func use(_ mark: Character) throws -> Bool {
            try store.change { try $0.useTicket(Sample.digest(mark), at: Sample.moment) }
        }
        try store.change { try $0.issue(PeopleSample.ticket("b")) }
        #expect(try !use("7"))
        #expect(try use("b"))
        #expect(try !use("b"))
        let invitation = try PeopleSample.invitation("c")
        try store.change { try $0.issue(invitation) }
        let code = try Sample.found(Sample.applicant)
        #expect(
            try store.read { try $0.invitations(of: code, at: Sample.moment) } == [invitation]
        )
        #expect(try store.read { try $0.ticket(Sample.digest("c")) } == invitation)
    }

    @Test func `the log of an account has the last line first`() throws {
        let store = try filled()
        let last = PeopleSample.logged("closed", note: "调离")
        try store.change { try $0.log(last) }
        let lines = try store.read { try $0.accountLog(of: "a2") }
        #expect(lines == [last, PeopleSample.logged("created")])
        #expect(try store.read { try $0.accountLog(of: "a2", limit: 1) } == [last])
        #expect(try store.read { try $0.accountLog(of: "a1") }.isEmpty)
    }

    @Test func `a certificate is kept, changed and taken away`() throws {
        let store = try filled()
        let account = LicenseSample.account()
        func kept() throws -> [UInt8]? {
            try store.read { try $0.account(id: account.id)?.certificate }
        }
        #expect(try kept() == nil)
        try store.change { try $0.setCertificate([4, 2], of: account.id) }
        #expect(try kept() == [4, 2])
        try store.change { try $0.setCertificate(nil, of: account.id) }
        #expect(try kept() == nil)
    }
}
