/// A paper that is sealed (文书或证照).
public enum Paper: Hashable, Sendable {
    /// 许可证正本.
    case licenseOriginal
    /// 许可证副本.
    case licenseDuplicate
    /// A notice (文书).
    case notice(NoticeKind)
}

/// Kind of a notice (文书种类); raw values are those of the command-line contract.
///
/// - Source: regulation.md D3.
public enum NoticeKind: String, Sendable, CaseIterable {
    /// 行政许可受理通知书.
    case acceptance
    /// 准予行政许可决定书.
    case grant
    /// 不予行政许可决定书.
    case refusal
}

/// Number of a notice (文号), such as `晋监能资质〔2026〕第12号`.
public struct NoticeNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as printed.
    public let rawValue: String

    /// A notice's number.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The number as printed.
    public var description: String { rawValue }
}
