/// Kind of an act (环节): what the permission table, pages and records speak of.
public enum ActKind: String, Sendable, CaseIterable {
    /// 起草.
    case opened
    /// 添加材料.
    case materialAdded
    /// 确认代录内容.
    case contentConfirmed
    /// 提交.
    case filed
    /// 收到.
    case received
    /// 确认管辖.
    case areaConfirmed
    /// 受理.
    case accepted
    /// 不予受理.
    case notAccepted
    /// 补正.
    case correctionRequested
    /// 准许再次补正.
    case laterItemsAllowed
    /// 提交补正.
    case corrected
    /// 逾期未补正终止.
    case closedUncorrected
    /// 视为受理.
    case acceptedBySilence
    /// 视为准予延续.
    case renewedByLaw
    /// 到期终止.
    case endedByExpiry
    /// 撤回.
    case withdrawn
    /// 审查.
    case reviewed
    /// 现场核查.
    case siteCheckOrdered
    /// 核查记录.
    case siteCheckRecorded
    /// 会签核查记录.
    case siteCheckSigned
    /// 审核.
    case reviewConfirmed
    /// 退回审查.
    case reviewReturned
    /// 延长期限.
    case periodExtended
    /// 中止计算期限.
    case paused
    /// 恢复计算期限.
    case resumed
    /// 拟不予许可告知.
    case refusalProposed
    /// 陈述申辩.
    case statementGiven
    /// 放弃陈述申辩.
    case statementWaived
    /// 准予决定.
    case granted
    /// 不予决定.
    case refused
    /// 变更送达方式.
    case deliveryChanged
    /// 制证.
    case licenseMade
    /// 用印.
    case sealApplied
    /// 公布.
    case published
    /// 送达文书.
    case noticeServed
    /// 送达.
    case served
    /// 归档.
    case archived

    /// `受理`.
    public var title: String {
        switch self {
        case .opened: "起草"
        case .materialAdded: "添加材料"
        case .contentConfirmed: "确认代录内容"
        case .filed: "提交"
        case .received: "收到"
        case .areaConfirmed: "确认管辖"
        case .accepted: "受理"
        case .notAccepted: "不予受理"
        case .correctionRequested: "补正"
        case .laterItemsAllowed: "准许再次补正"
        case .corrected: "提交补正"
        case .closedUncorrected: "逾期未补正终止"
        case .acceptedBySilence: "视为受理"
        case .renewedByLaw: "视为准予延续"
        case .endedByExpiry: "到期终止"
        case .withdrawn: "撤回"
        case .reviewed: "审查"
        case .siteCheckOrdered: "现场核查"
        case .siteCheckRecorded: "核查记录"
        case .siteCheckSigned: "会签核查记录"
        case .reviewConfirmed: "审核"
        case .reviewReturned: "退回审查"
        case .periodExtended: "延长期限"
        case .paused: "中止计算期限"
        case .resumed: "恢复计算期限"
        case .refusalProposed: "拟不予许可告知"
        case .statementGiven: "陈述申辩"
        case .statementWaived: "放弃陈述申辩"
        case .granted: "准予许可"
        case .refused: "不予许可"
        case .deliveryChanged: "变更送达方式"
        case .licenseMade: "制证"
        case .sealApplied: "用印"
        case .published: "公布"
        case .noticeServed: "送达文书"
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
        case .contentConfirmed: .contentConfirmed
        case .filed: .filed
        case .received: .received
        case .areaConfirmed: .areaConfirmed
        case .accepted: .accepted
        case .notAccepted: .notAccepted
        case .correctionRequested: .correctionRequested
        case .laterItemsAllowed: .laterItemsAllowed
        case .corrected: .corrected
        case .closedUncorrected: .closedUncorrected
        case .acceptedBySilence: .acceptedBySilence
        case .renewedByLaw: .renewedByLaw
        case .endedByExpiry: .endedByExpiry
        case .withdrawn: .withdrawn
        case .reviewed: .reviewed
        case .siteCheckOrdered: .siteCheckOrdered
        case .siteCheckRecorded: .siteCheckRecorded
        case .siteCheckSigned: .siteCheckSigned
        case .reviewConfirmed: .reviewConfirmed
        case .reviewReturned: .reviewReturned
        case .periodExtended: .periodExtended
        case .paused: .paused
        case .resumed: .resumed
        case .refusalProposed: .refusalProposed
        case .statementGiven: .statementGiven
        case .statementWaived: .statementWaived
        case .decided(.granted): .granted
        case .decided(.refused): .refused
        case .deliveryChanged: .deliveryChanged
        case .licenseMade: .licenseMade
        case .sealApplied: .sealApplied
        case .published: .published
        case .noticeServed: .noticeServed
        case .served: .served
        case .archived: .archived
        }
    }
}
