import Licensing
import Testing

@Suite struct StraightWayTests {
    @Test
    func
        `SEED2-13 SEED2-16 SEED2-17 SEED2-19 SEED2-25 the way to a license passes every stage in its order`()
        throws
    {
        let way = try SampleCase.grantWay()
        let stages = try (0...way.count).map { try SampleCase.played(way, upTo: $0).state.name }
        #expect(
            stages == [
                .none, .draft, .draft, .filed, .received, .accepted, .accepted, .reviewed,
                .confirmed, .granted, .granted, .made, .made, .made, .published, .served,
                .archived,
            ]
        )
    }

    @Test func `SEED2-20 the way to a refusal ends without a license`() throws {
        let way = try SampleCase.refusalWay()
        let subject = try SampleCase.played(way)
        #expect(subject.state.name == .archived)
        #expect(subject.state.grant == nil)
        #expect(subject.state.refusal == SampleCase.refused)
        #expect(
            subject.state.sealedPapers == [
                .notice(.acceptance), .notice(.refusalProposed), .notice(.refusal),
            ]
        )
        #expect(
            subject.state.service?.papers == [.notice(.acceptance), .notice(.refusal)],
            "what was served before is not served again"
        )
        #expect(subject.state.service?.delivery == .pickUp)
    }

    @Test func `SEED2-92 a grant of 4 February 2024 ends on 3 February 2030`() throws {
        let way = try SampleCase.grantWay()
        let at = try #require(way.firstIndex { $0.1.kind == .granted })
        let before = try SampleCase.played(way, upTo: at)
        let acts = before.acts.map { act in
            Act(
                sequence: act.sequence,
                fact: act.fact,
                by: act.by,
                on: act.on,
                recordedAt: Moment(seconds: 0),
                clause: act.clause
            )
        }
        let day = try #require(Day("2024-02-04"))
        let granted = try Case(id: before.id, acts: acts).decide(
            way[at].1,
            by: try SampleCase.actor(.decision),
            at: Moment(startOf: day),
            under: try SampleCase.law()
        )
        let state = before.appending(granted).state
        #expect(state.grant?.validFrom == day)
        #expect(state.grant?.validUntil == Day("2030-02-03"))
    }

    @Test(arguments: [("2024-02-29", "2030-02-28"), ("2024-03-01", "2030-02-28")])
    func `SEED2-92 a validity without its day in the last year ends with February`(
        from: String,
        until: String
    ) throws {
        let rules = try #require(try SampleCase.law().ruleSet(RuleSetID("RS-2020")))
        let day = try #require(Day(from))
        #expect(Grant.lastDay(from: day, rules: rules) == Day(until))
    }

    @Test func `the rule set is pinned at filing`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 3)
        #expect(subject.state.filing?.ruleSet == RuleSetID("RS-2020"))
        let law = try SampleCase.law()
        let lawless = Law(
            ruleSets: [],
            calendar: law.calendar,
            agencies: law.agencies,
            administration: law.administration,
            notices: law.notices
        )
        let confirmed = try #require(try SampleCase.standing(at: .confirmed))
        #expect(throws: Refusal.noRuleSet(try #require(Day("2026-06-10")))) {
            try confirmed.decide(
                try SampleCase.grant(),
                by: try SampleCase.actor(.decision),
                at: SampleCase.begin.adding(seconds: 100 * 86_400),
                under: lawless
            )
        }
    }

    @Test func `every act carries its clause or none, its post and its legal day`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay())
        #expect(subject.acts.map(\.sequence) == Array(1...16))
        let confirmed = try #require(subject.act(.reviewConfirmed))
        #expect(confirmed.clause == nil)
        #expect(confirmed.by.post == .confirmation)
        #expect(confirmed.on == Day("2026-03-09"))
        #expect(subject.act(.accepted)?.clause?.contains("第三十二条") == true)
    }

    @Test func `a state as of a day leaves out what came later`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay())
        #expect(subject.state(asOf: try #require(Day("2026-03-01"))).name == .none)
        #expect(subject.state(asOf: try #require(Day("2026-03-06"))).name == .accepted)
        #expect(subject.state(asOf: try #require(Day("2026-03-09"))).name == .confirmed)
        #expect(subject.state(asOf: try #require(Day("2026-03-10"))).name == .granted)
    }

    @Test func `an act that cannot follow leaves the case inconsistent for good`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay())
        let broken = Case(id: subject.id, acts: subject.acts.filter { $0.fact.kind != .reviewed })
        #expect(broken.state.stage == .inconsistent(at: 8))
        let refusal = try broken.refusal(of: .archive, by: try SampleCase.actor(.archive))
        #expect(
            refusal
                == .wrongStage(
                    .archived,
                    at: .inconsistent,
                    needs: [.served, .notAccepted, .closed, .withdrawn, .ended]
                )
        )
    }
}
