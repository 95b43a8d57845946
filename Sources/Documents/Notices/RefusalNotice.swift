public import Licensing

/// 不予行政许可决定书: facts, reasons with their clauses, and the remedies.
///
/// Without a reason or without the remedies it cannot be made.
/// - Source: regulation.md D3; Administrative Licensing Law, art. 38(2); SEED2-20, 28, D8.
public struct RefusalNotice: Hashable, Sendable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// Each fact found with the clause that it fails; at least one.
    public let reasons: [RefusalReason]
    /// Fill of the wording's places.
    public let places: [String: String]

    /// What the remedies must name: body, term and channel of reconsideration, court and term of
    /// the suit.
    ///
    /// - Source: Administrative Reconsideration Law, art. 20, 22, 25; Administrative Litigation
    ///   Law, art. 18, 46.
    static let remedyPlaces = [
        "reconsiderationBody", "reconsiderationDays", "reconsiderationChannel", "court",
        "litigationMonths",
    ]
    /// The beginning of both terms.
    static let beginning = "自收到本决定书之日起"

    /// A refusal.
    public init(head: NoticeHead, reasons: [RefusalReason], places: [String: String]) {
        self.head = head
        self.reasons = reasons
        self.places = places
    }

    /// Sets the letter.
    ///
    /// - Throws: `missing` without reasons, a reason's fact or clause, or any part of the remedies.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        guard !reasons.isEmpty else { throw .missing("理由") }
        try head.demand(reasons.flatMap { [("事实", $0.fact), ("依据条款", $0.clause)] })
        let remedies = try filledRemedies(text)
        var letter = try Letter(head, title: text.title, in: typefaces)
        for paragraph in try NoticeText.filled(text.paragraphs, with: places) {
            try letter.paragraph(paragraph)
        }
        let shown = reasons.enumerated().map { index, reason in
            "\(index + 1).\(RefusalNotice.sentence(reason.fact))依据：\(reason.clause)。"
        }
        for reason in shown { try letter.paragraph(reason, datum: .reasons) }
        for remedy in remedies { try letter.paragraph(remedy, datum: .remedies) }
        let closing = try NoticeText.filled(text.closing, with: places)
        let stamp = try letter.end(closing, head)
        let items =
            head.items(.refusal, title: text.title) + [
                MetadataItem(NoticeDatum.reasons.rawValue, shown.joined()),
                MetadataItem(NoticeDatum.remedies.rawValue, remedies.joined()),
            ]
        let document = try letter.document(head, title: text.title, items: items)
        return TypesetPaper(document: document, stamp: stamp)
    }

    private func filledRemedies(_ text: NoticeText) throws(PaperRefusal) -> [String] {
        let wording = text.remedies.joined()
        for place in RefusalNotice.remedyPlaces where !wording.contains("{\(place)}") {
            throw .missing("救济途径：\(place)")
        }
        let filled = try NoticeText.filled(text.remedies, with: places)
        for way in ["行政复议", "行政诉讼"] {
            let told = filled.contains { $0.contains(way) && $0.contains(RefusalNotice.beginning) }
            guard told else { throw .missing("\(way)的期限起算") }
        }
        return filled
    }

    private static func sentence(_ fact: String) -> String {
        fact.hasSuffix("。") ? fact : fact + "。"
    }
}
