import Licensing
import TestKit
import Testing

@testable import Authority

/// Who sees which cases, takes them, and stands in for whom.
struct WorkTests {
    let desk = try? SampleDesk()

    /// An office with real accounts and one accepted case under review.
    private func begun() throws -> (SampleDesk, Office, CaseID) {
        let desk = try #require(desk)
        let office = try desk.open()
        try SampleOffice.openAccounts(desk.staff, in: office)
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        return (desk, office, id)
    }

    private func refusal(_ work: () throws -> Void) -> WorkRefusal? {
        do {
            try work()
            return nil
        } catch OfficeRefusal.work(let refusal) {
            return refusal
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func `S5 an officer lists the own agency's cases, who oversees lists all, others none`()
        throws
    {
        let (desk, office, id) = try begun()
        func found(_ actor: Actor, _ agency: AgencyID? = nil) throws -> [CaseID] {
            let query = CaseListQuery(.open, agency: agency)
            return try office.caseList(query, by: actor).entries.map(\.id)
        }
        #expect(try found(desk.actor(.review)) == [id])
        let elsewhere = Actor(id: "x", post: .review, agency: AgencyID("henan"))
        #expect(try found(elsewhere, AgencyID("shanxi")).isEmpty)
        #expect(try found(Actor(id: "c", post: .center)) == [id])
        #expect(try found(Actor(id: "c", post: .audit), AgencyID("henan")).isEmpty)
        for post in [Post.administrator, .applicant, .clerk] {
            let actor = Actor(id: "n", post: post, agency: AgencyID("shanxi"))
            #expect(refusal { _ = try found(actor) } == .noList(post))
        }
    }

    @Test func `a page says whether another follows`() throws {
        let (desk, office, id) = try begun()
        let query = CaseListQuery(.turn(.review), limit: 1)
        let page = try office.caseList(query, by: desk.actor(.review))
        #expect(page.entries.map(\.id) == [id])
        #expect(page.next == nil)
        #expect(try office.waitingCount(for: desk.actor(.review)).cases == 1)
        #expect(try office.waitingCount(for: desk.actor(.archive)) == WaitingCount())
    }

    @Test func `a case is taken by who holds the post whose turn it is, and not from another`()
        throws
    {
        let (desk, office, id) = try begun()
        let review = desk.actor(.review)
        #expect(
            refusal { try office.claim(id, for: .sealing, by: desk.actor(.sealing)) }
                == .notTheirTurn(.sealing)
        )
        #expect(
            refusal { try office.claim(id, for: .review, by: desk.actor(.acceptance)) }
                == .notHeld(.review)
        )
        try office.claim(id, for: .review, by: review)
        try office.claim(id, for: .review, by: review)
        let entries = try office.assignments(of: id)
        #expect(entries.map(\.assignee) == [review.id])
        try office.delegate(
            from: review.id,
            to: desk.actor(.acceptance).id,
            until: SampleDesk.day,
            by: review
        )
        #expect(
            refusal { try office.claim(id, for: .review, by: desk.actor(.acceptance)) }
                == .taken(by: try #require(desk.staff.first { $0.post == .review }).name)
        )
        try office.giveBack(id, for: .review, by: review)
        #expect(try office.assignments(of: id).last?.assignee == nil)
    }

