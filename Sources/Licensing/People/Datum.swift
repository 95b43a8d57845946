/// A figure of the data files with what is known of its source.
///
/// What is from memory or second-hand is not verified; outside the sample office no paper that
/// would print it is sealed until an operator has confirmed it.
public struct Datum<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The figure.
    public let value: Value
    /// False where the source is memory or second-hand.
    public let isVerified: Bool
    /// Stable key by which an operator confirms it, such as `agency.shanxi.credit-code`.
    public let key: String

    /// A figure with its mark.
    public init(_ value: Value, isVerified: Bool, key: String) {
        self.value = value
        self.isVerified = isVerified
        self.key = key
    }
}
