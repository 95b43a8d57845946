import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// A request that took its time is held against the account as it is when it acts.
struct PresentStandingTests {
    private func refused(_ work: () throws -> Void) -> Bool {
        do {
            try work()
            return false
        } catch OfficeRefusal.people(.standingChanged) {
            return true
        } catch {
            Issue.record(error)
            return false
        }
    }

    @Test func `a claimant who was read before another proved the enterprise speaks for nobody`()
        async throws
    {
        let place = try Workplace()
        let office = place.office
        try await place.serving(limits: Workplace.unlimited) { client in
            try await place.register(Newcomer("first"), in: Browser(client))
            let stale = try place.person("first").actor
            let id = try office.startDraft(at: AgencyID("shanxi"), by: stale)
            try place.fill(id, by: stale)
            let stamp = try office.draft(of: id, by: stale).stamp
            _ = try await place.proved(Newcomer("second"), in: Browser(client))

            #expect(refused { try office.giveConsent(by: stale) })
            #expect(refused { try office.fileDraft(id, isDeclared: true, seen: stamp, by: stale) })
            #expect(refused { _ = try office.startDraft(at: AgencyID("shanxi"), by: stale) })
            #expect(try office.open(id).acts.map(\.fact.kind) == [.opened])
        }
    }

    @Test func `nobody acts after the mandate or the account has ended`() throws {
        let place = try Workplace()
        let office = place.office
        let applicant = place.applicant.actor
        let id = try office.startDraft(at: AgencyID("shanxi"), by: applicant)
        try place.fill(id, by: applicant)
        try place.file(id)
        let (officer, day) = (place.officer(.acceptance), place.now.day)
        try office.store.change { try $0.setEnd(day.adding(days: -1), of: officer.id) }
        #expect(refused { try office.accept(id, by: officer.actor) })
        try office.store.change { try $0.setEnd(day, of: officer.id) }
        try office.store.change { try $0.setClosed(at: place.now, applicant.id) }
        #expect(refused { try office.withdraw(id, reason: nil, by: applicant) })
        try office.accept(id, by: officer.actor)
    }

    @Test func `an administrator whose account has ended opens and resets none`() throws {
        let place = try Workplace()
        let (office, administrator) = (place.office, place.officer(.administrator))
        try office.store.change {
            try $0.setEnd(place.now.day.adding(days: -1), of: administrator.id)
        }
        #expect(
            refused {
                _ = try office.addOfficer(
                    named: "孙新",
                    login: "sunxin",
                    post: .review,
                    endsOn: nil,
                    by: administrator.actor
                )
            }
        )
        #expect(try office.store.read { try $0.account(login: "sunxin") } == nil)
    }

    @Test func `who stands in acts until the delegation has ended, and in no other post`() throws {
        let place = try Workplace()
        let office = place.office
        let id = try office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
        try place.fill(id, by: place.applicant.actor)
        try place.file(id)
        let (lender, taker) = (place.officer(.acceptance), place.officer(.archive))
        let stand = Actor(id: taker.id, post: .acceptance, agency: AgencyID("shanxi"))
        #expect(refused { try office.accept(id, by: stand) })
        try office.delegate(
            from: lender.id,
            to: taker.id,
            until: place.now.day,
            by: lender.actor
        )
        let other = Actor(id: taker.id, post: .review, agency: AgencyID("shanxi"))
        #expect(refused { _ = try office.accept(id, by: other) })
        try office.accept(id, by: stand)
    }
}
