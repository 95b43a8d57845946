/// One thing that is to be said about an applied seal.
public struct SealReason: Hashable, Sendable {
    /// What a reason does to the answer.
    public enum Effect: Hashable, Sendable {
        /// Said, nothing more: other makers' harmless habits.
        case note
        /// Something that is needed to answer is missing.
        case cannotConfirm
        /// The seal is not valid.
        case notValid
    }

    /// Stable code.
    public let code: SealReasonCode
    /// What was found, where a code alone does not say it; may be empty.
    public let detail: String

    /// A reason.
    public init(_ code: SealReasonCode, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }

    /// What it does to the answer.
    public var effect: Effect { code.effect }

    /// A sentence in Chinese.
    public var message: String {
        detail.isEmpty ? code.sentence : "\(code.sentence)（\(detail)）"
    }
}
