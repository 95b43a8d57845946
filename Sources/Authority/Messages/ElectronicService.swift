package import Licensing
package import Store

extension Office {
    /// Puts a notice into the applicant's box: in this transaction it enters the system that the
    /// applicant has named, which is its service.
    ///
    /// The act itself is the caller's, in the same transaction.
    ///
    /// - Throws: `TellingRefusal.noConsent` where no agreement is in force.
    package func enterService(
        of paper: Paper,
        on id: CaseID,
        at moment: Moment,
        message: String? = nil,
        in transaction: Transaction
    ) throws {
        guard let row = try transaction.reading.case(id) else { throw OfficeRefusal.noCase(id) }
        let consent = try transaction.reading.serviceConsent(of: row.applicant)
        guard consent?.isGiven == true else { throw OfficeRefusal.telling(.noConsent) }
        try tell(
            .noticeServed,
            paper.messageKey,
            about: row,
            at: moment,
            named: message,
            in: transaction
        )
    }
}
