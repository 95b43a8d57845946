package import Licensing
import Store

extension Office {
    /// 现场核查: orders a check on site by two or more officers, with the notice that tells the
    /// applicant (行政许可法 第三十四条第三款).
    ///
    /// - Throws: `.work(.notTheirs)` for an account that is not open, or is none of the agency's in
    ///   the post of inspection.
    @discardableResult
    package func orderSiteCheck(
        _ id: CaseID,
        reason: Remark,
        officers: [String],
        on day: Day,
        place: Remark,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            let agency = current.state.opening?.agency
            for officer in officers {
                guard try holds(officer, .inspection, of: agency, in: transaction.reading) else {
                    throw OfficeRefusal.work(.notTheirs(.inspection))
                }
            }
            return .orderSiteCheck(
                SiteCheckOrder(
                    notice: try nextNotice(.siteCheck, on: current, at: moment, in: transaction),
                    reason: reason,
                    officers: officers,
                    on: day,
                    place: place
                )
            )
        }
    }

    /// 核查记录: keeps the record, encrypted, and what it concludes; one transaction.
    @discardableResult
    package func recordSiteCheck(
        _ id: CaseID,
        _ record: [UInt8],
        conforms: Bool,
        by actor: Actor
    ) throws -> Case {
        let digest = digest(of: record)
        return try perform(on: id, by: actor) { transaction, _, _ in
            try keep(record, named: digest, for: id, in: transaction)
            return .recordSiteCheck(SiteCheckRecord(record: digest, conforms: conforms))
        }
    }

    /// 会签核查记录: another officer who was there signs the record.
    @discardableResult
    package func signSiteCheck(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.signSiteCheck, on: id, by: actor)
    }
}
