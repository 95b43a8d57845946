import Licensing

/// One line of the register (登记记录): appended once, never changed.
public enum RegisterRecord: Hashable, Sendable {
    /// An edition was published.
    case edition(EditionRecord)
    /// A license changed its state.
    case status(StatusRecord)
    /// An extension was filed in time, or something became of it.
    case `extension`(ExtensionRecord)
    /// A seal was taken into use or changed its state.
    case seal(SealRecord)
    /// A notice was sealed.
    case notice(NoticeRecord)
    /// Every license of an agency and a family is held from a day on.
    case coverage(CoverageRecord)
    /// Every notice under a seal is held from a day on.
    case noticeCoverage(NoticeCoverageRecord)
    /// A record of a later version of this program.
    case unknown(UnknownRecord)

    /// Version of the format that is written.
    static let version = 1

    /// Reads one line, without its newline.
    ///
    /// - Throws: where it is no record; a kind or a version that is not known is no error.
    public init(line: [UInt8]) throws(BadRecord) {
        let fields = RecordFields(object: try RecordReader.object(line))
        let isKnown = try fields.number("v") == RegisterRecord.version
        switch (isKnown, try fields.text("kind")) {
        case (true, EditionRecord.kind): self = .edition(try EditionRecord(fields))
        case (true, StatusRecord.kind): self = .status(try StatusRecord(fields))
        case (true, ExtensionRecord.kind): self = .extension(try ExtensionRecord(fields))
        case (true, SealRecord.kind): self = .seal(try SealRecord(fields))
        case (true, NoticeRecord.kind): self = .notice(try NoticeRecord(fields))
        case (true, CoverageRecord.kind): self = .coverage(try CoverageRecord(fields))
        case (true, NoticeCoverageRecord.kind):
            self = .noticeCoverage(try NoticeCoverageRecord(fields))
        default: self = .unknown(UnknownRecord(fields))
        }
    }

    /// The line, without its newline: compact JSON, sorted keys.
    public var line: [UInt8] {
        switch self {
        case .edition(let record): RegisterRecord.line(EditionRecord.kind, record.fields)
        case .status(let record): RegisterRecord.line(StatusRecord.kind, record.fields)
        case .extension(let record): RegisterRecord.line(ExtensionRecord.kind, record.fields)
        case .seal(let record): RegisterRecord.line(SealRecord.kind, record.fields)
        case .notice(let record): RegisterRecord.line(NoticeRecord.kind, record.fields)
        case .coverage(let record): RegisterRecord.line(CoverageRecord.kind, record.fields)
        case .noticeCoverage(let record):
            RegisterRecord.line(NoticeCoverageRecord.kind, record.fields)
        case .unknown(let record): Array(RecordValue.object(record.object).json.utf8)
        }
    }

    private static func line(_ kind: String, _ fields: [String: RecordValue]) -> [UInt8] {
        var object = fields
        object["v"] = .number(version)
        object["kind"] = .text(kind)
        return Array(RecordValue.object(object).json.utf8)
    }
}

/// A record of an unknown kind or version: whatever it may speak of cannot be confirmed.
public struct UnknownRecord: Hashable, Sendable {
    let object: [String: RecordValue]
    /// Its kind.
    public let kind: String

    init(_ fields: RecordFields) {
        object = fields.object
        kind = fields.maybe("kind") ?? ""
    }

    /// True where the record may speak of something of one of these names: one of them stands
    /// anywhere in it, or nothing in it is a name that this version knows.
    func mayConcern(_ names: Set<String>) -> Bool {
        let fields = RecordFields(object: object)
        let own = ["number", "identifier", "seal"].compactMap { fields.maybe($0) }
        return own.isEmpty || UnknownRecord.holds(.object(object), names)
    }

    private static func holds(_ value: RecordValue, _ names: Set<String>) -> Bool {
        switch value {
        case .text(let text): names.contains(text)
        case .number: false
        case .list(let list): list.contains { holds($0, names) }
        case .object(let object): object.values.contains { holds($0, names) }
        }
    }
}
