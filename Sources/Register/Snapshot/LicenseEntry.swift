public import Licensing

/// All that the register holds of one license.
public struct LicenseEntry: Hashable, Sendable {
    /// 许可证编号.
    public let number: LicenseNumber
    /// Every line about it, in the order of publication.
    private(set) var lines: [LicenseLine] = []

    init(number: LicenseNumber) {
        self.number = number
    }

    /// In the order of publication.
    public var editions: [EditionRecord] { lines.compactMap(\.edition) }

    /// In the order of publication.
    public var changes: [StatusRecord] { lines.compactMap(\.change) }

    /// In the order of publication.
    public var extensions: [ExtensionRecord] { lines.compactMap(\.extended) }

    /// The newest edition issued on or before a day.
    public func current(on day: Day) -> EditionRecord? {
        lines.lazy.compactMap(\.edition).last { $0.content.issuedOn <= day }
    }

    /// The status on a day; what the register does not say is unknown.
    public func status(on day: Day) -> LicenseStatus { state(on: day).status }

    /// Content, term and status on a day, by the fold by which the office itself goes.
    ///
    /// A register that is too old to tell of a renewal is no concern of this state;
    /// `Register.verify` says so.
    public func state(on day: Day) -> LicenseState { standing(on: day).state }

    /// The state on a day, and the event that decides it.
    func standing(on day: Day) -> (state: LicenseState, decidedBy: LicenseEvent?) {
        let events = RecordsToEvents.events(of: lines)
        let state = LicenseFold(events, knownAt: nil).state(asOf: day)
        return (state, state.decidedBy.flatMap { place in events.first { $0.sequence == place } })
    }

    mutating func append(_ line: LicenseLine) { lines.append(line) }
}

/// A line about one license.
enum LicenseLine: Hashable, Sendable {
    case edition(EditionRecord)
    case change(StatusRecord)
    case extended(ExtensionRecord)

    var edition: EditionRecord? {
        if case .edition(let record) = self { record } else { nil }
    }

    var change: StatusRecord? {
        if case .change(let record) = self { record } else { nil }
    }

    var extended: ExtensionRecord? {
        if case .extended(let record) = self { record } else { nil }
    }
}
