/// What leaves the house for one address: that something waits, never what it says.
package struct Envelope: Hashable, Sendable {
    /// The same on every try, so that a receiver can tell a second copy from a second message.
    package let id: String
    package let to: String
    package let subject: String
    package let text: String

    package init(id: String, to: String, subject: String, text: String) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
    }
}

/// A way out of the house (投递).
///
/// On return the next one on the way has taken the envelope; what throws has perhaps taken it too,
/// and is tried again.
package protocol Courier: Sendable {
    func deliver(_ envelope: Envelope) throws

    /// Asks whether anybody is there, and hands over nothing.
    ///
    /// - Throws: where nobody answers.
    func greet() throws
}

extension Courier {
    /// A way that needs nobody else is always there.
    package func greet() throws {}
}

/// Why an envelope was not taken, in words for the operator and without the address.
package struct NotTaken: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
