public import Licensing

/// A change of a license's state.
///
/// - Source: Administrative Licensing Law, art. 69 and 70; e-license-standards.md §1.5.
public enum StatusChange: String, Sendable, CaseIterable {
    /// 暂扣.
    case suspended
    /// 暂扣发还: ends a suspension and nothing else.
    case restored
    /// 撤销.
    case revoked
    /// 撤回.
    case withdrawn
    /// 吊销.
    case rescinded
    /// 注销.
    case cancelled
}

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
