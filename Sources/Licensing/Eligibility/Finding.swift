/// Outcome of one rule on one application (审查意见) with everything an officer or applicant needs.
public struct Finding: Hashable, Sendable {
    /// The rule.
    public let rule: Rule
    /// The class and grade checked; nil for the rules that are common to all.
    public let subject: ClassGrade?
    /// Met, not met, or a person's to judge.
    public let outcome: Outcome
    /// What the rule requires.
    public let required: String
    /// What the application states.
    public let found: String
    /// The clause.
    public let clause: String
    /// One sentence in Chinese.
    public let message: String

    /// Outcome of one rule.
    public init(
        rule: Rule,
        subject: ClassGrade?,
        outcome: Outcome,
        required: String,
        found: String,
        clause: String,
        message: String
    ) {
        self.rule = rule
        self.subject = subject
        self.outcome = outcome
        self.required = required
        self.found = found
        self.clause = clause
        self.message = message
    }
}

/// How a rule came out.
public enum Outcome: String, Sendable, CaseIterable {
    /// 符合.
    case met
    /// 不符合.
    case notMet
    /// 需审查人员判断: does not block.
    case needsOfficer

    /// `符合`.
    public var title: String {
        switch self {
        case .met: "符合"
        case .notMet: "不符合"
        case .needsOfficer: "需审查人员核实"
        }
    }

    init(_ isMet: Bool) {
        self = isMet ? .met : .notMet
    }
}

/// Names of the rules; they are part of the command line's contract.
public enum Rule: String, Sendable, CaseIterable {
    /// 法人资格.
    case legalPerson = "legal-person"
    /// 安全生产组织.
    case safetyOrganization = "safety-organization"
    /// 安全生产制度.
    case safetyRules = "safety-rules"
    /// 净资产占比.
    case netAssets = "net-assets"
    /// 技术负责人管理经历.
    case technicalLeadExperience = "technical-lead-experience"
    /// 技术负责人职称.
    case technicalLeadTitle = "technical-lead-title"
    /// 安全负责人管理经历.
    case safetyLeadExperience = "safety-lead-experience"
    /// 安全负责人职称.
    case safetyLeadTitle = "safety-lead-title"
    /// 安全负责人专人专岗.
    case safetyLeadDedicated = "safety-lead-dedicated"
    /// 专业技术人员.
    case technicians
    /// 中级以上专业技术人员.
    case techniciansIntermediate = "technicians-intermediate"
    /// 专业技能人员.
    case skilledWorkers = "skilled-workers"
    /// 高压电工.
    case highVoltageElectricians = "high-voltage-electricians"
    /// 不得在其他单位任职.
    case noOtherEmployer = "no-other-employer"
    /// 业绩.
    case works
    /// 最高年度工程结算收入.
    case revenue
    /// 管辖.
    case jurisdiction

    /// Short title in Chinese.
    public var title: String {
        switch self {
        case .legalPerson: "法人资格"
        case .safetyOrganization: "安全生产组织"
        case .safetyRules: "安全生产制度"
        case .netAssets: "净资产占总资产比例"
        case .technicalLeadExperience: "技术负责人管理工作经历"
        case .technicalLeadTitle: "技术负责人职称"
        case .safetyLeadExperience: "安全负责人管理工作经历"
        case .safetyLeadTitle: "安全负责人职称"
        case .safetyLeadDedicated: "安全负责人专人专岗"
        case .technicians: "专业技术人员"
        case .techniciansIntermediate: "中级以上技术任职资格人员"
        case .skilledWorkers: "专业技能人员"
        case .highVoltageElectricians: "高压电工"
        case .noOtherEmployer: "不得在其他单位任职"
        case .works: "业绩"
        case .revenue: "最高年度工程结算收入"
        case .jurisdiction: "管辖"
        }
    }
}
