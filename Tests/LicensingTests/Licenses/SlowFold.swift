import Licensing

/// The contract's fold once more, from its sentences alone, slowly.
///
/// The license is walked day by day, nothing is kept beside the list of what has happened, and
/// each question is a search through that list.
struct SlowFold {
    /// What has happened to the license.
    enum Happening {
        case event(LicenseEvent)
        /// The law let the term run on, by the extension that this position filed.
        case renewal(CaseID, filing: Int, until: Day)
    }

    private let known: [LicenseEvent]

    init(_ events: [LicenseEvent], knownAt moment: Moment?) {
        known = events.filter { event in
            guard let moment else { return true }
            return event.recordedAt < moment || event.recordedAt == moment
        }
    }

    /// Status, basis and content; nil content where no origin applies.
    struct Answer: Equatable {
        var status: LicenseStatus
        var basis: StatusBasis
        var number: String?
        var holder: String?
        var grades: [HeldGrade] = []
        var validUntil: String?
    }

    func answer(on day: Day) -> Answer {
        guard let first = known.first, case .origin(let origin) = first.fact else {
            return Answer(status: .unknown, basis: .nothing)
        }
        if day < first.on { return Answer(status: .notYetValid, basis: .notBegun) }
        let past = history(until: day)
        let (status, basis) = standing(on: day, past)
        var answer = Answer(status: status, basis: basis, validUntil: "\(lastDay(past))")
        answer.number = origin.terms.number
        answer.holder = origin.terms.holder.name
        answer.grades = origin.terms.grades
        for change in changes(past) {
            switch change {
            case .number(let number): answer.number = number
            case .holderName(let name): answer.holder = name
            case .classDropped(let activity):
                answer.grades = answer.grades.filter { $0.activity != activity }
            case .grade(let new):
                let isHeld = answer.grades.contains { $0.activity == new.activity }
                answer.grades = answer.grades.map { $0.activity == new.activity ? new : $0 }
                if !isHeld { answer.grades.append(new) }
            default: continue
            }
        }
        return answer
    }
}

/// Which events apply, and the walk through the days.
extension SlowFold {
    /// Struck: a known set-aside names it that is not set aside itself.
    private func isStruck(_ position: Int) -> Bool {
        known.contains { event in
            guard case .remedy(.setAside(let sets)) = event.fact, sets.contains(position) else {
                return false
            }
            return !isStruck(event.sequence)
        }
    }

    /// Stayed: a stay of it holds that no lift of it follows; a stay of an end has no effect.
    private func isStayed(_ stayed: LicenseEvent, on day: Day) -> Bool {
        if case .term(.extensionEnded) = stayed.fact { return false }
        var stays: [LicenseEvent] = []
        var lifts: [LicenseEvent] = []
        for event in known where event.on <= day {
            switch event.fact {
            case .remedy(.stayed(let sets)) where sets.contains(stayed.sequence):
                if !isStruck(event.sequence) { stays.append(event) }
            case .remedy(.stayLifted(let sets)) where sets.contains(stayed.sequence):
                if !isStruck(event.sequence) { lifts.append(event) }
            default: continue
            }
        }
        return stays.contains { stay in
            !lifts.contains { lift in
                lift.on > stay.on || (lift.on == stay.on && lift.sequence > stay.sequence)
            }
        }
    }

    private func history(until day: Day) -> [Happening] {
        let applied = known.filter { event in
            event.on <= day && !isStruck(event.sequence) && !isStayed(event, on: day)
        }
        var past: [Happening] = []
        guard let origin = known.first else { return past }
        // An event of an earlier day than the origin's has nothing to act on.
        for number in origin.on.number...day.number {
            let today = Day(number: number)
            passExpiry(today, &past)
            for event in applied where event.on == today {
                passExpiry(today, &past)
                if acts(event, past) { past.append(.event(event)) }
            }
        }
        passExpiry(day, &past)
        return past
    }

    /// Only `extended` needs something to act on: an open extension, or a case that the law has
    /// renewed.
    private func acts(_ event: LicenseEvent, _ past: [Happening]) -> Bool {
        guard case .term(.extended(let id, _, _)) = event.fact else { return true }
        return lawHasRenewed(id, past) || open(past).contains { $0.case == id }
    }
}

/// Searches through what has happened.
extension SlowFold {
    /// An extension that is open, and its place among what has happened.
    private struct Filing {
        let place: Int
        let position: Int
        let `case`: CaseID
        let inTime: Bool
        let until: Day
    }

