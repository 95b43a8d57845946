public import Licensing

/// How an extension stands that was filed in time (延续申请的状态).
public enum ExtensionState: Hashable, Sendable {
    /// Filed: the last day of the term that is asked for.
    case filed(until: Day)
    /// Accepted, expressly or by silence.
    case accepted
    /// Ended without extending anything; the register does not say why.
    case ended
    /// 视为准予延续: the last day of the new term.
    case renewed(until: Day)
}

/// A line about the extension of a license; only extensions that were filed in time have lines.
///
/// A decision to extend has none: its edition says the new term.
/// - Source: 行政许可法 第五十条; SEED2-93, SEED2-106.
public struct ExtensionRecord: Hashable, Sendable {
    /// The license.
    public let number: LicenseNumber
    /// The state that the line tells.
    public let state: ExtensionState
    /// Legal day of it: of the filing; of the receipt of the submission that was accepted; of the
    /// end; the day after the old last day.
    public let on: Day
    /// The clause on which it rests.
    public let clause: String

    /// A line about an extension.
    public init(number: LicenseNumber, state: ExtensionState, on day: Day, clause: String) {
        self.number = number
        self.state = state
        self.on = day
        self.clause = clause
    }
}

extension ExtensionRecord {
    static let kind = "extension"

    init(_ fields: RecordFields) throws(BadRecord) {
        self.init(
            number: try fields.read("number") { try LicenseNumber($0) },
            state: try ExtensionState(fields),
            on: try fields.read("on") { Day($0) },
            clause: try fields.text("clause")
        )
    }

    /// An older reader knows the key `number`: it takes the line to concern this license alone.
    var fields: [String: RecordValue] {
        var fields: [String: RecordValue] = [
            "number": .text(number.rawValue), "state": .text(state.word),
            "on": .text(on.description), "clause": .text(clause),
        ]
        if let until = state.until { fields["until"] = .text(until.description) }
        return fields
    }
}

extension ExtensionState {
    fileprivate init(_ fields: RecordFields) throws(BadRecord) {
        switch try fields.text("state") {
        case "filed": self = .filed(until: try fields.read("until") { Day($0) })
        case "accepted": self = .accepted
        case "ended": self = .ended
        case "renewed": self = .renewed(until: try fields.read("until") { Day($0) })
        default: throw BadRecord("state")
        }
    }

    fileprivate var word: String {
        switch self {
        case .filed: "filed"
        case .accepted: "accepted"
        case .ended: "ended"
        case .renewed: "renewed"
        }
    }

    fileprivate var until: Day? {
        switch self {
        case .filed(let until), .renewed(let until): until
        case .accepted, .ended: nil
        }
    }
}
