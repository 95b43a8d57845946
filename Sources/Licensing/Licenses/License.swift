/// A license (许可证): its journal, from which number, scope, term and status follow for any day, as
/// known at any instant.
public struct License: Hashable, Sendable {
    /// The license's identifier.
    public let id: LicenseID
    /// Its family.
    public let family: LicenseFamily
    /// The events in the order in which they were recorded; never changed, only appended to.
    public let events: [LicenseEvent]

    /// A license with its journal.
    ///
    /// - Throws: the first event that cannot stand where it stands.
    public init(
        id: LicenseID,
        family: LicenseFamily,
        events: [LicenseEvent]
    ) throws(LicenseFault) {
        self.id = id
        self.family = family
        self.events = events
        guard !events.isEmpty else { throw LicenseFault(position: 1, problem: .noOrigin) }
        for index in events.indices {
            if let problem = problem(at: index) {
                throw LicenseFault(position: index + 1, problem: problem)
            }
        }
    }

    /// The license with more events behind those that it has.
    ///
    /// - Throws: the first event that cannot follow.
    public func appending(_ more: [LicenseEvent]) throws(LicenseFault) -> License {
        try License(id: id, family: family, events: events + more)
    }

    /// Number of its events: what a writer compares before it appends.
    public var version: Int { events.count }

    /// Identifiers of its editions, the oldest first.
    public var editions: [LicenseIdentifier] {
        events.compactMap { event in
            guard case .carrier(.editionIssued(let identifier)) = event.fact else { return nil }
            return identifier
        }
    }

    /// What the license says and permits on a day.
    ///
    /// - Parameters:
    ///   - day: the legal day.
    ///   - moment: the instant of the knowledge; nil for all that is recorded.
    /// - Returns: the state as of the end of the day.
    public func state(asOf day: Day, knownAt moment: Moment? = nil) -> LicenseState {
        LicenseFold(events, knownAt: moment).state(asOf: day)
    }

    /// The first rule that an event breaks beside those before it; nil where it may stand.
    private func problem(at index: Int) -> LicenseFault.Problem? {
        orderProblem(at: index) ?? nameProblem(at: index) ?? extensionProblem(at: index)
    }

    private func orderProblem(at index: Int) -> LicenseFault.Problem? {
        let event = events[index]
        guard index > 0 else {
            guard event.fact.isOrigin else { return .noOrigin }
            return event.sequence == 1 ? nil : .sequence
        }
        if event.fact.isOrigin { return .secondOrigin }
        if event.sequence != index + 1 { return .sequence }
        return event.recordedAt < events[index - 1].recordedAt ? .recordedBackwards : nil
    }

    private func nameProblem(at index: Int) -> LicenseFault.Problem? {
        let event = events[index]
        guard let named = event.fact.named else { return nil }
        for position in named {
            guard position >= 1, position <= index else {
                return .namesLater(position)
            }
            guard event.fact.mayName(events[position - 1].fact) else { return .namesKind(position) }
        }
        return nil
    }

    /// No extension is filed while another is open, as the events before it tell of its day.
    private func extensionProblem(at index: Int) -> LicenseFault.Problem? {
        guard case .term(.extensionFiled) = events[index].fact else { return nil }
        let before = LicenseFold(Array(events[..<index]), knownAt: nil)
        return before.state(asOf: events[index].on).openExtension.map { .secondExtension($0.case) }
    }
}
