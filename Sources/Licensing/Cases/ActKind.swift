/// Kind of an act (环节): what the permission table, pages and records speak of.
public enum ActKind: String, Sendable, CaseIterable {
    /// 起草.
    case opened
    /// 添加材料.
    case materialAdded
    /// 提交.
    case filed
    /// 收到.
    case received
    /// 受理.
    case accepted
    /// 审查.
    case reviewed
    /// 审核.
    case reviewConfirmed
    /// 准予决定.
    case granted
    /// 不予决定.
    case refused
    /// 制证.
    case licenseMade
    /// 用印.
    case sealApplied
    /// 公布.
    case published
    /// 送达.
    case served
    /// 归档.
    case archived

    /// `受理`.
    public var title: String {
        switch self {
        case .opened: "起草"
        case .materialAdded: "添加材料"
        case .filed: "提交"
        case .received: "收到"
        case .accepted: "受理"
        case .reviewed: "审查"
        case .reviewConfirmed: "审核"
        case .granted: "准予许可"
        case .refused: "不予许可"
        case .licenseMade: "制证"
        case .sealApplied: "用印"
        case .published: "公布"
        case .served: "送达"
        case .archived: "归档"
        }
    }
}

extension Fact {
    /// Kind of the act that carries the fact.
    public var kind: ActKind {
        switch self {
        case .opened: .opened
        case .materialAdded: .materialAdded
        case .filed: .filed
        case .received: .received
        case .accepted: .accepted
        case .reviewed: .reviewed
        case .reviewConfirmed: .reviewConfirmed
        case .decided(.granted): .granted
        case .decided(.refused): .refused
        case .licenseMade: .licenseMade
        case .sealApplied: .sealApplied
        case .published: .published
        case .served: .served
        case .archived: .archived
        }
    }
}
