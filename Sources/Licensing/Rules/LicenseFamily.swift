/// License family (许可证种类): each has its own classes, periods and papers.
///
/// - Source: SEED1-5, SEED1-6.
public enum LicenseFamily: String, Sendable, CaseIterable {
    /// 承装（修、试）电力设施许可证.
    case facility
    /// 电力业务许可证.
    case business

    /// The license's name in Chinese.
    public var title: String {
        switch self {
        case .facility: "承装（修、试）电力设施许可证"
        case .business: "电力业务许可证"
        }
    }
}
