import Licensing
import TestKit

/// Random journals on a short axis, so that days meet; a seed repeats them.
///
/// Half of them begin with an extension that is filed and accepted early, often decided early too,
/// and the decision set aside. Some are no journals.
struct RandomJournals {
    /// 2026-12-26, the first day of the axis, which crosses the end of a month and of a year.
    static let first = Day(number: 20_813)
    /// Days on which events lie.
    static let days = 8

    private var source: SeededRandom
    private var events: [LicenseEvent] = []

    init(seed: UInt64) { source = SeededRandom(seed: seed) }

    /// The events of the next journal.
    mutating func next() -> [LicenseEvent] {
        events = []
        let count = 2 + roll(9)
        let isTold = roll(2) == 0
        var hour: Int64 = 0
        for sequence in 1...count {
            if sequence > 1 {
                if roll(4) == 0 { hour += 1 }
                if roll(80) == 0 { hour -= 1 }
            }
            let isOrigin = sequence == 1 ? roll(60) != 0 : roll(150) == 0
            let told = isTold && !isOrigin ? told(sequence) : nil
            let (fact, day) = isOrigin ? origin() : told ?? other()
            let recorded = Moment(startOf: RandomJournals.first).adding(seconds: hour * 3_600)
            events.append(
                LicenseEvent(sequence: sequence, fact: fact, on: day, recordedAt: recorded)
            )
        }
        return events
    }

    private mutating func roll(_ sides: Int) -> Int { Int(source.next() % UInt64(sides)) }

    private func day(_ offset: Int) -> Day { RandomJournals.first.adding(days: offset) }

    private mutating func anyDay() -> Day { day(roll(RandomJournals.days)) }

    /// A last day: on the axis, or about ninety days behind it.
    private mutating func lastDay() -> Day {
        let near = 3 + roll(7)
        return day(roll(3) == 0 ? near + 90 : near)
    }

    private mutating func anyCase() -> CaseID { CaseID(["a", "a", "a", "b", "b"][roll(5)]) }
}

extension RandomJournals {
    private mutating func origin() -> (LicenseFact, Day) {
        let on = roll(3)
        let validFrom = on + roll(3)
        var validUntil = 2 + roll(5)
        if roll(5) == 0 { validUntil += 90 }
        let first = ReportedDay.day(day(validFrom))
        let last = ReportedDay.day(day(validUntil))
        if roll(4) != 0 { return (.origin(.granted(terms(first, last))), day(on)) }
        let december = ReportedDay.month(year: 2026, month: 12)
        let from = [first, december, .year(2026)][roll(3)]
        let until = [last, december, .year(2027), .year(2026)][roll(4)]
        return (.origin(.imported(terms(from, until))), day(on))
    }

    private func terms(_ first: ReportedDay, _ last: ReportedDay) -> LicenseTerms {
        LicenseTerms(
            number: "1",
            holder: Holder(name: "A"),
            grades: [HeldGrade(.installation, rank: 4)],
            agency: nil,
            validFrom: first,
            validUntil: last
        )
    }

    /// The beginning of a story: filed, accepted, often decided, and the decision set aside.
    private mutating func told(_ sequence: Int) -> (LicenseFact, Day)? {
        let id = CaseID("a")
        switch sequence {
        case 2:
            let on = day(2 + roll(3))
            let inTime = roll(6) != 0
            return (.term(.extensionFiled(id, inTime: inTime, until: lastDay())), on)
        case 3: return (.term(.extensionAccepted(id)), day(2 + roll(4)))
        case 4:
            guard roll(3) == 0 else { return nil }
            let on = day(2 + roll(5))
            if roll(2) == 0 { return (.term(.extensionEnded(id, .refused)), on) }
            return (.term(.extended(id, until: lastDay(), by: .decision)), on)
        case 5: return roll(2) == 0 ? (.remedy(.setAside([4])), anyDay()) : nil
        default: return nil
        }
    }

    private mutating func other() -> (LicenseFact, Day) {
        let kind = anyKind()
        let on = anyDay()
        return (fact(kind), on)
    }

