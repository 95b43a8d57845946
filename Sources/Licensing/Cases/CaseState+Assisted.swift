extension CaseState {
    /// Whether an officer's entries still need the applicant's word (SEED1-30, SEED1-31).
    var needsContentConfirmed: Bool {
        opening?.assistedBy != nil && !isContentConfirmed && !materials.isEmpty
    }
}
