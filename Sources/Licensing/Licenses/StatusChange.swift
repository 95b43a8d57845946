/// A change of a license's state, as the register publishes it (证照状态变更).
///
/// - Source: Administrative Licensing Law, art. 69 and 70; e-license-standards.md §1.5.
public enum StatusChange: String, Sendable, CaseIterable {
    /// 暂扣.
    case suspended
    /// 暂扣发还: ends a suspension and nothing else.
    case restored
    /// 撤销.
    case revoked
    /// 撤回.
    case withdrawn
    /// 吊销.
    case rescinded
    /// 注销.
    case cancelled
}
