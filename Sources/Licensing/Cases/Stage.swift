/// Where a case stands (办件状态), with the facts that hold there.
public indirect enum Stage: Hashable, Sendable {
    /// Nothing has happened.
    case none
    /// 起草中.
    case draft
    /// 已提交.
    case filed(Filed)
    /// 已收到.
    case received(Received)
    /// 待补正.
    case correcting(Correcting)
    /// 不予受理.
    case notAccepted(NotAccepted)
    /// 已终止.
    case closed(Closed)
    /// 已受理.
    case accepted(Acceptance)
    /// 待第二人审查.
    case firstReviewed(Reviewed)
    /// 已审查.
    case reviewed(Reviewed)
    /// 已审核.
    case confirmed(Reviewed)
    /// 拟不予许可.
    case refusalProposed(Proposed)
    /// 已准予.
    case granted(Granted)
    /// 视为准予延续.
    case renewed(Renewed)
    /// 不予许可.
    case refused(Declined)
    /// 已制证.
    case made(Made)
    /// 已公布.
    case published(Published)
    /// 已送达.
    case served(Served)
    /// 已撤回.
    case withdrawn(Withdrawn)
    /// 已到期终止.
    case ended(Ended)
    /// 已归档.
    case archived(Archived)
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
    /// 待补正.
    case correcting
    /// 不予受理.
    case notAccepted
    /// 已终止.
    case closed
    /// 已受理.
    case accepted
    /// 待第二人审查.
    case firstReviewed
    /// 已审查.
    case reviewed
    /// 已审核.
    case confirmed
    /// 拟不予许可.
    case refusalProposed
    /// 已准予.
    case granted
    /// 视为准予延续.
    case renewed
    /// 不予许可.
    case refused
    /// 已制证.
    case made
    /// 已公布.
    case published
    /// 已送达.
    case served
    /// 已撤回.
    case withdrawn
    /// 已到期终止.
    case ended
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
        case .correcting: "待补正"
        case .notAccepted: "不予受理"
        case .closed: "已终止"
        case .accepted: "已受理"
        case .firstReviewed: "待第二人审查"
        case .reviewed: "已审查"
        case .confirmed: "已审核"
        case .refusalProposed: "拟不予许可"
        case .granted: "已准予"
        case .renewed: "视为准予延续"
        case .refused: "不予许可"
        case .made: "已制证"
        case .published: "已公布"
        case .served: "已送达"
        case .withdrawn: "已撤回"
        case .ended: "已到期终止"
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
        case .correcting: .correcting
        case .notAccepted: .notAccepted
        case .closed: .closed
        case .accepted: .accepted
        case .firstReviewed: .firstReviewed
        case .reviewed: .reviewed
        case .confirmed: .confirmed
        case .refusalProposed: .refusalProposed
        case .granted: .granted
        case .renewed: .renewed
        case .refused: .refused
        case .made: .made
        case .published: .published
        case .served: .served
        case .withdrawn: .withdrawn
        case .ended: .ended
        case .archived: .archived
        case .inconsistent: .inconsistent
        }
    }
}
