/// Opaque identifier of a case (办件).
public struct CaseID: Hashable, Sendable, CustomStringConvertible {
    /// The identifier as addresses and rows spell it.
    public let rawValue: String

    /// A case's identifier.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The identifier itself.
    public var description: String { rawValue }
}
