import GRDB
package import Licensing

/// How often something was verified within one hour; nothing of who asked or about what (SEED1-36).
package struct VerificationCount: Hashable, Sendable {
    /// `2026-11-21T09`, in Beijing.
    package let hour: String
    /// `number`, `token`, `file`.
    package let way: String
    /// The verdict, or `unknown` where the register holds no such license.
    package let outcome: String
    package let count: Int

    package init(hour: String, way: String, outcome: String, count: Int) {
        self.hour = hour
        self.way = way
        self.outcome = outcome
        self.count = count
    }

    init(_ row: Row) {
        hour = row["hour"]
        way = row["way"]
        outcome = row["outcome"]
        count = row["count"]
    }
}

extension Transaction {
    /// Adds to the count of an hour, way and outcome.
    package func add(_ count: VerificationCount, agency: AgencyID) throws {
        try run(
            VerificationCount.insert,
            [count.hour, count.way, count.outcome, agency.rawValue, count.count]
        )
    }
}

extension Snapshot {
    /// Counts from one hour to another, both included, in their order.
    package func verificationCounts(
        from first: String,
        through last: String
    ) throws -> [VerificationCount] {
        try rows(VerificationCount.between, [first, last], VerificationCount.init)
    }
}

extension VerificationCount {
    static let insert = """
        INSERT INTO verification_count (hour, way, outcome, agency, count) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (hour, way, outcome)
        DO UPDATE SET count = verification_count.count + excluded.count
        """
    static let between = """
        SELECT hour, way, outcome, count FROM verification_count
        WHERE hour BETWEEN ? AND ? ORDER BY hour, way, outcome
        """
}
