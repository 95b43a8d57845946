/// Who may do which act at which stage, on which clause, and what else must hold.
public struct Permission: Hashable, Sendable {
    /// The act.
    public let act: ActKind
    /// The posts that may do it.
    public let posts: [Post]
    /// The stages at which it may be done.
    public let stages: [StageName]
    /// The clause on which the act rests; nil where only the agency's setting orders it.
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
    public static let rows = applicantRows + officeRows + paperRows + endingRows

    private static let applicantRows = [
        Permission(
            .opened,
            by: [.applicant],
            at: [.none],
            clause: "《中华人民共和国行政许可法》第二十九条",
            [.ownEnterprise]
        ),
        Permission(
            .materialAdded,
            by: [.applicant],
            at: [.draft],
            clause: "《中华人民共和国行政许可法》第三十一条",
            [.ownEnterprise]
        ),
        Permission(
            .filed,
            by: [.applicant],
            at: [.draft],
            clause: "《中华人民共和国行政许可法》第二十九条",
            [.ownEnterprise]
        ),
    ]

    private static let officeRows = [
        Permission(
            .received,
            by: [.clerk],
            at: [.filed],
            clause: "《最高人民法院关于审理行政许可案件若干问题的规定》第六条",
            []
        ),
        Permission(
            .received,
            by: [.acceptance],
            at: [.filed],
            clause: "《最高人民法院关于审理行政许可案件若干问题的规定》第六条",
            [.ownAgency]
        ),
        Permission(
            .accepted,
            by: [.acceptance],
            at: [.received],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第五项",
            [.ownAgency]
        ),
        Permission(
            .reviewed,
            by: [.review],
            at: [.accepted],
            clause: "《中华人民共和国行政许可法》第三十四条第一款",
            [.ownAgency, .separation(.notWhoAccepted)]
        ),
        Permission(
            .reviewConfirmed,
            by: [.confirmation],
            at: [.reviewed],
            clause: nil,
            [.ownAgency, .separation(.notWhoReviewed)]
        ),
        Permission(
            .granted,
            by: [.decision],
            at: [.confirmed],
            clause: "《中华人民共和国行政许可法》第三十八条第一款",
            [.ownAgency, .separation(.notWhoAccepted), .separation(.notWhoReviewed)]
        ),
        Permission(
            .refused,
            by: [.decision],
            at: [.confirmed],
            clause: "《中华人民共和国行政许可法》第三十八条第二款",
            [.ownAgency, .separation(.notWhoAccepted), .separation(.notWhoReviewed)]
        ),
    ]

    private static let paperRows = [
        Permission(
            .licenseMade,
            by: [.licenseMaking],
            at: [.granted],
            clause: "《中华人民共和国行政许可法》第三十九条第一款",
            [.ownAgency]
        ),
        // The acceptance notice bears the special seal (专用印章) too: hence the early stages.
        Permission(
            .sealApplied,
            by: [.sealing],
            at: [.accepted, .reviewed, .confirmed],
            clause: "《中华人民共和国行政许可法》第三十二条第二款",
            sealing
        ),
        Permission(
            .sealApplied,
            by: [.sealing],
            at: [.granted, .refused, .made, .published],
            clause: "《国务院关于在线政务服务的若干规定》第九条",
            sealing
        ),
        Permission(
            .published,
            by: [.clerk],
            at: [.made],
            clause: "《中华人民共和国行政许可法》第四十条",
            [.licenseSealed]
        ),
        Permission(
            .published,
            by: [.licenseMaking],
            at: [.made],
            clause: "《中华人民共和国行政许可法》第四十条",
            [.ownAgency, .licenseSealed]
        ),
    ]

    private static let endingRows = [
        Permission(
            .served,
            by: [.service, .acceptance],
            at: [.published],
            clause: "《中华人民共和国行政许可法》第四十四条",
            [.ownAgency, .allSealed]
        ),
        Permission(
            .served,
            by: [.service, .acceptance],
            at: [.refused],
            clause: "《中华人民共和国行政许可法》第三十八条第二款",
            [.ownAgency, .allSealed]
        ),
        Permission(
            .archived,
            by: [.archive],
            at: [.served],
            clause: "《国务院关于在线政务服务的若干规定》第十二条",
            [.ownAgency]
        ),
    ]

    private static let sealing: [Constraint] = [
        .ownAgency, .decidedBeforeSeal, .sealOnlyWhatIsDue, .separation(.notWhoReviewed),
        .separation(.notWhoDecided), .separation(.notWhoMade),
    ]
}
