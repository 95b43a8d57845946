/// One figure of the rules beside the clause that sets it.
public struct Threshold<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is required at least.
    public let value: Value
    /// The clause, as findings cite it.
    public let clause: String

    /// A figure with its clause.
    public init(_ value: Value, clause: String) {
        self.value = value
        self.clause = clause
    }
}
