package import Licensing

extension Office {
    /// 补正: tells the applicant once, and all at once, what is to be corrected (SEED2-15, AMB-6).
    ///
    /// The last day follows from the agency's setting (AMB-7).
    @discardableResult
    package func requestCorrection(
        _ id: CaseID,
        items: [CorrectionItem],
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .requestCorrection(
                notice: try nextNotice(.correction, on: current, at: moment, in: transaction),
                items: items
            )
        }
    }

    /// 准许再次补正: lets the next request name places that were not open in the last (AMB-6).
    @discardableResult
    package func allowLaterItems(
        _ id: CaseID,
        reason: Remark,
        by actor: Actor
    ) throws -> Case {
        try perform(.allowLaterItems(reason: reason), on: id, by: actor)
    }

    /// 逾期未补正终止: closes what the applicant has not corrected in time, and tells so by a notice;
    /// never a refusal (AMB-7).
    @discardableResult
    package func closeUncorrected(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            let kind = NoticeKind.closedUncorrected
            return .closeUncorrected(
                notice: try nextNotice(kind, on: current, at: moment, in: transaction)
            )
        }
    }
}
