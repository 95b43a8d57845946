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
