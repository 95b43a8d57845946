/// A class of activity that a license holds, at its grade (许可类别和等级).
///
/// An imported grade stays as it was printed: nothing says under which rules it was given.
public struct HeldGrade: Hashable, Sendable {
    /// The class.
    public let activity: ActivityClass
    /// 1 for the highest, as the sources count.
    public let rank: Int
    /// The grade of its rule set; nil where no rule set is known.
    public let grade: Grade?

    /// A class at a grade of a rule set.
    public init(_ held: ClassGrade) {
        activity = held.activity
        rank = held.grade.rank
        grade = held.grade
    }

    /// A class at a grade of which only the rank is known.
    public init(_ activity: ActivityClass, rank: Int) {
        self.activity = activity
        self.rank = rank
        grade = nil
    }

    /// The class at its grade; nil where no rule set is known.
    public var classGrade: ClassGrade? {
        grade.map { ClassGrade(activity, $0) }
    }
}
