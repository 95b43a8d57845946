/// Status of a license as of a day (证照状态); raw values are those of the command-line contract.
///
/// - Source: Administrative Licensing Law, art. 69 and 70; e-license-standards.md §1.5.
public enum LicenseStatus: String, Sendable, CaseIterable {
    /// 有效.
    case valid
    /// 尚未生效.
    case notYetValid
    /// 即将到期.
    case expiring
    /// 已过期.
    case expired
    /// 暂扣.
    case suspended
    /// 撤销.
    case revoked
    /// 撤回.
    case withdrawn
    /// 吊销.
    case rescinded
    /// 注销.
    case cancelled
    /// 无法确认.
    case unknown

    /// A license is called expiring this many days before its last day, and on it.
    ///
    /// No clause says so: the regulation wants the extension filed 30 days before the end, and this
    /// leaves the holder two months to prepare it.
    public static let expiringDays = 90

    /// True where its holder may work under it.
    public var isInForce: Bool { self == .valid || self == .expiring }

    /// The status in Chinese.
    public var title: String {
        switch self {
        case .valid: "有效"
        case .notYetValid: "尚未生效"
        case .expiring: "有效，即将到期"
        case .expired: "已过期"
        case .suspended: "已暂扣"
        case .revoked: "已撤销"
        case .withdrawn: "已撤回"
        case .rescinded: "已吊销"
        case .cancelled: "已注销"
        case .unknown: "无法确认"
        }
    }
}
