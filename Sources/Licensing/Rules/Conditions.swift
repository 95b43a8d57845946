/// The conditions for a facility license (申请条件), by rank of the grade where they differ.
///
/// A rank that a table does not name has no such condition.
///
/// - Source: SEED2-32 to SEED2-59; requirements.md A3.
public struct Conditions: Hashable, Sendable {
    /// Clause: the applicant is a legal person (法人资格).
    public let legalPerson: String
    /// Clause: a sound safety organization (安全生产组织).
    public let safetyOrganization: String
    /// Clause: sound safety rules (安全生产制度).
    public let safetyRules: String
    /// Net assets in percent of total assets (净资产占总资产比例).
    public let netAssetsPercent: Threshold<Int>
    /// Years of matching management experience of each head (技术负责人、安全负责人).
    public let leadExperienceYears: [Int: Threshold<Int>]
    /// Title of each head.
    public let leadTitle: [Int: Threshold<TitleLevel>]
    /// Clause: the safety lead holds no other post (专人专岗).
    public let safetyLeadDedicated: String
    /// Clause: nobody listed holds a post in another unit.
    public let noOtherEmployer: String
    /// 电力相关专业技术人员.
    public let technicians: [Int: Threshold<Int>]
    /// Of the technicians, those with an intermediate or higher title.
    public let techniciansIntermediate: [Int: Threshold<Int>]
    /// 电力相关专业技能人员.
    public let skilledWorkers: [Int: Threshold<Int>]
    /// Of the skilled workers, high-voltage electricians (高压电工).
    public let highVoltageElectricians: [Int: Threshold<Int>]
    /// 业绩, by class.
    public let works: [ActivityClass: WorksCondition]
    /// Best annual settlement revenue in yuan (最高年度工程结算收入), installation only.
    public let revenueYuan: [Int: Threshold<Int>]
    /// Clause: the application goes to the agency of the applicant's place (所在地).
    public let jurisdiction: String

    /// All conditions of one rule set.
    public init(
        legalPerson: String,
        safetyOrganization: String,
        safetyRules: String,
        netAssetsPercent: Threshold<Int>,
        leadExperienceYears: [Int: Threshold<Int>],
        leadTitle: [Int: Threshold<TitleLevel>],
        safetyLeadDedicated: String,
        noOtherEmployer: String,
        technicians: [Int: Threshold<Int>],
        techniciansIntermediate: [Int: Threshold<Int>],
        skilledWorkers: [Int: Threshold<Int>],
        highVoltageElectricians: [Int: Threshold<Int>],
        works: [ActivityClass: WorksCondition],
        revenueYuan: [Int: Threshold<Int>],
        jurisdiction: String
    ) {
        self.legalPerson = legalPerson
        self.safetyOrganization = safetyOrganization
        self.safetyRules = safetyRules
        self.netAssetsPercent = netAssetsPercent
        self.leadExperienceYears = leadExperienceYears
        self.leadTitle = leadTitle
        self.safetyLeadDedicated = safetyLeadDedicated
        self.noOtherEmployer = noOtherEmployer
        self.technicians = technicians
        self.techniciansIntermediate = techniciansIntermediate
        self.skilledWorkers = skilledWorkers
        self.highVoltageElectricians = highVoltageElectricians
        self.works = works
        self.revenueYuan = revenueYuan
        self.jurisdiction = jurisdiction
    }
}
