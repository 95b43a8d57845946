/// Folds a journal into the state of a day: the one fold of office, register and verifier.
///
/// It takes any events and never fails: what finds nothing to act on changes nothing. `License`
/// refuses what is no journal; a reader of the register has only what was published.
///
/// - Source: docs/license-journal.md.
package struct LicenseFold {
    /// Known events in the order in which they were recorded.
    let known: [LicenseEvent]
    /// Positions of the events that never had effect.
    let struck: Set<Int>

    /// - Parameters:
    ///   - events: the journal.
    ///   - moment: the instant of the knowledge; nil for all events.
    package init(_ events: [LicenseEvent], knownAt moment: Moment?) {
        known = moment.map { moment in events.filter { $0.recordedAt <= moment } } ?? events
        struck = LicenseFold.struck(known)
    }

    /// A known `setAside` that is not set aside itself strikes what it names, whatever its own day.
    private static func struck(_ known: [LicenseEvent]) -> Set<Int> {
        var struck: Set<Int> = []
        for event in known.reversed() where !struck.contains(event.sequence) {
            if case .remedy(.setAside(let named)) = event.fact { struck.formUnion(named) }
        }
        return struck
    }

    /// The state as of the end of a day.
    package func state(asOf day: Day) -> LicenseState {
        guard let origin = known.first(where: { $0.fact.isOrigin }) else {
            return LicenseState(.unknown, .nothing)
        }
        guard origin.on <= day else { return LicenseState(.notYetValid, .notBegun) }
        var life = LicenseLife(decisions: decisions)
        for event in applied(on: day) { life.apply(event) }
        life.passExpiry(by: day)
        return life.state(on: day)
    }

    /// The events that hold on a day, in the order of their legal days.
    private func applied(on day: Day) -> [LicenseEvent] {
        let stayed = stayed(on: day)
        return
            known
            .filter {
                $0.on <= day && !struck.contains($0.sequence) && !stayed.contains($0.sequence)
            }
            .sorted { ($0.on, $0.sequence) < ($1.on, $1.sequence) }
    }

    /// Positions of the events whose execution is stayed on a day; a stay of the end of an extension
    /// changes nothing.
    private func stayed(on day: Day) -> Set<Int> {
        let remedies = known.filter {
            $0.fact.isRemedy && $0.on <= day && !struck.contains($0.sequence)
        }
        guard !remedies.isEmpty else { return [] }
        var stayed: Set<Int> = []
        for event in remedies.sorted(by: { ($0.on, $0.sequence) < ($1.on, $1.sequence) }) {
            switch event.fact {
            case .remedy(.stayed(let named)): stayed.formUnion(named)
            case .remedy(.stayLifted(let named)): stayed.subtract(named)
            default: continue
            }
        }
        let ends = known.filter { $0.fact.kind == .extensionEnded }.map(\.sequence)
        return stayed.subtracting(ends)
    }

    /// Days of the decisions on extensions, by case: also of those that never had effect or are stayed,
    /// for the law renews only where nothing was decided.
    ///
    /// - Source: 行政许可法 第五十条第二款.
    private var decisions: [CaseID: [Day]] {
        var decisions: [CaseID: [Day]] = [:]
        for event in known {
            switch event.fact {
            case .term(.extended(let id, _, .decision)), .term(.extensionEnded(let id, .refused)):
                decisions[id, default: []].append(event.on)
            default: continue
            }
        }
        return decisions
    }
}