    private func open(_ past: [Happening]) -> [Filing] {
        var open: [Filing] = []
        for (place, happening) in past.enumerated() {
            guard case .event(let event) = happening,
                case .term(.extensionFiled(let id, let inTime, let until)) = event.fact
            else { continue }
            let filing = Filing(
                place: place,
                position: event.sequence,
                case: id,
                inTime: inTime,
                until: until
            )
            if !isClosed(filing, past) && !isOver(filing, past) { open.append(filing) }
        }
        return open
    }

    private func isClosed(_ filing: Filing, _ past: [Happening]) -> Bool {
        past[(filing.place + 1)...].contains { happening in
            guard case .event(let event) = happening else { return false }
            switch event.fact {
            case .term(.extended(let id, _, _)), .term(.extensionEnded(let id, _)):
                return id == filing.case
            default: return false
            }
        }
    }

    /// The term by which the law renewed has ended where the law renewed again.
    private func isOver(_ filing: Filing, _ past: [Happening]) -> Bool {
        guard let renewal = renewal(by: filing, past) else { return false }
        return past[(renewal + 1)...].contains { if case .renewal = $0 { true } else { false } }
    }

    private func renewal(by filing: Filing, _ past: [Happening]) -> Int? {
        past.firstIndex { happening in
            guard case .renewal(_, filing.position, _) = happening else { return false }
            return true
        }
    }

    private func lawHasRenewed(_ id: CaseID, _ past: [Happening]) -> Bool {
        past.contains { happening in
            switch happening {
            case .renewal(let renewed, _, _): return renewed == id
            case .event(let event):
                guard case .term(.extended(id, _, .law)) = event.fact else { return false }
                return true
            }
        }
    }

    private func acceptedOn(_ filing: Filing, _ past: [Happening]) -> Day? {
        for case .event(let event) in past[(filing.place + 1)...] {
            if case .term(.extensionAccepted(filing.case)) = event.fact { return event.on }
        }
        return nil
    }

    /// Decided by the last day: known, and be it struck or stayed.
    private func isDecided(_ id: CaseID, by last: Day) -> Bool {
        known.contains { event in
            guard event.on <= last else { return false }
            switch event.fact {
            case .term(.extended(id, _, .decision)), .term(.extensionEnded(id, .refused)):
                return true
            default: return false
            }
        }
    }

    private func changes(_ past: [Happening]) -> [Amendment] {
        past.flatMap { happening -> [Amendment] in
            guard case .event(let event) = happening, case .content(let content) = event.fact else {
                return []
            }
            return content.amendments
        }
    }

    private func lastDay(_ past: [Happening]) -> ReportedDay {
        var last = ReportedDay.year(1)
        for happening in past {
            switch happening {
            case .renewal(_, _, let until): last = .day(until)
            case .event(let event):
                switch event.fact {
                case .origin(let origin): last = origin.terms.validUntil
                case .term(.extended(_, let until, _)): last = .day(until)
                case .content(let content):
                    for case .validUntil(let day) in content.amendments { last = .day(day) }
                default: continue
                }
            }
        }
        return last
    }

    private func firstDay(_ past: [Happening]) -> ReportedDay {
        var first = ReportedDay.year(9999)
        for case .event(let event) in past {
            if case .origin(let origin) = event.fact { first = origin.terms.validFrom }
            guard case .content(let content) = event.fact else { continue }
            for case .validFrom(let day) in content.amendments { first = .day(day) }
        }
        return first
    }
}

/// The law's renewal, and the lines of the status.
extension SlowFold {
    private func passExpiry(_ today: Day, _ past: inout [Happening]) {
        guard !past.isEmpty else { return }
        let last = lastDay(past).latest
        guard today > last, ending(past) == nil, let filing = open(past).last, filing.inTime,
            let acceptedOn = acceptedOn(filing, past), acceptedOn <= last,
            !lawHasRenewed(filing.case, past), !isDecided(filing.case, by: last)
        else { return }
        past.append(.renewal(filing.case, filing: filing.position, until: filing.until))
    }

    /// Cancelled, or terminated and how: the last termination counts.
    private func ending(_ past: [Happening]) -> (LicenseStatus, StatusBasis)? {
        var ending: (LicenseStatus, StatusBasis)?
        for case .event(let event) in past {
            switch event.fact {
            case .force(.cancelled): return (.cancelled, .cancellation)
            case .force(.terminated(.revoked)): ending = (.revoked, .termination)
            case .force(.terminated(.withdrawn)): ending = (.withdrawn, .termination)
            case .force(.terminated(.rescinded)): ending = (.rescinded, .termination)
            default: continue
            }
        }
        return ending
    }

