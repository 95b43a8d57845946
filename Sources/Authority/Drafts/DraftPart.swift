/// A part of an application (申请表的一部分), in the order in which an applicant is led through them.
///
/// A correction names a place of the form by the part's raw value.
package enum DraftPart: String, CaseIterable, Sendable {
    /// 企业基本情况.
    case enterprise
    /// 合并或分立新设 (SEED2-62).
    case origin
    /// 申请的类别和等级.
    case requested
    /// 安全生产组织和制度.
    case safety
    /// 资产.
    case assets
    /// 人员.
    case staff
    /// 业绩.
    case works
    /// 工程结算收入.
    case settlements
    /// 附件材料.
    case materials
    /// 结果送达方式.
    case delivery
    /// 声明.
    case declaration

    /// The table that the part consists of; nil for a part of fields.
    package var table: DraftTable? { DraftTable(rawValue: rawValue) }

    /// `企业基本情况`.
    package var title: String {
        switch self {
        case .enterprise: "企业基本情况"
        case .origin: "合并或分立新设"
        case .requested: "申请的类别和等级"
        case .safety: "安全生产组织和制度"
        case .assets: "资产"
        case .staff: "人员"
        case .works: "业绩"
        case .settlements: "工程结算收入"
        case .materials: "附件材料"
        case .delivery: "结果送达方式"
        case .declaration: "声明"
        }
    }
}

/// How far a part is; a few words that everybody understands.
package enum PartStatus: String, CaseIterable, Sendable {
    /// 未填写.
    case notStarted
    /// 待补全: saved, but something is missing or wrong.
    case incomplete
    /// 已完成.
    case complete
    /// 无需填写: the grades asked for do not need it (SEED2-61).
    case notNeeded
}
