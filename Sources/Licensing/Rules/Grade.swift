/// Name of one dated version of the rules (规则集), such as `RS-2020`.
public struct RuleSetID: Hashable, Sendable, CustomStringConvertible {
    /// The name as data files and interfaces spell it.
    public let rawValue: String

    /// A rule set's name.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The name itself.
    public var description: String { rawValue }
}

/// A grade (等级) of one rule set; the same rank of another rule set is another grade.
///
/// A rule set makes grades (`RuleSet.grade(_:)`); beside it only readers of what was written with
/// a grade, rule set included. No bare number is one.
public struct Grade: Hashable, Sendable {
    /// The rule set that the grade belongs to.
    public let ruleSet: RuleSetID
    /// 1 for the highest, as the sources count.
    public let rank: Int
    /// `四级`, as papers write it.
    public let label: String

    package init(ruleSet: RuleSetID, rank: Int, label: String) {
        self.ruleSet = ruleSet
        self.rank = rank
        self.label = label
    }
}

/// One class at one grade (许可类别和等级).
///
/// - Source: SEED2-D6: one license may hold different grades in its classes.
public struct ClassGrade: Hashable, Sendable {
    /// The class of activity.
    public let activity: ActivityClass
    /// Its grade.
    public let grade: Grade

    /// One class at one grade.
    public init(_ activity: ActivityClass, _ grade: Grade) {
        self.activity = activity
        self.grade = grade
    }

    /// `承装类四级`.
    public var title: String { activity.title + grade.label }
}
