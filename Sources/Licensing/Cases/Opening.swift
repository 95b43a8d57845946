/// Facts of a draft's opening.
public struct Opening: Hashable, Sendable {
    /// The family of license asked for.
    public let family: LicenseFamily
    /// What is asked for.
    public let matter: Matter
    /// The applicant's credit code.
    public let applicant: CreditCode
    /// The agency addressed.
    public let agency: AgencyID
    /// Account of the officer who enters for the applicant at the counter (SEED1-30, SEED1-31);
    /// nil where the applicant does.
    public let assistedBy: String?

    /// Facts of a draft's opening.
    public init(
        family: LicenseFamily,
        matter: Matter,
        applicant: CreditCode,
        agency: AgencyID,
        assistedBy: String? = nil
    ) {
        self.family = family
        self.matter = matter
        self.applicant = applicant
        self.agency = agency
        self.assistedBy = assistedBy
    }
}
