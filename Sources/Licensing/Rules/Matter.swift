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

    /// `首次申请`.
    public var title: String {
        switch self {
        case .initial: "首次申请"
        case .itemChange: "许可事项变更"
        case .registrationChange: "登记事项变更"
        case .extension: "延续"
        case .reissue: "补办"
        case .cancellation: "注销"
        }
    }
}