    private func standing(on day: Day, _ past: [Happening]) -> (LicenseStatus, StatusBasis) {
        if let ending = ending(past) { return ending }
        let first = firstDay(past)
        let last = lastDay(past)
        if day < first.earliest { return (.notYetValid, .notBegun) }
        if day > last.latest {
            return isUndetermined(last.latest, past)
                ? (.unknown, .extensionUndetermined) : (.expired, .term)
        }
        if day < first.latest || day > last.earliest { return (.unknown, .impreciseDate) }
        if isSuspended(on: day, past) { return (.suspended, .suspension) }
        let ninetyLater = day.adding(days: 90)
        return (ninetyLater >= last.earliest ? .expiring : .valid, basis(past))
    }

    private func isUndetermined(_ last: Day, _ past: [Happening]) -> Bool {
        guard let filing = open(past).last, filing.inTime, renewal(by: filing, past) == nil else {
            return false
        }
        guard let acceptedOn = acceptedOn(filing, past) else { return true }
        return acceptedOn <= last && isDecided(filing.case, by: last)
    }

    private func isSuspended(on day: Day, _ past: [Happening]) -> Bool {
        for (place, happening) in past.enumerated() {
            guard case .event(let event) = happening,
                case .force(.suspended(let through)) = event.fact
            else { continue }
            if let through, through < day { continue }
            let isEnded = past[(place + 1)...].contains { later in
                guard case .event(let other) = later, case .force(.restored(let sets)) = other.fact
                else { return false }
                return sets.contains(event.sequence)
            }
            if !isEnded { return true }
        }
        return false
    }

    private func basis(_ past: [Happening]) -> StatusBasis {
        var basis = StatusBasis.term
        for happening in past {
            switch happening {
            case .renewal: basis = .renewedByLaw
            case .event(let event):
                guard case .term(.extended(_, _, let by)) = event.fact else { continue }
                basis = by == .law ? .renewedByLaw : .term
            }
        }
        return basis
    }
}

/// Which journals are none.
extension SlowFold {
    /// Whether another extension is open on the day; one whose renewed term has ended is not.
    private func bars(on day: Day) -> Bool {
        guard let origin = known.first, origin.on <= day else { return false }
        let past = history(until: day)
        let isInTerm = day <= lastDay(past).latest
        return open(past).contains { renewal(by: $0, past) == nil || isInTerm }
    }

    /// Position of the first event that cannot stand where it stands; nil where all can.
    static func firstFault(_ events: [LicenseEvent]) -> Int? {
        guard !events.isEmpty else { return 1 }
        for (index, event) in events.enumerated() {
            let earlier = Array(events[..<index])
            var isOrigin = false
            if case .origin = event.fact { isOrigin = true }
            let isFirst = index == 0
            if isOrigin != isFirst || event.sequence != index + 1 { return index + 1 }
            if let before = earlier.last, event.recordedAt < before.recordedAt { return index + 1 }
            if !namesWell(event, earlier) { return index + 1 }
            if case .term(.extensionFiled) = event.fact,
                SlowFold(earlier, knownAt: nil).bars(on: event.on)
            {
                return index + 1
            }
        }
        return nil
    }

    private static func namesWell(_ event: LicenseEvent, _ earlier: [LicenseEvent]) -> Bool {
        switch event.fact {
        case .force(.restored(let sets)):
            return all(sets, earlier) { if case .force(.suspended) = $0 { true } else { false } }
        case .remedy(.setAside(let sets)):
            return all(sets, earlier) { if case .origin = $0 { false } else { true } }
        case .remedy(.stayed(let sets)), .remedy(.stayLifted(let sets)):
            return all(sets, earlier) { fact in
                switch fact {
                case .content, .term(.extended), .term(.extensionEnded), .force(.suspended),
                    .force(.terminated), .force(.cancelled):
                    true
                default: false
                }
            }
        case .remedy(.foundUnlawful(let sets)): return all(sets, earlier) { _ in true }
        default: return true
        }
    }

    private static func all(
        _ sets: [Int],
        _ earlier: [LicenseEvent],
        _ mayBeNamed: (LicenseFact) -> Bool
    ) -> Bool {
        sets.allSatisfy { position in
            let named = earlier.first { $0.sequence == position }
            return named.map { mayBeNamed($0.fact) } ?? false
        }
    }
}
