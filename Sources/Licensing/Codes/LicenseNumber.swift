/// License number (许可证编号) of either family; its shape is checked, its digits carry no check.
///
/// - Source: regulation.md E2 (`d-d-ddddd-yyyy`; `ddddddd-ddddd`); the meaning of the digits is unverified.
public struct LicenseNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as printed.
    public let rawValue: String
    /// The family whose shape it has.
    public let family: LicenseFamily

    /// Reads a number of either shape.
    ///
    /// - Throws: `shape` where it has neither.
    public init(_ text: String) throws(BadCode) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
        switch isDigits ? groups.map(\.count) : [] {
        case [1, 1, 5, 4]: family = .facility
        case [7, 5]: family = .business
        default:
            throw BadCode([.init("shape", "许可证编号应形如 1-4-00123-2026 或 1010426-00001")])
        }
        rawValue = text
    }

    /// The number as printed.
    public var description: String { rawValue }
}