    @Test func `a case is given by the confirmer or the head, to somebody of the post alone`()
        throws
    {
        let (desk, office, id) = try begun()
        let review = desk.actor(.review).id
        #expect(
            refusal { try office.assign(id, to: review, for: .review, by: desk.actor(.review)) }
                == .mayNotAssign
        )
        let archive = desk.actor(.archive).id
        for post in [Post.confirmation, .head] {
            let actor = desk.actor(post)
            #expect(
                refusal { try office.assign(id, to: archive, for: .review, by: actor) }
                    == .notTheirs(.review)
            )
            try office.assign(id, to: review, for: .review, by: actor)
        }
        let query = CaseListQuery(.mine(review))
        #expect(try office.caseList(query, by: desk.actor(.review)).entries.count == 1)
    }

    @Test func `who stands in acts in the other post under the own name, to the end of the day`()
        throws
    {
        let (desk, office, id) = try begun()
        let (lent, taker) = (desk.actor(.review), desk.actor(.archive))
        #expect(refusal { _ = try office.actor(for: taker, in: .review) } == .notHeld(.review))
        try office.delegate(from: lent.id, to: taker.id, until: SampleDesk.day, by: lent)
        let actor = try office.actor(for: taker, in: .review)
        #expect(actor == Actor(id: taker.id, post: .review, agency: taker.agency))
        try office.review(id, by: actor)
        #expect(try office.open(id).acts.last?.by == actor)
        let tomorrow = office.playing(
            .fixed(Moment(startOf: SampleDesk.day.adding(days: 1))),
            .seeded(1)
        )
        #expect(refusal { _ = try tomorrow.actor(for: taker, in: .review) } == .notHeld(.review))
    }

    @Test func `standing in escapes no separation: who accepted does not review`() throws {
        let (desk, office, id) = try begun()
        let accepted = desk.actor(.acceptance)
        try office.delegate(
            from: desk.actor(.review).id,
            to: accepted.id,
            until: SampleDesk.day,
            by: desk.actor(.head)
        )
        let actor = try office.actor(for: accepted, in: .review)
        do {
            try office.review(id, by: actor)
            Issue.record("who accepted has reviewed")
        } catch OfficeRefusal.law(.samePerson(.notWhoAccepted, _, _)) {
        }
    }

    @Test func `a delegation ends when it is ended, by its person or the head`() throws {
        let (desk, office, _) = try begun()
        let (lent, taker) = (desk.actor(.review), desk.actor(.archive))
        try office.delegate(from: lent.id, to: taker.id, until: SampleDesk.day, by: lent)
        let agency = try #require(lent.agency)
        let entry = try #require(try office.delegations(of: agency).first)
        #expect(entry.holds)
        #expect(throws: OfficeRefusal.self) { try office.endDelegation(entry.id, by: taker) }
        try office.endDelegation(entry.id, by: lent)
        #expect(refusal { try office.endDelegation(entry.id, by: lent) } == .noDelegation)
        #expect(refusal { _ = try office.actor(for: taker, in: .review) } == .notHeld(.review))
    }

    @Test func `a delegation ends with the account of its person, and none begins without it`()
        throws
    {
        let (desk, office, id) = try begun()
        let (lent, taker) = (desk.actor(.review), desk.actor(.archive))
        try office.delegate(from: lent.id, to: taker.id, until: SampleDesk.day, by: lent)
        #expect(try office.actor(for: taker, in: .review).post == .review)
        let reason = try Remark("调离")
        try office.closeAccount(lent.id, reason: reason, by: desk.actor(.administrator))
        #expect(refusal { _ = try office.actor(for: taker, in: .review) } == .notHeld(.review))
        let head = desk.actor(.head)
        let give = { try office.assign(id, to: taker.id, for: .review, by: head) }
        #expect(refusal(give) == .notTheirs(.review))
        let agency = try #require(lent.agency)
        #expect(try office.delegations(of: agency).first?.holds == false)
        let again = {
            try office.delegate(from: lent.id, to: taker.id, until: SampleDesk.day, by: head)
        }
        #expect(refusal(again) == .notTwo)
        try office.reopenAccount(lent.id, reason: reason, by: desk.actor(.administrator))
        #expect(refusal(again) == nil)
        try office.closeAccount(taker.id, reason: reason, by: desk.actor(.administrator))
        #expect(refusal(again) == .notTwo)
    }

    @Test func `a post is lent to another officer of the agency, and for three months at most`()
        throws
    {
        let (desk, office, _) = try begun()
        let lent = desk.actor(.review)
        func refused(_ to: String, days: Int = 0, by actor: Actor? = nil) -> WorkRefusal? {
            refusal {
                try office.delegate(
                    from: lent.id,
                    to: to,
                    until: SampleDesk.day.adding(days: days),
                    by: actor ?? lent
                )
            }
        }
        let latest = SampleDesk.day.adding(days: Office.delegationDaysMax)
        let archive = desk.actor(.archive).id
        #expect(refused(lent.id) == .notTwo)
        #expect(refused(desk.actor(.administrator).id) == .notTwo)
        #expect(refused("nobody") == .notTwo)
        #expect(refused(archive, days: -1) == .badDay(latest: latest))
        #expect(refused(archive, days: 93) == .badDay(latest: latest))
        #expect(refused(archive, days: 92) == nil)
        let administrator = desk.actor(.administrator)
        #expect(refused(archive, by: administrator) == .noList(.administrator))
        #expect(throws: OfficeRefusal.self) {
            try office.delegate(
                from: lent.id,
                to: archive,
                until: SampleDesk.day,
                by: desk.actor(.decision)
            )
        }
    }

    @Test func `one request seals all that is due`() throws {
        let (desk, office, id) = try begun()
        try office.review(id, by: desk.actor(.review))
        try office.perform(.confirmReview, on: id, by: desk.actor(.confirmation))
        try office.grant(id, by: desk.actor(.decision))
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        try office.sealDuePapers(of: id, by: desk.actor(.sealing))
        let state = try office.open(id).state
        #expect(state.duePapers.isEmpty)
        #expect(state.seals.count == 4)
        #expect(try office.sealedPaper(4, of: state)?.isEmpty == false)
        #expect(try office.sealedPaper(5, of: state) == nil)
        #expect(throws: OfficeRefusal.self) {
            try office.sealDuePapers(of: id, by: desk.actor(.sealing))
        }
    }
}
