public import Licensing

/// 拟不予行政许可告知书, also of an extension: what the agency means to decide and why, before it
/// does; the right to be heard.
///
/// - Source: Administrative Licensing Law, art. 7, 36; regulation.md A5 (rights: statement and defence).
public struct RefusalProposedNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// What a holder asks to extend; nil for every other matter.
    public let extending: ExtensionRequest?
    /// Each fact found with the clause that it fails; at least one.
    public let reasons: [RefusalReason]
    /// 陈述申辩期限: the last day.
    public let until: Day
    /// 陈述申辩方式.
    public let way: String
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A proposed refusal.
    public init(
        head: NoticeHead,
        extending: ExtensionRequest? = nil,
        reasons: [RefusalReason],
        until: Day,
        way: String,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.extending = extending
        self.reasons = reasons
        self.until = until
        self.way = way
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .refusalProposed }

    /// By the matter.
    public var variant: String? { extending == nil ? "license" : "extension" }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        try head.demand(reasons.parts)
        let places = places.merging(extending.places) { _, own in own }
            .merging(["until": until.inWords]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.list("理由", .reasons, reasons.map(\.inWords))
            sheet.gap(0.25)
            try sheet.term(of: extending)
            try sheet.fact("陈述申辩期限", .until, until)
            try sheet.fact("陈述申辩方式", .way, way)
            try sheet.fact("联系方式", .contact, contact)
            try sheet.duties()
        }
    }
}
