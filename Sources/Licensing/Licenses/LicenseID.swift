/// Opaque identifier of a license (许可证); it is never printed.
///
/// The number is no identifier: an imported one may be wrong, and a move may change it (AMB-28).
public struct LicenseID: Hashable, Sendable, CustomStringConvertible {
    /// The identifier as rows spell it.
    public let rawValue: String

    /// A license's identifier.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The license that the grant of a case began.
    public init(grantedBy case: CaseID) {
        rawValue = `case`.rawValue
    }

    /// The identifier itself.
    public var description: String { rawValue }
}
