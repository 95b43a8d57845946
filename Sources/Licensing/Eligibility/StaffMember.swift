/// A person whom the applicant lists (专业技术及技能人员).
public struct StaffMember: Hashable, Sendable {
    /// One number is one person (SEED2-D4).
    public let identity: PersonID
    /// The posts held in the applicant's unit.
    public let posts: Set<StaffPost>
    /// Professional title; nil where there is none.
    public let title: ProfessionalTitle?
    /// 高压电工.
    public let isHighVoltageElectrician: Bool
    /// False where the person also holds a post in another unit (SEED2-48).
    public let isFullTime: Bool
    /// Management posts in facility work.
    public let management: [ManagementPeriod]

    /// A person with the posts held.
    public init(
        identity: PersonID,
        posts: Set<StaffPost>,
        title: ProfessionalTitle?,
        isHighVoltageElectrician: Bool,
        isFullTime: Bool,
        management: [ManagementPeriod]
    ) {
        self.identity = identity
        self.posts = posts
        self.title = title
        self.isHighVoltageElectrician = isHighVoltageElectrician
        self.isFullTime = isFullTime
        self.management = management
    }

    /// The title as the rules see it: one outside the power field counts as none.
    var countedTitle: TitleLevel? {
        guard let title, title.isPowerRelated else { return nil }
        return title.level
    }
}

/// Post of a person in the applicant's unit.
public enum StaffPost: String, Sendable, CaseIterable {
    /// 技术负责人.
    case technicalLead
    /// 安全负责人.
    case safetyLead
    /// 电力相关专业技术人员.
    case technician
    /// 电力相关专业技能人员.
    case skilledWorker

    /// `技术负责人`.
    public var title: String {
        switch self {
        case .technicalLead: "技术负责人"
        case .safetyLead: "安全负责人"
        case .technician: "专业技术人员"
        case .skilledWorker: "专业技能人员"
        }
    }
}

/// A professional title (职称) with its speciality.
public struct ProfessionalTitle: Hashable, Sendable {
    /// Its level.
    public let level: TitleLevel
    /// True for a power-related speciality (电力相关专业).
    public let isPowerRelated: Bool

    /// A professional title.
    public init(_ level: TitleLevel, isPowerRelated: Bool) {
        self.level = level
        self.isPowerRelated = isPowerRelated
    }
}

/// A management post in the work of one class (管理工作经历), both days included.
public struct ManagementPeriod: Hashable, Sendable {
    /// The class of the work.
    public let activity: ActivityClass
    /// First day in the post.
    public let from: Day
    /// Last day in the post; nil while it is held.
    public let to: Day?

    /// A management post from its first to its last day.
    public init(activity: ActivityClass, from: Day, to: Day?) {
        self.activity = activity
        self.from = from
        self.to = to
    }
}
