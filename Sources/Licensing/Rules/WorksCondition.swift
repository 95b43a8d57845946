/// Which works (业绩) one class needs: a substation and a line at the grade's voltage level (AMB-14).
public struct WorksCondition: Hashable, Sendable {
    /// How many years back from the day of submission count (AMB-15, AMB-17).
    public let windowYears: Int
    /// True where each twelve months of the window need both works (最近2年均应, AMB-17).
    public let everyYear: Bool
    /// True where the works must be of qualified quality (质量合格).
    public let needsQuality: Bool
    /// Voltage level by rank; ranks that are not named need no works.
    public let levels: [Int: VoltageLevel]
    /// The clause.
    public let clause: String

    /// Which works one class needs.
    public init(
        windowYears: Int,
        everyYear: Bool,
        needsQuality: Bool,
        levels: [Int: VoltageLevel],
        clause: String
    ) {
        self.windowYears = windowYears
        self.everyYear = everyYear
        self.needsQuality = needsQuality
        self.levels = levels
        self.clause = clause
    }
}

/// A voltage level of the works as the rules name it; higher voltages satisfy it too (AMB-12).
public struct VoltageLevel: Hashable, Sendable {
    /// `330（220）千伏`.
    public let label: String
    /// The lowest voltage that satisfies the level, itself included (AMB-13).
    public let minimum: Voltage

    /// A voltage level.
    public init(label: String, minimum: Voltage) {
        self.label = label
        self.minimum = minimum
    }
}
