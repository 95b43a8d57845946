/// How a person stands to an enterprise (经办人身份).
public enum Standing: String, Sendable, CaseIterable {
    /// 待加入: registered, admitted by nobody yet; drafts, and sees nothing of the enterprise.
    case waiting
    /// 登记人: the first to register an enterprise that is not proved; may draft.
    case claimant
    /// 管理员: acts, and says who else may.
    case administrator
    /// 经办人: acts while the mandate runs.
    case handler
    /// 已解除: acted once.
    case ended
    /// 未加入: waited or only claimed, and was never admitted.
    case declined

    /// Whether the person acts for the enterprise.
    public var acts: Bool {
        switch self {
        case .claimant, .administrator, .handler: true
        case .waiting, .ended, .declined: false
        }
    }

    /// Whether the enterprise or a letter has let the person in.
    public var isAdmitted: Bool { self == .administrator || self == .handler }

    /// Whether the person has left, or was never let in: the account opens nothing more.
    public var isOut: Bool { self == .ended || self == .declined }
}
