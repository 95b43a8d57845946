import Licensing

/// The facts, each with its day, that editions and lines about extensions tell of a license's
/// content and term.
///
/// Each edition speaks from its day of issue on. One that was published earlier and issued on that
/// day or later is displaced by it, as it is as the current edition.
struct PublishedTerms {
    /// How the license begins; nil while no edition is known.
    var origin: DatedFact? {
        steps.first.map { DatedFact($0.on, .origin(.granted($0.content.terms(in: $0.period)))) }
    }

    private var steps: [Step] = []
    private var printed: [(issuedOn: Day, period: Validity)] = []
    private var extensions = PublishedExtensions()
    private var others: [(place: Int, facts: [DatedFact])] = []

    /// Content and period from a day on; place is that of the edition's line.
    private struct Step {
        let place: Int
        let on: Day
        let content: LicenseContent
        let period: Validity
        /// How it differs from the step before.
        let facts: [LicenseFact]
    }

    /// The facts after the origin, in the order of publication.
    var facts: [DatedFact] {
        let changes = steps.dropFirst().map { step in
            (place: step.place, facts: step.facts.map { DatedFact(step.on, $0) })
        }
        let published = (changes + others).enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
        return published.flatMap(\.element.facts)
    }

    mutating func take(_ record: ExtensionRecord, at place: Int) {
        let facts = extensions.facts(of: record).map {
            DatedFact(record.on, $0, clause: record.clause)
        }
        others.append((place, facts))
    }

    /// Takes in an edition: the periods that it and those issued before it print run on one behind
    /// the other; on the days between two that do not adjoin the license does not run.
    mutating func take(_ content: LicenseContent, at place: Int) {
        let own = Validity(first: content.validFrom, last: content.validUntil)
        steps.removeAll { $0.on >= content.issuedOn }
        printed.append((content.issuedOn, own))
        let follows = steps.last.map { $0.content.validUntil < own.first } ?? false
        let running = validDays(of: content).running(from: content.issuedOn, through: own.last)
        var on = content.issuedOn
        for period in running.isEmpty ? [own] : running {
            add(content, period, from: on, at: place, isExtension: follows)
            on = period.last.adding(days: 1)
        }
    }

    /// The days that count beside an edition: those of the editions issued by then, and of a term
    /// before it that the law gave, which nobody need have printed.
    private func validDays(of content: LicenseContent) -> ValidDays {
        var days = ValidDays()
        for other in printed where other.issuedOn <= content.issuedOn { days.insert(other.period) }
        if let given = extensions.period(endingBefore: content.validFrom) { days.insert(given) }
        return days
    }

    private mutating func add(
        _ content: LicenseContent,
        _ period: Validity,
        from day: Day,
        at place: Int,
        isExtension: Bool
    ) {
        var facts: [LicenseFact] = []
        if let before = steps.last {
            let changes = before.content.amendments(to: content)
            if !changes.isEmpty { facts.append(.content(.amended(changes))) }
            if period.last != before.period.last {
                if isExtension { facts += extensions.facts(of: content, until: period.last) }
                // It says the last day whether a line about an extension stands before it or not.
                facts.append(.content(.amended([.validUntil(period.last)])))
            }
            if period.first != before.period.first {
                facts.append(.content(.amended([.validFrom(period.first)])))
            }
        }
        steps.append(
            Step(place: place, on: day, content: content, period: period, facts: facts)
        )
    }
}

/// A period of validity, both days included.
struct Validity: Hashable {
    var first: Day
    var last: Day
}

/// The days on which some edition says that the license is valid, as periods in their order; those
/// that overlap or adjoin are one.
struct ValidDays {
    private var list: [Validity] = []

    /// Adds a period; one that ends before it begins is none.
    mutating func insert(_ period: Validity) {
        guard period.first <= period.last else { return }
        var joined = period
        var apart: [Validity] = []
        for other in list {
            if other.last.number + 1 < joined.first.number
                || joined.last.number + 1 < other.first.number
            {
                apart.append(other)
            } else {
                joined = Validity(
                    first: min(other.first, joined.first),
                    last: max(other.last, joined.last)
                )
            }
        }
        list = (apart + [joined]).sorted { $0.first < $1.first }
    }

    /// Those that have not ended before a day, none of them reaching beyond another.
    func running(from day: Day, through last: Day) -> [Validity] {
        list.map { Validity(first: $0.first, last: min($0.last, last)) }
            .filter { $0.last >= day && $0.first <= $0.last }
    }
}
