import Documents
package import Licensing

extension Office {
    /// 撤回: the applicant takes the application back before it is decided.
    ///
    /// The law asks for no reason; one that the letter could not show is refused, and never the
    /// withdrawal itself.
    ///
    /// - Throws: `OfficeRefusal.paper` for such a reason.
    @discardableResult
    package func withdraw(_ id: CaseID, reason: Remark? = nil, by actor: Actor) throws -> Case {
        if let reason { try requireShown(reason) }
        return try perform(on: id, by: actor) { transaction, current, moment in
            .withdraw(
                WithdrawalFacts(
                    notice: try nextNotice(.withdrawal, on: current, at: moment, in: transaction),
                    reason: reason
                )
            )
        }
    }

    private func requireShown(_ reason: Remark) throws {
        do {
            try papers.typefaces.requireShown(reason.text, datum: "撤回理由")
        } catch {
            throw OfficeRefusal.paper(error)
        }
    }
}
