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

/// Class of activity (许可类别) of a facility license.
///
/// - Source: SEED1-6; regulation.md B2.
public enum ActivityClass: String, Sendable, CaseIterable {
    /// 承装: installation.
    case installation
    /// 承修: repair, maintenance.
    case repair
    /// 承试: testing.
    case testing

    /// `承装类`, as the license's face writes it.
    public var title: String {
        switch self {
        case .installation: "承装类"
        case .repair: "承修类"
        case .testing: "承试类"
        }
    }
}

/// What is asked for (许可事项): one matter of one applicant makes one case.
public enum Matter: String, Sendable, CaseIterable {
    /// 首次申请.
    case initial
    /// 许可事项变更: classes or grades change.
    case itemChange
    /// 登记事项变更: name, domicile or legal representative change.
    case registrationChange
    /// 延续.
    case `extension`
    /// 补办.
    case reissue
    /// 注销.
    case cancellation
}
