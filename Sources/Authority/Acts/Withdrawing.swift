package import Licensing

extension Office {
    /// 撤回: the applicant takes the application back before it is decided.
    @discardableResult
    package func withdraw(_ id: CaseID, reason: Remark? = nil, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .withdraw(
                WithdrawalFacts(
                    notice: try nextNotice(.withdrawal, on: current, at: moment, in: transaction),
                    reason: reason
                )
            )
        }
    }
}
