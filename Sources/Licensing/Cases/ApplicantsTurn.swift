extension Case {
    /// The applicant's own term where the case waits for the applicant; nil where it waits for the
    /// office, also for the seal or the service of the notice from which the term will run.
    ///
    /// - Parameters:
    ///   - today: by which silence and terms are judged.
    ///   - law: the rule sets and the calendar.
    /// - Returns: the term; nil also where the acts stand out of the order of their days.
    public func applicantsTurn(on today: Day, under law: Law) -> ApplicantTerm? {
        guard let act = (try? waiting(under: law, asOf: today))?.act,
            act == .corrected || act == .statementGiven
        else { return nil }
        return state.applicantTerm(under: law)
    }
}
