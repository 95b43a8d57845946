import GRDB
package import Licensing

/// An operator's word that a datum is right (核实): what is unverified is not printed before it.
package struct Confirmation: Hashable, Sendable {
    /// Key of the datum.
    package let datum: String
    /// The value that was confirmed; another one needs another confirmation.
    package let value: String
    /// Account of the operator.
    package let by: String
    package let agency: AgencyID
    package let at: Moment

    package init(
        datum: String,
        value: String,
        by account: String,
        agency: AgencyID,
        at moment: Moment
    ) {
        self.datum = datum
        self.value = value
        self.by = account
        self.agency = agency
        self.at = moment
    }
}

extension Transaction {
    /// Keeps a confirmation; the same value once more changes nothing.
    package func confirm(_ confirmation: Confirmation) throws {
        try run(
            Confirmation.insert,
            [
                confirmation.datum, confirmation.value, confirmation.agency.rawValue,
                confirmation.by, confirmation.at.seconds,
            ]
        )
    }
}

extension Snapshot {
    /// True where exactly this value was confirmed.
    package func isConfirmed(datum: String, value: String) throws -> Bool {
        try integer(Confirmation.count, [datum, value]) == 1
    }
}

extension Confirmation {
    static let insert = """
        INSERT INTO confirmation (datum, value, agency, confirmed_by, confirmed_at)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT (datum, value) DO NOTHING
        """
    static let count = "SELECT COUNT(*) FROM confirmation WHERE datum = ? AND value = ?"
}
