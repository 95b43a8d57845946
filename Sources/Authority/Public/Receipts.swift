import Foundation
package import Licensing
import Store

/// What an applicant has in hand once an application was received (接收凭证).
package struct Receipt: Hashable, Sendable {
    /// `晋-2026-000123`: a series of its own for each agency and year.
    package let number: String
    /// Eight characters with which the number opens the case's progress.
    package let code: String
}

extension Office {
    /// The receipt of a case.
    ///
    /// - Throws: `OfficeRefusal.noCase`, also before the application was received.
    package func receipt(of id: CaseID) throws -> Receipt {
        guard let number = try receiptNumber(of: id) else { throw OfficeRefusal.noCase(id) }
        return Receipt(number: number, code: receiptCode(of: number))
    }

    /// Number of a case's receipt; nil before the application was received.
    package func receiptNumber(of id: CaseID) throws -> String? {
        if let number = book.board.number(of: id) { return number }
        return try store.read { snapshot in
            guard let row = try snapshot.case(id) else { throw OfficeRefusal.noCase(id) }
            return try receiptNumber(of: row, Case(id: id, acts: snapshot.acts(of: id)), snapshot)
        }
    }

    /// The same for a case that is read already.
    func receiptNumber(of row: CaseRow, _ case: Case, _ snapshot: Snapshot) throws -> String? {
        if let number = book.board.number(of: row.id) { return number }
        guard let received = `case`.act(.received) else { return nil }
        return try receiptNumber(of: row, in: received.recordedAt.day.year, snapshot)
    }

    /// The case of a receipt; nil where number or code is wrong, without a word about which.
    ///
    /// The right code is made for every number, also for one that nobody has, so that a wrong number
    /// takes as long as a wrong code.
    package func `case`(receipt typed: String, code: String) throws -> Case? {
        let number = Receipt.normal(typed)
        let id = book.board.case(receipt: number)
        let isRight = SameCode.isSame(receiptCode(of: number), LookUpCode.normal(code))
        guard let id, isRight else { return nil }
        return try open(id)
    }

    private func receiptCode(of number: String) -> String {
        LookUpCode.of(custody.mark(number, for: "receipt"))
    }

    /// Reserves the number in the transaction of the act.
    func reserveReceipt(
        of row: CaseRow,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> String {
        let year = moment.day.year
        let sequence = try transaction.reserve(
            series: Receipt.series(row.agency, year),
            purpose: "receipt",
            for: row.id,
            agency: row.agency,
            at: moment
        )
        return Receipt.number(try agency(row.agency), year: year, sequence: sequence)
    }

    /// The number that a case has; nil where none was reserved in that year.
    func receiptNumber(of row: CaseRow, in year: Int, _ snapshot: Snapshot) throws -> String? {
        let sequence = try snapshot.reservation(
            series: Receipt.series(row.agency, year),
            purpose: "receipt",
            case: row.id
        )
        return try sequence.map {
            Receipt.number(try agency(row.agency), year: year, sequence: $0)
        }
    }
}

extension Receipt {
    static func series(_ agency: AgencyID, _ year: Int) -> String { "\(agency)/receipt/\(year)" }

    static func number(_ agency: Agency, year: Int, sequence: Int) -> String {
        let digits = String(sequence)
        let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
        return "\(agency.abbreviation)-\(year)-\(zeros)\(digits)"
    }

    /// What somebody typed, as a number is written.
    static func normal(_ typed: String) -> String {
        String(Amounts.code(typed.precomposedStringWithCompatibilityMapping).prefix(64))
    }
}

extension Agency {
    /// `晋`: the agency in the numbers of receipts and complaints, which no law prescribes.
    var abbreviation: String {
        String(documentPrefix.value.prefix { $0 != "监" })
    }
}
