/// Who may do which act at which stage, on which clause, and what else must hold.
public struct Permission: Hashable, Sendable {
    /// The act.
    public let act: ActKind
    /// The posts that may do it.
    public let posts: [Post]
    /// The stages at which it may be done.
    public let stages: [StageName]
    /// The clause on which the act rests; nil where no law names it.
    public let clause: String?
    /// What else must hold, in the order in which it is checked.
    public let constraints: [Constraint]

    init(
        _ act: ActKind,
        by posts: [Post],
        at stages: [StageName],
        clause: String?,
        _ constraints: [Constraint]
    ) {
        self.act = act
        self.posts = posts
        self.stages = stages
        self.clause = clause
        self.constraints = constraints
    }
}

/// The one table of permissions (岗位权限表): authorisation, buttons and documentation come from it.
///
/// - Source: regulation.md G; SEED2-9 to SEED2-25; SEED1-8, SEED1-17, SEED1-37.
public enum PermissionTable {
    /// Every row; for one act and one post there is at most one row at each stage.
    public static let rows =
        applicantRows + examinationRows + reviewRows + decisionRows + paperRows + endingRows
}
