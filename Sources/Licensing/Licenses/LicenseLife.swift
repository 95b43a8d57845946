/// The life of a license up to a day, as its applied events make it one by one.
struct LicenseLife {
    /// Days of decisions on extensions, by case, whether they have effect or not.
    let decisions: [CaseID: [Day]]
    private(set) var terms: LicenseTerms?
    /// Filed and neither extended nor ended, in the order of filing.
    private(set) var extensions: [OpenExtension] = []
    /// Cases by which the law has renewed the license: each once.
    private var renewed: Set<CaseID> = []
    /// Last day before the term that the law gave; nil where a decision or the grant gave the term.
    private var renewedAfter: Day?
    private var suspensions: [(sequence: Int, through: Day?)] = []
    private var ending: (termination: Termination, sequence: Int)?
    private var cancellation: Int?

    init(decisions: [CaseID: [Day]]) {
        self.decisions = decisions
    }

    /// Takes in the next event; before the origin there is nothing to act on.
    mutating func apply(_ event: LicenseEvent) {
        passExpiry(by: event.on)
        if case .origin(let origin) = event.fact { terms = origin.terms }
        guard terms != nil else { return }
        switch event.fact {
        case .content(let content):
            for amendment in content.amendments { terms?.apply(amendment) }
        case .term(let term): apply(term, on: event.on)
        case .force(let force): apply(force, at: event.sequence)
        case .origin, .remedy, .carrier, .other: break
        }
    }

    private mutating func apply(_ force: ForceFact, at sequence: Int) {
        switch force {
        case .suspended(let through): suspensions.append((sequence, through))
        case .restored(let ended): suspensions.removeAll { ended.contains($0.sequence) }
        case .terminated(let termination): ending = (termination, sequence)
        case .cancelled: cancellation = sequence
        }
    }

    private mutating func apply(_ term: TermFact, on day: Day) {
        switch term {
        case .extensionFiled(let id, let inTime, let until):
            extensions.append(
                OpenExtension(case: id, filedOn: day, inTime: inTime, until: until)
            )
        case .extensionAccepted(let id):
            for place in extensions.indices
            where extensions[place].case == id && extensions[place].acceptedOn == nil {
                extensions[place].acceptedOn = day
            }
        case .extensionEnded(let id, _): extensions.removeAll { $0.case == id }
        case .extended(let id, let until, let by): extend(id, until: until, by: by)
        }
    }

    /// Acts on an open extension, or on a case by which the law has renewed already.
    private mutating func extend(_ id: CaseID, until: Day, by: ExtendedBy) {
        guard renewed.contains(id) || extensions.contains(where: { $0.case == id }) else { return }
        extensions.removeAll { $0.case == id }
        switch by {
        case .decision: renewedAfter = nil
        case .law:
            let isFirst = renewed.insert(id).inserted
            if isFirst || renewedAfter == nil { renewedAfter = terms?.validUntil.latest }
        }
        terms?.validUntil = .day(until)
    }

    /// Lets the term run on by law, where the day lies after it and nothing was decided on an
    /// extension that was filed in time and accepted.
    ///
    /// - Source: 行政许可法 第五十条第二款; SEED2-106.
    mutating func passExpiry(by day: Day) {
        guard let last = terms?.validUntil.latest, day > last, !hasEnded,
            let open = extensions.last, open.inTime, !renewed.contains(open.case),
            let acceptedOn = open.acceptedOn, acceptedOn <= last, !isDecided(open, by: last)
        else { return }
        renewed.insert(open.case)
        // One by which the law renewed before is over with the term that it gave.
        extensions.removeAll { $0.hasRenewed }
        extensions[extensions.count - 1].hasRenewed = true
        renewedAfter = last
        terms?.validUntil = .day(open.until)
    }

    private var hasEnded: Bool { ending != nil || cancellation != nil }

    private func isDecided(_ open: OpenExtension, by last: Day) -> Bool {
        decisions[open.case].map { $0.contains { $0 <= last } } ?? false
    }
}

extension LicenseLife {
    /// The state on the day up to which the events were taken in.
    func state(on day: Day) -> LicenseState {
        let (status, basis, decidedBy) = standing(on: day)
        return LicenseState(
            status: status,
            basis: basis,
            terms: terms,
            renewedAfter: renewedAfter,
            openExtension: openExtension(on: day),
            decidedBy: decidedBy,
            suspensions: suspensions.map(\.sequence)
        )
    }

    /// The extension that was filed last; one by which the law renewed is over with its term.
    private func openExtension(on day: Day) -> OpenExtension? {
        extensions.last { open in
            guard open.hasRenewed, let last = terms?.validUntil.latest else { return true }
            return day <= last
        }
    }

    /// Status, basis and the position of the deciding event: the first line that applies.
    private func standing(on day: Day) -> (LicenseStatus, StatusBasis, Int?) {
        guard let terms else { return (.notYetValid, .notBegun, nil) }
        if let cancellation { return (.cancelled, .cancellation, cancellation) }
        if let ending { return (ending.termination.status, .termination, ending.sequence) }
        if day < terms.validFrom.earliest { return (.notYetValid, .notBegun, nil) }
        if day > terms.validUntil.latest {
            return isUndetermined(by: terms.validUntil.latest)
                ? (.unknown, .extensionUndetermined, nil) : (.expired, .term, nil)
        }
        if day < terms.validFrom.latest || day > terms.validUntil.earliest {
            return (.unknown, .impreciseDate, nil)
        }
        if let suspension = suspensions.last(where: { $0.through.map { day <= $0 } ?? true }) {
            return (.suspended, .suspension, suspension.sequence)
        }
        let left = terms.validUntil.earliest.number - day.number
        let status: LicenseStatus = left <= LicenseStatus.expiringDays ? .expiring : .valid
        return (status, renewedAfter == nil ? .term : .renewedByLaw, nil)
    }

    /// Whether nobody can say yet what became of an extension that was filed in time.
    private func isUndetermined(by last: Day) -> Bool {
        guard let open = extensions.last, open.inTime, !open.hasRenewed else { return false }
        guard let acceptedOn = open.acceptedOn else { return true }
        return acceptedOn <= last && isDecided(open, by: last)
    }
}

extension Termination {
    /// The status of a license that was taken away so.
    public var status: LicenseStatus {
        switch self {
        case .revoked: .revoked
        case .withdrawn: .withdrawn
        case .rescinded: .rescinded
        }
    }
}

extension LicenseState {
    /// A state of which nothing but the status is known.
    init(_ status: LicenseStatus, _ basis: StatusBasis) {
        self.init(
            status: status,
            basis: basis,
            terms: nil,
            renewedAfter: nil,
            openExtension: nil,
            decidedBy: nil,
            suspensions: []
        )
    }
}
