/// One matter of one applicant (办件), from draft to archive: its acts and what follows from them.
public struct Case: Hashable, Sendable {
    /// The case's identifier.
    public let id: CaseID
    /// The acts in their order; never changed, only appended to.
    public let acts: [Act]

    /// A case with the acts that happened so far.
    public init(id: CaseID, acts: [Act] = []) {
        self.id = id
        self.acts = acts
    }

    /// The state that all acts make.
    public var state: CaseState {
        var state = CaseState()
        for act in acts { state.apply(act) }
        return state
    }

    /// The state as of the end of a day.
    public func state(asOf day: Day) -> CaseState {
        fold(acts, asOf: day)
    }

    /// The case with more acts behind those it has.
    public func appending(_ more: [Act]) -> Case {
        Case(id: id, acts: acts + more)
    }

    /// The first act of a kind; nil where there is none.
    public func act(_ kind: ActKind) -> Act? {
        acts.first { $0.fact.kind == kind }
    }
}
