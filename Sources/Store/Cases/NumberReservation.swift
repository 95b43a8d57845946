import GRDB
package import Licensing

extension Transaction {
    /// Reserves the next number of a series (编号); once reserved it is never given twice.
    ///
    /// A crash after it leaves the number with the case, and the same call finds it again.
    /// A series is what counts together, such as `license/shanxi/2026`; it begins with `first` and
    /// has no gap but those that `isTaken` tells of: numbers in use that the series does not know. The
    /// purpose is what the case needs the number for, such as `grant`.
    package func reserve(
        series: String,
        purpose: String,
        for case: CaseID,
        agency: AgencyID,
        first: Int = 1,
        at moment: Moment,
        isTaken: (Int) throws -> Bool = { _ in false }
    ) throws -> Int {
        if let value = try reading.reservation(series: series, purpose: purpose, case: `case`) {
            return value
        }
        var next = try reading.total(NumberReservation.last, [first - 1, series]) + 1
        while try isTaken(next) { next += 1 }
        try run(
            NumberReservation.insert,
            [
                series, next, purpose, `case`.rawValue, agency.rawValue, moment.seconds,
            ]
        )
        return next
    }
}

extension Snapshot {
    /// The number that the case has in the series, or nil.
    package func reservation(series: String, purpose: String, case: CaseID) throws -> Int? {
        try integer(NumberReservation.find, [series, `case`.rawValue, purpose])
    }
}

/// Statements over `number_reservation`.
enum NumberReservation {
    static let last = """
        SELECT COALESCE(MAX(value), ?) FROM number_reservation WHERE series = ?
        """
    static let insert = """
        INSERT INTO number_reservation (series, value, purpose, case_id, agency, reserved_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    static let find = """
        SELECT value FROM number_reservation WHERE series = ? AND case_id = ? AND purpose = ?
        """
}
