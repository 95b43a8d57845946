/// Facts of a withdrawal (撤回申请).
public struct WithdrawalFacts: Hashable, Sendable {
    /// Number of the notice that confirms it.
    public let notice: NoticeNumber
    /// Why, where the applicant says so; nobody has to.
    public let reason: Remark?

    /// Facts of a withdrawal.
    public init(notice: NoticeNumber, reason: Remark? = nil) {
        self.notice = notice
        self.reason = reason
    }
}
