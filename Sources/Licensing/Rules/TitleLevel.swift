/// Level of a professional title (职称, 技术任职资格): both terms are one attribute (AMB-36).
public enum TitleLevel: String, Sendable, CaseIterable, Comparable {
    /// 初级.
    case junior
    /// 中级.
    case intermediate
    /// 高级.
    case senior

    /// `中级`.
    public var title: String {
        switch self {
        case .junior: "初级"
        case .intermediate: "中级"
        case .senior: "高级"
        }
    }

    private var rank: Int {
        switch self {
        case .junior: 1
        case .intermediate: 2
        case .senior: 3
        }
    }

    /// Junior before intermediate before senior.
    public static func < (left: TitleLevel, right: TitleLevel) -> Bool {
        left.rank < right.rank
    }
}
