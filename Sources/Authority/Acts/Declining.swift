package import Licensing

extension Office {
    /// 不予受理: no license is needed, or another body is competent, which is named (SEED2-14, AMB-29).
    @discardableResult
    package func declineAcceptance(
        _ id: CaseID,
        ground: NonAcceptance.Ground,
        reason: Remark,
        clause: String,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            try requireRightBody(ground, on: current)
            return .decline(
                NonAcceptance(
                    notice: try nextNotice(
                        .nonAcceptance,
                        on: current,
                        at: moment,
                        in: transaction
                    ),
                    ground: ground,
                    reason: reason,
                    clause: clause
                )
            )
        }
    }
}
