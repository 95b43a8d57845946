/// What the applicant has been told: what is sealed, and nothing before.
extension CaseState {
    /// Whether the notice that asks the applicant something now is sealed: to correct, or to speak on a
    /// proposed refusal; false where nothing is asked.
    public var isApplicantTold: Bool {
        askingNotice.flatMap(called)?.sealedOn != nil
    }

    /// The notice that asks the applicant something now; nil where nothing is asked.
    var askingNotice: Paper? {
        switch stage {
        case .correcting: lastNotice(.correction)
        case .refusalProposed: lastNotice(.refusalProposed)
        default: nil
        }
    }

    /// The same while it is not sealed.
    var untoldNotice: Paper? { isApplicantTold ? nil : askingNotice }
}
