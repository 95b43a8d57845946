/// Facts of a filing.
public struct Filing: Hashable, Sendable {
    /// What is asked for, in the pinned rule set's grades.
    public let requested: [ClassGrade]
    /// The rule set in force on the day of first filing.
    public let ruleSet: RuleSetID
    /// The way of delivery.
    public let delivery: Delivery
    /// How the unit was newly set up by a merger or a split, with the performance it claims; nil
    /// where it was not (SEED2-62, SEED2-63).
    public let origin: Origin?
    /// The license that the matter is about, as it stood; nil for a first application.
    public let license: HeldLicense?

    /// Facts of a filing.
    public init(
        requested: [ClassGrade],
        ruleSet: RuleSetID,
        delivery: Delivery,
        origin: Origin? = nil,
        license: HeldLicense? = nil
    ) {
        self.requested = requested
        self.ruleSet = ruleSet
        self.delivery = delivery
        self.origin = origin
        self.license = license
    }
}

/// How the result is delivered (结果送达): the applicant's free choice (SEED2-23, 24).
public enum Delivery: String, Sendable, CaseIterable {
    /// 邮寄.
    case mail
    /// 自取.
    case pickUp
}
