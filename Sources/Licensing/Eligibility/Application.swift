/// The facts of an application (申请) on which its eligibility rests.
///
/// It holds personal data: it never enters acts, projections or logs.
public struct Application: Hashable, Sendable {
    /// What is asked for.
    public let matter: Matter
    /// Day of the first submission; the windows count back from it (AMB-15).
    public let submittedOn: Day
    /// True where the applicant is a legal person (法人资格).
    public let isLegalPerson: Bool
    /// Place of the registered address.
    public let division: DivisionCode
    /// The agency addressed, where the applicant named one.
    public let agency: AgencyID?
    /// Classes and grades asked for.
    public let requested: [ClassGrade]
    /// Classes and grades already held.
    public let previousGrades: [ClassGrade]
    /// True where there is a sound safety organization (安全生产组织).
    public let hasSafetyOrganization: Bool
    /// True where there are sound safety rules (安全生产制度).
    public let hasSafetyRules: Bool
    /// Assets on the balance date.
    public let finance: Finance
    /// Everybody listed, as listed.
    public let people: [StaffMember]
    /// Works done (业绩).
    public let works: [Work]
    /// Settled revenues (工程结算收入).
    public let settlements: [Settlement]
    /// How the unit was newly set up by a merger or a split; nil where it was not (SEED2-62).
    public let origin: Origin?

    /// The facts of an application.
    public init(
        matter: Matter,
        submittedOn: Day,
        isLegalPerson: Bool,
        division: DivisionCode,
        agency: AgencyID?,
        requested: [ClassGrade],
        previousGrades: [ClassGrade],
        hasSafetyOrganization: Bool,
        hasSafetyRules: Bool,
        finance: Finance,
        people: [StaffMember],
        works: [Work],
        settlements: [Settlement],
        origin: Origin? = nil
    ) {
        self.matter = matter
        self.submittedOn = submittedOn
        self.isLegalPerson = isLegalPerson
        self.division = division
        self.agency = agency
        self.requested = requested
        self.previousGrades = previousGrades
        self.hasSafetyOrganization = hasSafetyOrganization
        self.hasSafetyRules = hasSafetyRules
        self.finance = finance
        self.people = people
        self.works = works
        self.settlements = settlements
        self.origin = origin
    }
}

/// Assets on a balance date (AMB-34).
public struct Finance: Hashable, Sendable {
    /// Day of the balance.
    public let balanceDate: Day
    /// 总资产.
    public let totalAssets: Money
    /// 净资产; negative where debts exceed the assets.
    public let netAssets: Money

    /// Assets on a balance date.
    public init(balanceDate: Day, totalAssets: Money, netAssets: Money) {
        self.balanceDate = balanceDate
        self.totalAssets = totalAssets
        self.netAssets = netAssets
    }
}
