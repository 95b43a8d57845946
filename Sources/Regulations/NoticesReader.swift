import Licensing

/// Reads `notices.yaml`.
enum NoticesReader {
    /// The places that a case fills; a wording with another one is refused.
    static let places: Set<String> = [
        "acceptedOn", "agency", "applicant", "caseNumber", "competentBody", "complaintBody",
        "correctedOn", "correctionNoticeDays", "court", "creditCode", "decidedOn", "decisionDays",
        "decisionDue", "extensionDays", "extensionFilingDays", "formerDue", "grades", "ground",
        "hotline", "itemCount", "legalBases", "licenseNumber", "litigationMonths", "matter",
        "newDue", "receivedOn", "reconsiderationBody", "reconsiderationChannel",
        "reconsiderationDays", "registrationChangeDays", "serviceDays", "statementOn",
        "telephone", "until", "validFrom", "validUntil",
    ]
    /// Kinds that tell the applicant where to turn.
    ///
    /// - Source: 行政许可法 第三十八条; SEED2-28.
    private static let adverse: Set<NoticeKind> = [.refusal, .nonAcceptance, .closedUncorrected]

    static func read(
        _ text: String,
        file: String
    ) throws(BadRegulation) -> [NoticeKind: NoticeText] {
        let root = try Table(Entry(file: file, text: text), required: ["notices"])
        let table = try Table(root["notices"], required: NoticeKind.allCases.map(\.rawValue))
        var notices: [NoticeKind: NoticeText] = [:]
        var infixes: Set<String> = []
        for kind in NoticeKind.allCases {
            let notice = try notice(kind, table[kind.rawValue])
            // Two kinds with one infix would share a series and could share a number.
            guard infixes.insert(notice.numberInfix).inserted else {
                throw table[kind.rawValue].bad("文号字头重复：\(notice.numberInfix)")
            }
            notices[kind] = notice
        }
        return notices
    }

    private static func notice(
        _ kind: NoticeKind,
        _ entry: Entry
    ) throws(BadRegulation) -> NoticeText {
        let table = try Table(
            entry,
            required: ["title", "numberInfix", "paragraphs", "duties", "remedies", "closing"],
            optional: ["listLead", "unverified"]
        )
        let remedies = try lines(table["remedies"])
        if adverse.contains(kind), remedies.isEmpty {
            throw table["remedies"].bad("不利的决定必须告知复议和诉讼（行政许可法第三十八条）")
        }
        let key = "notice.\(kind.rawValue)"
        let infix = try table["numberInfix"].textDatum("\(key).number-infix")
        let body = try Body(table["paragraphs"])
        let text = NoticeText(
            kind: kind,
            title: try table["title"].string(),
            numberInfix: infix.value,
            paragraphs: body.all,
            variants: body.variants,
            listLead: try optionalLine(table.optional("listLead")),
            duties: try lines(table["duties"]),
            remedies: remedies,
            closing: try lines(table["closing"])
        )
        var unverified = infix.isVerified ? [] : [infix]
        if let mark = table.optional("unverified"), try mark.bool() {
            unverified.append(Datum(text.wording, isVerified: false, key: "\(key).wording"))
        }
        return text.marked(unverified)
    }

    private static func optionalLine(_ entry: Entry?) throws(BadRegulation) -> String {
        guard let entry else { return "" }
        return try line(entry)
    }

    private static func lines(_ entry: Entry) throws(BadRegulation) -> [String] {
        var lines: [String] = []
        for item in try entry.list() { lines.append(try line(item)) }
        return lines
    }

    private static func line(_ entry: Entry) throws(BadRegulation) -> String {
        let line = try entry.string()
        for name in Placeholders.names(in: line) where !places.contains(name) {
            throw entry.bad("未知的占位符 {\(name)}")
        }
        return line
    }

    /// Paragraphs, some of which a case words in one of several ways.
    private struct Body {
        /// Every paragraph in every way.
        private(set) var all: [String] = []
        /// By the way's name; empty where there is one way only.
        private(set) var variants: [String: [String]] = [:]

        init(_ entry: Entry) throws(BadRegulation) {
            var parts: [[String: String]] = []
            for item in try entry.list() {
                parts.append(try Body.ways(item))
                all += parts[parts.count - 1].sorted { $0.key < $1.key }.map(\.value)
            }
            // A paragraph under the empty name is the same in every way.
            for name in Set(parts.flatMap(\.keys)) where !name.isEmpty {
                variants[name] = parts.compactMap { $0[""] ?? $0[name] }
            }
        }

        private static func ways(_ entry: Entry) throws(BadRegulation) -> [String: String] {
            guard entry.isTable else { return ["": try line(entry)] }
            var ways: [String: String] = [:]
            for (name, way) in try Table.members(of: entry) {
                if name.isEmpty { throw way.bad("键不能为空") }
                ways[name] = try line(way)
            }
            return ways
        }
    }
}
