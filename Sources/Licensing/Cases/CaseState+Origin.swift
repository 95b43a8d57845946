extension CaseState {
    /// Classes in which the case holds the performance of the unit that was split: from the filing
    /// on, until the case ends without a license (SEED2-63).
    public var inheritedClasses: Set<ActivityClass> {
        guard let origin = filing?.origin else { return [] }
        switch name {
        case .none, .draft, .notAccepted, .closed, .withdrawn, .refused: return []
        default: break
        }
        if case .refused = decision { return [] }
        return origin.inherits
    }
}
