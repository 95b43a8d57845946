import Documents
import Licensing
import Register
import Store

extension Office {
    /// The number of the notice that the next act of a kind calls for: each round has its own.
    func nextNotice(
        _ kind: NoticeKind,
        on current: Case,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> NoticeNumber {
        let round = current.state.notices.count { $0.paper.noticeKind == kind } + 1
        return try noticeNumber(
            kind,
            round: round,
            for: current.id,
            at: moment,
            in: transaction
        )
    }

    /// The next number of a notice, one series for each agency, kind and year.
    ///
    /// - Source: regulation.md D3; the prefix is unverified data of the agency.
    func noticeNumber(
        _ kind: NoticeKind,
        round: Int = 1,
        for id: CaseID,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> NoticeNumber {
        let agency = try agency(of: id, in: transaction)
        let text = try wording(of: kind)
        let year = moment.day.year
        let sequence = try transaction.reserve(
            series: "\(agency.id)/\(text.numberInfix)/\(year)",
            purpose: "notice.\(kind.rawValue)" + (round == 1 ? "" : ".\(round)"),
            for: id,
            agency: agency.id,
            at: moment
        )
        return agency.noticeNumber(text, sequence: sequence, year: year)
    }

    /// The next license number of the agency in the year of first grant.
    ///
    /// - Source: regulation.md E2; the template is unverified data of the agency.
    func licenseNumber(
        for id: CaseID,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> LicenseNumber {
        let agency = try agency(of: id, in: transaction)
        let year = moment.day.year
        let sequence = try transaction.reserve(
            series: "\(agency.id)/license/\(year)",
            purpose: "license",
            for: id,
            agency: agency.id,
            at: moment
        ) { sequence in
            // After a backup was restored the register may hold numbers that the store forgot.
            book.register.license(try agency.licenseNumber(sequence: sequence, year: year)) != nil
        }
        return try agency.licenseNumber(sequence: sequence, year: year)
    }

    func agency(of id: CaseID, in transaction: Transaction) throws -> Agency {
        guard let row = try transaction.reading.case(id) else { throw OfficeRefusal.noCase(id) }
        return try agency(row.agency)
    }

    func agency(_ id: AgencyID) throws -> Agency {
        guard let agency = law.agency(id) else { throw OfficeRefusal.noAgency(id) }
        return agency
    }

    func wording(of kind: NoticeKind) throws -> NoticeText {
        guard let text = law.notices[kind] else {
            throw OfficeRefusal.paper(.missing("文书文本 \(kind.rawValue)"))
        }
        return text
    }
}
