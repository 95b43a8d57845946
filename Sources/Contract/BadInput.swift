/// Input that cannot be read as what it should be, with the place as a JSON pointer (RFC 6901).
public struct BadInput: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place; empty for the whole document.
    public let pointer: String
    /// What is wrong and what to write, in Chinese.
    public let message: String

    /// A fault of the input.
    public init(pointer: String, message: String) {
        self.pointer = pointer
        self.message = message
    }

    /// `/people/3/idNumber: 第18位校验码不符`.
    public var description: String {
        "\(pointer.isEmpty ? "/" : pointer): \(message)"
    }
}
