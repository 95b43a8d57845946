import Foundation
import GRDB
package import Licensing

/// A complaint to the office (投诉); what it says is encrypted by the caller.
package struct ComplaintRow: Hashable, Sendable {
    package let number: String
    package let agency: AgencyID
    /// Year and place in the agency's series of that year.
    package let year: Int
    package let sequence: Int
    package let sealed: [UInt8]
    package let at: Moment
    /// The answer; nil while there is none.
    package let answer: ComplaintAnswer?

    package init(
        number: String,
        agency: AgencyID,
        year: Int,
        sequence: Int,
        sealed: [UInt8],
        at moment: Moment
    ) {
        self.number = number
        self.agency = agency
        self.year = year
        self.sequence = sequence
        self.sealed = sealed
        self.at = moment
        answer = nil
    }

    init?(_ row: Row) {
        number = row["number"]
        agency = AgencyID(row["agency"])
        year = row["year"]
        sequence = row["sequence"]
        sealed = row.bytes("sealed")
        at = Moment(seconds: row["recorded_at"])
        let answered: Int64? = row["answered_at"]
        answer = answered.map {
            ComplaintAnswer(
                sealed: row.bytes("answer"),
                by: row["account"],
                at: Moment(seconds: $0)
            )
        }
    }
}

/// The office's answer to a complaint.
package struct ComplaintAnswer: Hashable, Sendable {
    package let sealed: [UInt8]
    /// Account of the officer.
    package let by: String
    package let at: Moment

    package init(sealed: [UInt8], by account: String, at moment: Moment) {
        self.sealed = sealed
        by = account
        at = moment
    }
}

extension Transaction {
    /// The next place in the agency's series of a year; taken by adding the complaint.
    package func nextComplaint(of agency: AgencyID, in year: Int) throws -> Int {
        try reading.total(ComplaintRow.last, [agency.rawValue, year]) + 1
    }

    /// Adds a complaint.
    package func add(_ row: ComplaintRow) throws {
        try run(
            ComplaintRow.insert,
            [
                row.number, row.agency.rawValue, row.year, row.sequence, Data(row.sealed),
                row.at.seconds,
            ]
        )
    }

    /// Answers a complaint, once.
    ///
    /// - Throws: `.alreadyThere` where it has been answered, `.missingReference`.
    package func answer(
        complaint number: String,
        of agency: AgencyID,
        _ answer: ComplaintAnswer
    ) throws {
        try run(
            ComplaintRow.insertAnswer,
            [number, agency.rawValue, Data(answer.sealed), answer.by, answer.at.seconds]
        )
    }
}

extension Snapshot {
    /// The complaint of a number, or nil.
    package func complaint(_ number: String) throws -> ComplaintRow? {
        try first(ComplaintRow.find, [number], ComplaintRow.init)
    }

    /// Complaints about an agency: the unanswered first, the oldest of them on top.
    package func complaints(
        of agency: AgencyID,
        limit: Int,
        offset: Int = 0
    ) throws -> [ComplaintRow] {
        try rows(ComplaintRow.ofAgency, [agency.rawValue, limit, offset], ComplaintRow.init)
    }

    /// How many complaints about an agency are unanswered, counted to a thousand.
    package func openComplaintCount(of agency: AgencyID) throws -> Int {
        try integer(ComplaintRow.openCount, [agency.rawValue]) ?? 0
    }
}

extension ComplaintRow {
    private static let columns = """
        complaint.number, complaint.agency, complaint.year, complaint.sequence, complaint.sealed,
        complaint.recorded_at, complaint_answer.sealed AS answer, complaint_answer.account,
        complaint_answer.recorded_at AS answered_at
        """
    private static let joined = """
        FROM complaint LEFT JOIN complaint_answer
        ON complaint_answer.number = complaint.number
        """
    static let insert = """
        INSERT INTO complaint (number, agency, year, sequence, sealed, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    static let insertAnswer = """
        INSERT INTO complaint_answer (number, agency, sealed, account, recorded_at)
        VALUES (?, ?, ?, ?, ?)
        """
    static let last = """
        SELECT COALESCE(MAX(sequence), 0) FROM complaint WHERE agency = ? AND year = ?
        """
    static let find = "SELECT \(columns) \(joined) WHERE complaint.number = ?"
    static let ofAgency = """
        SELECT \(columns) \(joined) WHERE complaint.agency = ?
        ORDER BY complaint_answer.recorded_at IS NOT NULL, complaint.year, complaint.sequence
        LIMIT ? OFFSET ?
        """
    static let openCount = """
        SELECT COUNT(*) FROM (
            SELECT 1 FROM complaint WHERE complaint.agency = ? AND NOT EXISTS (
                SELECT 1 FROM complaint_answer WHERE complaint_answer.number = complaint.number
            ) LIMIT 1000
        ) AS some
        """
}
