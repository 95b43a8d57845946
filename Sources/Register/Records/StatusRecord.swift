public import Licensing

/// A license's change of state, from a day on.
public struct StatusRecord: Hashable, Sendable {
    /// The license.
    public let number: LicenseNumber
    /// What changed.
    public let change: StatusChange
    /// First day on which it holds.
    public let from: Day
    /// The clause on which it rests.
    public let clause: String

    /// A change of state.
    public init(number: LicenseNumber, change: StatusChange, from: Day, clause: String) {
        self.number = number
        self.change = change
        self.from = from
        self.clause = clause
    }
}

extension StatusRecord {
    static let kind = "status"

    init(_ fields: RecordFields) throws(BadRecord) {
        self.init(
            number: try fields.read("number") { try LicenseNumber($0) },
            change: try fields.read("status") { StatusChange(rawValue: $0) },
            from: try fields.read("from") { Day($0) },
            clause: try fields.text("clause")
        )
    }

    var fields: [String: RecordValue] {
        [
            "number": .text(number.rawValue), "status": .text(change.rawValue),
            "from": .text(from.description), "clause": .text(clause),
        ]
    }
}
