import GRDB
import Licensing

@testable import Store

/// Rows that people's acts leave beside the acts themselves.
enum ActSample {
    /// One row in each of their tables.
    static func fill(_ transaction: Transaction, _ id: CaseID) throws {
        try transaction.run(
            """
            INSERT INTO agency_setting
                (agency, ordinal, separations, readers, correction_days, statement_days, set_by,
                 recorded_at)
            VALUES ('shanxi', 1, '', 1, 30, 5, 'head', 0)
            """,
            []
        )
        try transaction.put(try Sample.blob("f"), agency: Sample.agency)
        try transaction.add(
            MaterialReading(
                case: id,
                digest: try Sample.digest("f"),
                agency: Sample.agency,
                by: "a1",
                post: .review,
                reason: "核对人员",
                at: Sample.moment
            )
        )
    }
}
