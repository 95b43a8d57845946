package import Licensing
import Store

extension Office {
    /// 准予: grants what was asked for; the numbers of notice and license are reserved with the act.
    ///
    /// A crash here leaves either no grant and no number, or the grant with both.
    @discardableResult
    package func grant(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .grant(
                notice: try noticeNumber(.grant, for: id, at: moment, in: transaction),
                granted: current.state.filing?.requested ?? [],
                licenseNumber: try licenseNumber(for: id, at: moment, in: transaction)
            )
        }
    }

    /// 不予: refuses for at least one reason with its clause (SEED2-D8).
    @discardableResult
    package func refuse(_ id: CaseID, reasons: [RefusalReason], by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, _, moment in
            let notice = try noticeNumber(.refusal, for: id, at: moment, in: transaction)
            return .refuse(Refused(notice: notice, reasons: reasons))
        }
    }
}
