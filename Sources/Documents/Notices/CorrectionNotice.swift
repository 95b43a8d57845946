public import Licensing

/// 行政许可补正材料通知书: all that is missing, told once, each item with its clause and its cure.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 32(1)(4); SEED2-15, AMB-6,
///   AMB-7, AMB-26.
public struct CorrectionNotice: Notice, Hashable {
    /// One item to be corrected.
    public struct Item: Hashable, Sendable {
        /// Where: a material's title or a part of the form.
        public let place: String
        /// 存在问题.
        public let fault: String
        /// 依据.
        public let clause: String
        /// 补正要求: how to cure it, with an example where there is one.
        public let cure: String

        /// One item to be corrected.
        public init(place: String, fault: String, clause: String, cure: String) {
            self.place = place
            self.fault = fault
            self.clause = clause
            self.cure = cure
        }
    }

    /// Who writes to whom.
    public let head: NoticeHead
    /// What is to be corrected, at least one.
    public let items: [Item]
    /// What a holder asks to extend; nil for every other matter.
    public let extending: ExtensionRequest?
    /// 补正期限: the last day, of an extension none after the license's last day.
    public let until: Day
    /// True where an earlier correction did not suffice.
    public let isLater: Bool
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A correction.
    public init(
        head: NoticeHead,
        items: [Item],
        extending: ExtensionRequest? = nil,
        until: Day,
        isLater: Bool,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.items = items
        self.extending = extending
        self.until = until
        self.isLater = isLater
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .correction }

    /// `first`, or `again` after a correction that did not suffice; by the matter.
    public var variant: String? {
        (isLater ? "again" : "first") + (extending == nil ? "" : "Extension")
    }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there, or the term of an
    ///   extension runs past the license's last day.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        if let extending, until > extending.expiresOn {
            throw .missing("不超过有效期届满日的补正期限")
        }
        let places = places.merging(extending.places) { _, own in own }.merging([
            "itemCount": String(items.count), "until": until.inWords,
        ]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.entries("补正内容", .corrections, entries)
            try sheet.term(of: extending)
            try sheet.fact("补正期限", .until, until)
            try sheet.fact("联系方式", .contact, contact)
            sheet.gap(0.3)
        }
    }
}

extension CorrectionNotice {
    private var entries: [LetterEntry] {
        items.enumerated().map { index, item in
            LetterEntry(
                number: index + 1,
                title: item.place,
                lines: [
                    ("存在问题", item.fault), ("依据", item.clause), ("补正要求", item.cure),
                ]
            )
        }
    }
}
