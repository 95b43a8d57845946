public import Licensing

/// 延长审查期限通知书: the reason, the approval by the head, the old and the new last day.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 42(1); SEED2-66.
public struct PeriodExtendedNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 延长理由.
    public let reason: String
    /// 批准: the day on which the head of the agency approved.
    public let approvedOn: Day
    /// 原届满日.
    public let formerDue: Day
    /// Working days by which the term grows.
    public let days: Int
    /// The term with its extension; its last cell is the new last day.
    public let ruler: ClockRuler
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// An extension.
    public init(
        head: NoticeHead,
        reason: String,
        approvedOn: Day,
        formerDue: Day,
        days: Int,
        ruler: ClockRuler,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.reason = reason
        self.approvedOn = approvedOn
        self.formerDue = formerDue
        self.days = days
        self.ruler = ruler
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .periodExtended }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        guard formerDue < ruler.due else { throw .missing("延长后届满日") }
        let places = places.merging([
            "formerDue": formerDue.inWords, "newDue": ruler.due.inWords,
            "extensionDays": String(days),
        ]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("延长理由", .reason, reason)
            try sheet.fact("批准", .approval, "本机构负责人于\(approvedOn.inWords)批准")
            try sheet.fact("原届满日", .formerDue, formerDue)
            try sheet.fact("延长后届满日", .due, ruler.due)
            try sheet.fact("联系方式", .contact, contact)
            try sheet.ruler(ruler)
        }
    }
}
