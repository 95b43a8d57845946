import Licensing

/// Reads `notices.yaml`.
enum NoticesReader {
    /// The places that a case fills; a wording with another one is refused.
    static let places: Set<String> = [
        "acceptedOn", "agency", "applicant", "cancellationDays", "caseNumber", "competentBody",
        "complaintBody", "completeOn", "correctedOn", "correctionNoticeDays", "court",
        "creditCode", "dayAfterExpiry", "decidedOn", "decisionDays", "decisionDue", "expiresOn",
        "extensionDays", "extensionFilingDays", "filedOn", "formerDue", "grades", "ground",
        "hotline", "itemCount", "lastDayInTime", "legalBases", "licenseNumber",
        "litigationMonths", "matter", "newDue", "receivedOn", "reconsiderationBody",
        "reconsiderationChannel", "reconsiderationDays", "registrationChangeDays",
        "serviceDays", "statementOn", "telephone", "until", "validFrom", "validUntil",
    ]
    /// Kinds that tell the applicant where to turn.
    ///
    /// - Source: 行政许可法 第三十八条; SEED2-28.
    private static let adverse: Set<NoticeKind> = [
        .refusal, .nonAcceptance, .closedUncorrected, .extensionRefused,
    ]

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
        let body = try Passage(table["paragraphs"])
        let closing = try Passage(table["closing"])
        let text = NoticeText(
            kind: kind,
            title: try table["title"].string(),
            numberInfix: infix.value,
            paragraphs: body.all,
            variants: variants(body, closing),
            listLead: try optionalLine(table.optional("listLead")),
            duties: try lines(table["duties"]),
            remedies: remedies,
            closing: closing.all
        )
        var unverified = infix.isVerified ? [] : [infix]
        if let mark = table.optional("unverified"), try mark.bool() {
            unverified.append(Datum(text.wording, isVerified: false, key: "\(key).wording"))
        }
        return text.marked(unverified)
    }

    /// Body and last lines in each way that either of them knows.
    private static func variants(
        _ body: Passage,
        _ closing: Passage
    ) -> [String: NoticeVariant] {
        var variants: [String: NoticeVariant] = [:]
        for way in body.names.union(closing.names) {
            variants[way] = NoticeVariant(
                paragraphs: body.lines(in: way),
                closing: closing.lines(in: way)
            )
        }
        return variants
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
    private struct Passage {
        /// Every paragraph in every way.
        private(set) var all: [String] = []
        /// Each paragraph by the names of its ways; by the empty name where it has one way only.
        private var parts: [[String: String]] = []

        init(_ entry: Entry) throws(BadRegulation) {
            for item in try entry.list() {
                let ways = try Passage.ways(item)
                all += ways.map(\.line)
                var part: [String: String] = [:]
                for (names, line) in ways {
                    for name in names {
                        guard part.updateValue(line, forKey: name) == nil else {
                            throw item.bad("键重复：\(name)")
                        }
                    }
                }
                parts.append(part)
            }
        }

        /// Names of the ways; empty where there is one way only.
        var names: Set<String> { Set(parts.flatMap(\.keys)).subtracting([""]) }

        /// What is said in one way; a paragraph of other ways alone is left out.
        func lines(in way: String) -> [String] {
            parts.compactMap { $0[""] ?? $0[way] }
        }

        /// The paragraph's ways, in the order of their names.
        private static func ways(
            _ entry: Entry
        ) throws(BadRegulation) -> [(names: [String], line: String)] {
            guard entry.isTable else { return [([""], try line(entry))] }
            var ways: [(names: [String], line: String)] = []
            for (key, way) in try Table.members(of: entry).sorted(by: { $0.key < $1.key }) {
                let names = key.split(separator: ",", omittingEmptySubsequences: false)
                    .map { $0.filter { !$0.isWhitespace } }
                if names.contains("") { throw way.bad("键不能为空") }
                ways.append((names, try line(way)))
            }
            return ways
        }
    }
}