    /// Kinds with their shares of a hundred; nil stands for one of which only the position counts.
    private static let shares: [(LicenseEventKind?, Int)] = [
        (.extensionFiled, 16), (.extensionAccepted, 14), (.extensionEnded, 9), (.extended, 10),
        (.amended, 10), (.suspended, 6), (.restored, 5), (.terminated, 5), (.cancelled, 3),
        (.setAside, 12), (.stayed, 5), (.stayLifted, 3), (.foundUnlawful, 1), (nil, 1),
    ]

    private mutating func anyKind() -> LicenseEventKind? {
        var left = roll(100)
        for (kind, share) in RandomJournals.shares {
            if left < share { return kind }
            left -= share
        }
        return nil
    }

    private mutating func fact(_ kind: LicenseEventKind?) -> LicenseFact {
        switch kind {
        case .amended: return .content(content())
        case .extensionFiled:
            let id = anyCase()
            let inTime = roll(5) != 0
            return .term(.extensionFiled(id, inTime: inTime, until: lastDay()))
        case .extensionAccepted: return .term(.extensionAccepted(anyCase()))
        case .extensionEnded:
            let id = anyCase()
            return .term(.extensionEnded(id, roll(2) == 0 ? .refused : .withdrawn))
        case .extended:
            let id = anyCase()
            let until = lastDay()
            return .term(.extended(id, until: until, by: roll(2) == 0 ? .decision : .law))
        case .suspended: return .force(.suspended(through: roll(3) == 0 ? nil : anyDay()))
        case .terminated: return .force(.terminated(Termination.allCases[roll(3)]))
        case .cancelled: return .force(.cancelled(ground: "x"))
        case .restored: return .force(.restored(names(.force(.restored([])))))
        case .setAside: return .remedy(.setAside(names(.remedy(.setAside([])))))
        case .stayed: return .remedy(.stayed(names(.remedy(.stayed([])))))
        case .stayLifted: return .remedy(.stayLifted(names(.remedy(.stayLifted([])))))
        case .foundUnlawful: return .remedy(.foundUnlawful(names(.remedy(.foundUnlawful([])))))
        default: return .other(kind: "editionIssued")
        }
    }

    private mutating func content() -> ContentFact {
        let kind = roll(3)
        let count = 1 + roll(2)
        var changes: [Amendment] = []
        for _ in 0..<count { changes.append(change()) }
        switch kind {
        case 0: return .amended(changes)
        case 1: return .regraded(changes)
        default: return .corrected(changes)
        }
    }

    private mutating func change() -> Amendment {
        switch roll(6) {
        case 0: return .holderName(["A", "B"][roll(2)])
        case 1: return .number(["1", "2"][roll(2)])
        case 2: return .validFrom(anyDay())
        case 3: return .validUntil(lastDay())
        case 4:
            let activity = ActivityClass.allCases[roll(3)]
            return .grade(HeldGrade(activity, rank: 1 + roll(5)))
        default: return .classDropped(ActivityClass.allCases[roll(3)])
        }
    }

    /// One or two earlier positions that an event of this kind may name; rarely any position.
    private mutating func names(_ fact: LicenseFact) -> [Int] {
        let count = 1 + roll(2)
        if roll(40) == 0 { return [roll(events.count + 3)] }
        let allowed = events.filter { RandomJournals.may(fact, name: $0.fact) }.map(\.sequence)
        guard !allowed.isEmpty else { return [] }
        var names: [Int] = []
        for _ in 0..<count { names.append(allowed[roll(allowed.count)]) }
        return names
    }

    private static func may(_ fact: LicenseFact, name other: LicenseFact) -> Bool {
        switch (fact, other) {
        case (.force, .force(.suspended)): true
        case (.force, _), (.remedy(.setAside), .origin): false
        case (.remedy(.setAside), _), (.remedy(.foundUnlawful), _): true
        case (_, .content), (_, .force(.suspended)), (_, .force(.terminated)),
            (_, .force(.cancelled)), (_, .term(.extended)), (_, .term(.extensionEnded)):
            true
        default: false
        }
    }
}
