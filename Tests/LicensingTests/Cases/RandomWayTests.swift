import Licensing
import TestKit
import Testing

/// Random commands by random people, seeded: what must hold after every step.
@Suite struct RandomWayTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `no order of commands breaks a case`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let commands = try SampleCase.grantWay().map(\.1) + SampleCase.refusalWay().map(\.1)
        let law = try SampleCase.law()
        var subject = Case(id: CaseID("C"))
        var moment = SampleCase.begin
        for _ in 0..<250 {
            let command = commands[dice.roll(commands.count)]
            let actor = try actor(for: command, &dice)
            moment = moment.adding(seconds: Int64(dice.roll(100_000)) - 10_000)
            let answer = decide(subject, command, actor, moment, law)
            #expect(answer == decide(subject, command, actor, moment, law))
            guard case .success(let acts) = answer else { continue }
            #expect(acts.count == 1)
            let next = subject.appending(acts)
            check(next, after: subject)
            subject = next
        }
        #expect(subject.acts.count >= 3, "the dice must get somewhere")
    }

    @Test func `the dice reach both ends`() throws {
        let law = try SampleCase.law()
        var ends: Set<StageName> = []
        for seed in 0..<40 as Range<UInt64> {
            var dice = Dice(seed: seed)
            let way = try dice.roll(2) == 0 ? SampleCase.grantWay() : SampleCase.refusalWay()
            var subject = Case(id: CaseID("C"))
            for index in 0..<600 {
                let step = way[dice.roll(way.count)]
                let moment = SampleCase.begin.adding(seconds: Int64(index) * 60)
                let actor = try SampleCase.actor(step.0)
                if case .success(let acts) = decide(subject, step.1, actor, moment, law) {
                    subject = subject.appending(acts)
                    check(subject, after: Case(id: subject.id, acts: subject.acts.dropLast()))
                }
            }
            if subject.state.grant != nil { ends.insert(.granted) }
            if subject.state.refusal != nil { ends.insert(.refused) }
        }
        #expect(ends == [.granted, .refused])
    }

    private func actor(for command: Command, _ dice: inout Dice) throws -> Actor {
        let lawful = PermissionTable.rows.filter { $0.act == command.kind }.flatMap(\.posts)
        let post = dice.roll(4) == 0 ? Post.allCases[dice.roll(Post.allCases.count)] : lawful[0]
        return try SampleCase.actor(post, id: "person-\(dice.roll(6))")
    }

    private func decide(
        _ subject: Case,
        _ command: Command,
        _ actor: Actor,
        _ moment: Moment,
        _ law: Law
    ) -> Result<[Act], Refusal> {
        Result { () throws(Refusal) in
            try subject.decide(command, by: actor, at: moment, under: law)
        }
    }

    private func check(_ subject: Case, after earlier: Case) {
        let state = subject.state
        #expect(state.name != .inconsistent)
        #expect(fold(subject.acts, asOf: Day(number: .max)) == state)
        #expect(Case(id: earlier.id, acts: Array(subject.acts.dropLast())) == earlier)
        #expect(subject.acts.map(\.sequence) == Array(1...subject.acts.count))
        let moments = subject.acts.map(\.recordedAt)
        #expect(moments == moments.sorted())
        let decisions = subject.acts.count { [.granted, .refused].contains($0.fact.kind) }
        #expect(decisions <= 1)
        #expect(Set(state.sealedPapers).count == state.sealedPapers.count)
        let ofDecision: Set<Paper> = [
            .licenseOriginal, .licenseDuplicate, .notice(.grant), .notice(.refusal),
        ]
        if decisions == 0 { #expect(ofDecision.isDisjoint(with: state.sealedPapers)) }
        let sealedLicenses = state.sealedPapers.filter(\.isLicense)
        if state.grant == nil { #expect(sealedLicenses.isEmpty) }
        checkPeople(subject)
    }

    /// Who did what, counted over the whole case: the separations hold whatever the order was.
    private func checkPeople(_ subject: Case) {
        func people(_ kinds: Set<ActKind>) -> Set<String> {
            Set(subject.acts.filter { kinds.contains($0.fact.kind) }.map(\.by.id))
        }
        let deciders = people([.granted, .refused])
        #expect(deciders.isDisjoint(with: people([.accepted])))
        #expect(deciders.isDisjoint(with: people([.reviewed, .reviewConfirmed])))
        #expect(people([.reviewed]).isDisjoint(with: people([.reviewConfirmed])))
        #expect(people([.reviewed]).isDisjoint(with: people([.accepted])))
    }
}

/// Throws that a seed makes repeatable.
private struct Dice {
    private var source: SeededRandom

    init(seed: UInt64) { source = SeededRandom(seed: seed) }

    mutating func roll(_ sides: Int) -> Int {
        Int(source.next() % UInt64(sides))
    }
}
