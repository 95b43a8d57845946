/// One event that starts, stops or ends a statutory period, on its legal day.
public struct TimelineEvent: Hashable, Sendable {
    /// What happened.
    public let kind: Kind
    /// On which day.
    public let on: Day

    /// An event on its day.
    public init(_ kind: Kind, on day: Day) {
        self.kind = kind
        self.on = day
    }

    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// 收到申请 (AMB-5).
        case received
        /// 补正通知 was given.
        case correctionRequested
        /// 补正材料 came in.
        case corrected
        /// 受理.
        case accepted
        /// Time that is not counted began, on a lawful ground (《中华人民共和国行政许可法》第四十五条).
        case paused(PauseGround)
        /// Time that is not counted ended.
        case resumed
        /// The head of the agency extended the period (延长审查期限).
        case periodExtended
        /// 决定.
        case decided(isGrant: Bool)
        /// 不予受理, 撤回 or 终止: the matter ended without a decision.
        case ended
        /// The market regulator registered the holder's change.
        case registeredElsewhere
        /// 注销公告 was published.
        case announced
        /// 撤销, 撤回 or 吊销 took effect.
        case terminatedByDecision
    }
}

/// Lawful ground on which time is not counted; the list is closed, an on-site check is not in it.
///
/// - Source: 行政许可法 第四十五条; AMB-11.
public enum PauseGround: String, Sendable, CaseIterable {
    /// 听证.
    case hearing
    /// 检验.
    case inspection
    /// 检测.
    case testing
    /// 检疫.
    case quarantine
    /// 鉴定.
    case appraisal
    /// 专家评审.
    case expertReview
    /// 招标.
    case bidding
    /// 拍卖.
    case auction

    /// `专家评审`.
    public var title: String {
        switch self {
        case .hearing: "听证"
        case .inspection: "检验"
        case .testing: "检测"
        case .quarantine: "检疫"
        case .appraisal: "鉴定"
        case .expertReview: "专家评审"
        case .bidding: "招标"
        case .auction: "拍卖"
        }
    }

    /// `expert review`.
    public var englishTitle: String {
        switch self {
        case .expertReview: "expert review"
        default: rawValue
        }
    }
}
