import Licensing

@testable import Store

/// Rows that people's acts leave beside the acts themselves.
enum ActSample {
    /// One row in each of their tables.
    static func fill(_ transaction: Transaction, _ id: CaseID) throws {
        try transaction.add(
            AgencySettingRow(
                agency: Sample.agency,
                settings: .standard,
                by: "head",
                at: Sample.moment
            )
        )
        try transaction.add(
            PerformanceClaim(
                case: id,
                predecessor: try CreditCode("91140105MA0KD31X0A"),
                activity: .repair,
                agency: Sample.agency,
                claimant: try CreditCode("91140213MA0L7Q4C99"),
                at: Sample.moment
            )
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
