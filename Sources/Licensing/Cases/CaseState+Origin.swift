extension CaseState {
    /// Classes in which the case holds the performance of the unit that was split: from the filing
    /// on, unless the case ends without a license (SEED2-63).
    public var inheritedClasses: Set<ActivityClass> {
        switch outcome {
        case nil, .granted: filing?.origin?.inherits ?? []
        default: []
        }
    }
}
