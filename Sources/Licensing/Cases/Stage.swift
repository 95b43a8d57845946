/// Where a case stands (办件状态), with the facts that hold there.
public enum Stage: Hashable, Sendable {
    /// Nothing has happened.
    case none
    /// 起草中.
    case draft
    /// 已提交.
    case filed(Filed)
    /// 已收到.
    case received(Received)
    /// 已受理.
    case accepted(Acceptance)
    /// 已审查.
    case reviewed(Reviewed)
    /// 已审核.
    case confirmed(Reviewed)
    /// 已准予.
    case granted(Granted)
    /// 不予许可.
    case refused(Declined)
    /// 已制证.
    case made(Made)
    /// 已公布.
    case published(Published)
    /// 已送达.
    case served(Served)
    /// 已归档.
    case archived(Served)
    /// The act of this sequence cannot follow those before it; nothing is permitted on such a case.
    case inconsistent(at: Int)
}

/// Name of a stage, without its facts.
public enum StageName: String, Sendable, CaseIterable {
    /// Nothing has happened.
    case none
    /// 起草中.
    case draft
    /// 已提交.
    case filed
    /// 已收到.
    case received
    /// 已受理.
    case accepted
    /// 已审查.
    case reviewed
    /// 已审核.
    case confirmed
    /// 已准予.
    case granted
    /// 不予许可.
    case refused
    /// 已制证.
    case made
    /// 已公布.
    case published
    /// 已送达.
    case served
    /// 已归档.
    case archived
    /// 记录不一致.
    case inconsistent

    /// `已受理`.
    public var title: String {
        switch self {
        case .none: "未开始"
        case .draft: "起草中"
        case .filed: "已提交"
        case .received: "已收到"
        case .accepted: "已受理"
        case .reviewed: "已审查"
        case .confirmed: "已审核"
        case .granted: "已准予"
        case .refused: "不予许可"
        case .made: "已制证"
        case .published: "已公布"
        case .served: "已送达"
        case .archived: "已归档"
        case .inconsistent: "记录不一致"
        }
    }
}

extension Stage {
    /// The stage's name.
    public var name: StageName {
        switch self {
        case .none: .none
        case .draft: .draft
        case .filed: .filed
        case .received: .received
        case .accepted: .accepted
        case .reviewed: .reviewed
        case .confirmed: .confirmed
        case .granted: .granted
        case .refused: .refused
        case .made: .made
        case .published: .published
        case .served: .served
        case .archived: .archived
        case .inconsistent: .inconsistent
        }
    }
}
