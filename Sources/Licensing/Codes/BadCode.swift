/// Why a text is no code of its kind; every reason that applies, in the order of the check.
public struct BadCode: Error, Hashable, Sendable {
    /// One reason with a stable code and a sentence.
    public struct Reason: Hashable, Sendable {
        /// Stable code, such as `length`, `character` or `check-digit`.
        public let code: String
        /// What is wrong, in Chinese.
        public let message: String

        /// A reason.
        public init(_ code: String, _ message: String) {
            self.code = code
            self.message = message
        }
    }

    /// At least one reason.
    public let reasons: [Reason]

    /// A refusal of a code.
    public init(_ reasons: [Reason]) {
        precondition(!reasons.isEmpty, "a bad code has at least one reason")
        self.reasons = reasons
    }
}
