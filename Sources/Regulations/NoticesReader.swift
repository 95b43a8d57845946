import Licensing

/// Reads `notices.yaml`.
enum NoticesReader {
    /// The places that a case fills; a wording with another one is refused.
    static let places: Set<String> = [
        "acceptedOn", "agency", "applicant", "caseNumber", "complaintBody", "court", "creditCode",
        "decidedOn", "decisionDays", "decisionDue", "extensionDays", "extensionFilingDays",
        "grades", "hotline", "licenseNumber", "litigationMonths", "matter", "receivedOn",
        "reconsiderationBody", "reconsiderationChannel", "reconsiderationDays",
        "registrationChangeDays", "serviceDays", "telephone", "validFrom", "validUntil",
    ]

    /// The kinds that have a wording; a notice of another kind is not made.
    private static let kinds: [NoticeKind] = [.acceptance, .grant, .refusal]

    static func read(
        _ text: String,
        file: String
    ) throws(BadRegulation) -> [NoticeKind: NoticeText] {
        let root = try Table(Entry(file: file, text: text), required: ["notices"])
        let table = try Table(root["notices"], required: kinds.map(\.rawValue))
        var notices: [NoticeKind: NoticeText] = [:]
        for kind in kinds {
            notices[kind] = try notice(kind, table[kind.rawValue])
        }
        return notices
    }

    private static func notice(
        _ kind: NoticeKind,
        _ entry: Entry
    ) throws(BadRegulation) -> NoticeText {
        let table = try Table(
            entry,
            required: ["title", "numberInfix", "paragraphs", "duties", "remedies", "closing"]
        )
        let remedies = try lines(table["remedies"])
        if kind == .refusal, remedies.isEmpty {
            throw table["remedies"].bad("不予许可的决定必须告知复议和诉讼（行政许可法第三十八条）")
        }
        return NoticeText(
            kind: kind,
            title: try table["title"].string(),
            numberInfix: try table["numberInfix"].string(),
            paragraphs: try lines(table["paragraphs"]),
            duties: try lines(table["duties"]),
            remedies: remedies,
            closing: try lines(table["closing"])
        )
    }

    private static func lines(_ entry: Entry) throws(BadRegulation) -> [String] {
        var lines: [String] = []
        for item in try entry.list() {
            let line = try item.string()
            for name in Placeholders.names(in: line) where !places.contains(name) {
                throw item.bad("未知的占位符 {\(name)}")
            }
            lines.append(line)
        }
        return lines
    }
}
