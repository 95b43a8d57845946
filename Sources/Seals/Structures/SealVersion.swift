/// Version of the structures of an electronic seal.
///
/// - Source: e-license-standards.md §2.1.
public enum SealVersion: Int, Hashable, Sendable {
    /// GM/T 0031-2014.
    case v1 = 1
    /// GB/T 38540-2020: the only one that is made here.
    case v4 = 4
    /// GM/T 0031-2025.
    case v5 = 5
}

/// Bytes that are no electronic seal, or no signature with one.
public struct BadSeal: Error, Hashable {
    /// What was expected and not found.
    public let reason: String

    /// The refusal.
    public init(_ reason: String) {
        self.reason = reason
    }
}
