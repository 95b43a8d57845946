/// One thing that is wrong with a file, and where.
public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public var code: FaultCode
    /// Path inside the package, or the place inside the container.
    public var place: String

    /// A fault at a place.
    public init(_ code: FaultCode, _ place: String) {
        self.code = code
        self.place = place
    }

    /// What is wrong and where, for people.
    public var message: String { place.isEmpty ? code.message : "\(code.message)：\(place)" }
}
