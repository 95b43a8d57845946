import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// What the public follows and what applicants are told comes back as it went in.
struct PublicRowTests {
    let place = try? ThrowAwayStore()

    private func filled() throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            try LicenseSample.fill(transaction, CaseID("c1"))
            try ActSample.fill(transaction, CaseID("c1"))
            try PublicSample.fill(transaction)
        }
        return store
    }

    @Test func `an address is put anew by kind, and goes when it is forgotten`() throws {
        let store = try filled()
        let code = try Sample.found(Sample.applicant)
        #expect(try store.read { try $0.addresses(of: code) } == [PublicSample.address()])
        try store.change { try $0.put(PublicSample.address("mobile")) }
        #expect(try store.read { try $0.addresses(of: code).map(\.kind) } == ["email", "mobile"])
        try store.change { try $0.forget(address: "email", of: code) }
        #expect(try store.read { try $0.addresses(of: code).map(\.kind) } == ["mobile"])
    }

    @Test func `a public case follows its case and can be made anew`() throws {
        let store = try filled()
        #expect(try store.read { try $0.publicCases() } == [PublicSample.followed()])
        let granted = PublicSample.followed(
            granted: PublicGrant(on: Fixed.day, license: "1-4-00123-2026")
        )
        try store.change { try $0.project(granted) }
        #expect(try store.read { try $0.publicCases() } == [granted])
        try store.change { try $0.forgetPublicCases() }
        #expect(try store.read { try $0.publicCases().isEmpty })
    }

    @Test func `what was given up is tried again once, and who did so is kept`() throws {
        let store = try filled()
        let given = try #require(try store.read { try $0.deadLetters(of: Sample.agency) }.first)
        func revive(_ agency: AgencyID, _ account: String) throws -> Bool {
            try store.change {
                try $0.revive(
                    deadLetter: given.id,
                    of: agency,
                    by: account,
                    at: Sample.moment
                )
            }
        }
        #expect(try !revive(AgencyID("henan"), "stranger"))
        #expect(try revive(Sample.agency, "chief"))
        #expect(try !revive(Sample.agency, "second"))
        let rows = try store.read {
            try $0.rows("SELECT revived_by FROM dead_letter", []) { $0[0] as String? }
        }
        #expect(rows == ["chief"])
    }

    @Test func `verifications of one hour, way and outcome are one count`() throws {
        let store = try filled()
        try store.change { try $0.add(PublicSample.count(4), agency: Sample.agency) }
        let hour = PublicSample.count().hour
        #expect(
            try store.read { try $0.verificationCounts(from: hour, through: hour) }
                == [PublicSample.count(5)]
        )
        let later = "2026-11-20T09"
        #expect(try store.read { try $0.verificationCounts(from: later, through: later) }.isEmpty)
    }

    @Test func `the last word on electronic service is the one that holds`() throws {
        let store = try filled()
        let code = try Sample.found(Sample.applicant)
        let given = try #require(try store.read { try $0.serviceConsent(of: code) })
        #expect(given.isGiven && given.account == "a1")
        let taken = ServiceConsentRow(
            enterprise: code,
            agency: Sample.agency,
            isGiven: false,
            account: "a2",
            at: Sample.moment
        )
        try store.change { try $0.add(taken) }
        #expect(try store.read { try $0.serviceConsent(of: code) } == taken)
    }

    @Test func `a message is opened once and counted as read`() throws {
        let store = try filled()
        let code = try Sample.found(Sample.applicant)
        let id = String(repeating: "0a", count: 16)
        #expect(try store.read { try $0.unreadMessages(of: code) } == 1)
        let first = Sample.moment.adding(seconds: 5)
        try store.change { try $0.open(message: id, of: code, at: first) }
        try store.change { try $0.open(message: id, of: code, at: first.adding(seconds: 5)) }
        #expect(try store.read { try $0.unreadMessages(of: code) } == 0)
        #expect(try store.read { try $0.message(id, of: code)?.readAt } == first)
    }

    @Test func `a complaint has its answer once, and the next one its own number`() throws {
        let store = try filled()
        let number = "晋-投-2026-000001"
        let kept = try #require(try store.read { try $0.complaint(number) })
        #expect(kept.sealed == [1] && kept.answer?.sealed == [2])
        #expect(throws: StoreRefusal.self) {
            try store.change {
                try $0.answer(
                    complaint: number,
                    of: Sample.agency,
                    ComplaintAnswer(sealed: [3], by: "a1", at: Sample.moment)
                )
            }
        }
        #expect(try store.change { try $0.nextComplaint(of: Sample.agency, in: 2026) } == 2)
        #expect(try store.change { try $0.nextComplaint(of: Sample.agency, in: 2027) } == 1)
    }

    @Test func `settings and readings of materials are told in their order`() throws {
        let store = try filled()
        let reading = MaterialReading(
            case: CaseID("c1"),
            digest: try Sample.digest("f"),
            agency: Sample.agency,
            by: "a2",
            post: .decision,
            reason: "复核",
            at: Sample.moment
        )
        try store.change { try $0.add(reading) }
        let readings = try store.read { try $0.readings(of: CaseID("c1")) }
        #expect(readings.count == 2 && readings.contains(reading))
        let settings = try store.read { try $0.settings(of: Sample.agency) }
        #expect(settings.map(\.settings) == [.standard])
    }
}
