/// What an agency sets for itself where the law leaves it free.
public struct AgencySettings: Hashable, Sendable {
    /// How many people may be set to read.
    public static let readersAllowed = 1...2
    /// How many days may be set for a term.
    public static let daysAllowed = 1...365
    /// The separations of duties that it holds to.
    public let separations: Set<Separation>
    /// How many people read an application: 1 or 2.
    public let readers: Int
    /// Calendar days that an applicant is given to correct (AMB-7).
    public let correctionDays: Int
    /// Working days for statement and defence before a refusal; not verified.
    public let statementDays: Int

    /// An agency's settings; who takes them from a form looks at what is allowed first.
    public init(
        separations: Set<Separation> = Separation.all,
        readers: Int = 1,
        correctionDays: Int = 30,
        statementDays: Int = 5
    ) {
        precondition(AgencySettings.readersAllowed.contains(readers), "one or two people read")
        precondition(
            [correctionDays, statementDays].allSatisfy(AgencySettings.daysAllowed.contains),
            "a term has at least one day"
        )
        self.separations = separations.union(Separation.unconditional)
        self.readers = readers
        self.correctionDays = correctionDays
        self.statementDays = statementDays
    }

    /// The settings of an agency that has set nothing.
    public static let standard = AgencySettings()
}
