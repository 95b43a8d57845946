import Dispatch
import Licensing
import Synchronization
import TestKit
import Testing

@testable import Authority

/// R4: officers who decide one case at once, and not of one mind.
@Suite("Races of deciding officers")
struct DecisionRaceTests {
    private static let rounds = 20
    private static let reasons = [RefusalReason(clause: "服务指南第二章", fact: "净资产不足")]

    private let desk: SampleDesk
    private let office: Office

    init() throws {
        desk = try SampleDesk()
        office = try desk.open()
    }

    /// Who acts for the enterprise of a round: nobody holds two licenses.
    private func applicant(of round: Int) throws -> (actor: Actor, form: [UInt8]) {
        let enterprise = SampleEnterprise(seed: 7 + UInt64(round), filingOn: SampleDesk.day)
        let code = try CreditCode(enterprise.creditCode)
        try SampleOffice.prove(code, named: enterprise.name, in: office)
        let actor = Actor(id: "handler", post: .applicant, enterprise: code)
        return (actor, try enterprise.application())
    }

    /// A case that waits for its decision.
    private func confirmed(_ round: Int) throws -> CaseID {
        let (applicant, form) = try applicant(of: round)
        let code = try #require(applicant.enterprise)
        let agency = AgencyID("shanxi")
        let opening = Opening(family: .facility, matter: .initial, applicant: code, agency: agency)
        let id = try office.openDraft(opening, named: "甲公司", by: applicant).id
        try office.addMaterial(form, kind: Material.applicationForm, to: id, by: applicant)
        try office.file(id, by: applicant)
        try office.accept(id, by: desk.actor(.acceptance))
        try office.review(id, by: desk.actor(.review))
        try office.confirmReview(id, by: desk.actor(.confirmation))
        return id
    }

    /// The kinds of the acts that came of it, and what went wrong but a refusal of the law.
    private func race(
        on id: CaseID,
        _ deeds: [@Sendable (Office, Actor) throws -> Void]
    ) throws -> (acts: [ActKind], refused: Int) {
        let before = try office.open(id).acts.count
        let refused = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: deeds.count) { number in
            let officer = Actor(
                id: "decision-\(number)",
                post: .decision,
                agency: AgencyID("shanxi")
            )
            do {
                try deeds[number](office, officer)
            } catch OfficeRefusal.law {
                refused.withLock { $0 += 1 }
            } catch {
                Issue.record("\(error)")
            }
        }
        let acts = try office.open(id).acts.dropFirst(before).map(\.fact.kind)
        return (acts, refused.withLock { $0 })
    }

    @Test func `R4 of a grant and a refusal at once one is the decision`() throws {
        for round in 0..<DecisionRaceTests.rounds {
            let id = try confirmed(round)
            let reasons = DecisionRaceTests.reasons
            try office.proposeRefusal(id, reasons: reasons, by: desk.actor(.decision))
            try office.sealNotice(.refusalProposed, of: id, by: desk.actor(.sealing))
            try office.waiveStatement(id, by: applicant(of: round).actor)
            let (acts, refused) = try race(
                on: id,
                [{ try $0.grant(id, by: $1) }, { try $0.refuse(id, by: $1) }]
            )
            #expect(acts == [.granted] || acts == [.refused])
            #expect(refused == 1)
        }
    }

    @Test func `R4 a refusal is never proposed once it is granted`() throws {
        for round in 0..<DecisionRaceTests.rounds {
            let id = try confirmed(round)
            let (acts, refused) = try race(
                on: id,
                [
                    { try $0.grant(id, by: $1) },
                    { try $0.proposeRefusal(id, reasons: DecisionRaceTests.reasons, by: $1) },
                ]
            )
            #expect(acts == [.granted] || acts == [.refusalProposed, .granted])
            #expect(refused == 2 - acts.count)
        }
    }

    @Test func `R4 of two who saw the same page one acts, whatever the law would allow`() throws {
        for round in 0..<DecisionRaceTests.rounds {
            let id = try confirmed(round)
            let seen = try office.open(id).acts.count
            let moved = Mutex(0)
            let (acts, _) = try race(
                on: id,
                [
                    { office, officer in
                        try countMoves(moved) {
                            try office.seeing(acts: seen).grant(id, by: officer)
                        }
                    },
                    { office, officer in
                        try countMoves(moved) {
                            try office.seeing(acts: seen)
                                .proposeRefusal(id, reasons: DecisionRaceTests.reasons, by: officer)
                        }
                    },
                ]
            )
            #expect(acts.count == 1)
            #expect(moved.withLock { $0 } == 1)
        }
    }
}

/// Counts who is told that the case has moved.
private func countMoves(_ moved: borrowing Mutex<Int>, _ work: () throws -> Void) throws {
    do {
        try work()
    } catch is CaseMoved {
        moved.withLock { $0 += 1 }
    }
}
