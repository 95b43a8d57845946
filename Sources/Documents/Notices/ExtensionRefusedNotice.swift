public import Licensing

/// 不予延续决定书: facts, reasons with their clauses, what ends and when, and the remedies.
///
/// Without a reason or without the remedies it cannot be made.
/// - Source: regulation.md D3; Administrative Licensing Law, art. 38(2), 50(2); SEED2-28,
///   SEED2-105.
public struct ExtensionRefusedNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What was asked for; the license ends with its present term.
    public let request: ExtensionRequest
    /// 受理日期.
    public let acceptedOn: Day
    /// Each fact found with the clause that it fails; at least one.
    public let reasons: [RefusalReason]
    /// Whether the applicant was heard before.
    public let hearing: RefusalNotice.Hearing
    /// Fill of the wording's places.
    public let places: [String: String]

    /// A decision not to extend.
    public init(
        head: NoticeHead,
        matter: String,
        request: ExtensionRequest,
        acceptedOn: Day,
        reasons: [RefusalReason],
        hearing: RefusalNotice.Hearing,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.request = request
        self.acceptedOn = acceptedOn
        self.reasons = reasons
        self.hearing = hearing
        self.places = places
    }

    /// 不予延续决定书.
    public var kind: NoticeKind { .extensionRefused }

    /// By what the applicant said before.
    public var variant: String? { hearing.way }

    /// Sets the letter.
    ///
    /// - Throws: `missing` without reasons, a reason's fact or clause, what ends, or any part of
    ///   the remedies.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        try head.demand(reasons.parts)
        let own = request.places.merging(hearing.places) { _, own in own }
        let places = places.merging(own) { _, own in own }
            .merging(["acceptedOn": acceptedOn.inWords]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.list("理由", .reasons, reasons.map(\.inWords))
            sheet.gap(0.25)
            try sheet.subject(matter, head, request)
            try sheet.fact("有效期届满日", .expiresOn, request.expiresOn)
            try sheet.duties()
            try sheet.remedies(from: "自收到本决定书之日起")
        }
    }
}
