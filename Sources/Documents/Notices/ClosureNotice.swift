public import Licensing

/// 行政许可申请终止办理告知书: nobody corrected the application in its term, and the case has ended.
///
/// It is no refusal, and the applicant may apply again.
///
/// - Source: AMB-7; no clause of the licensing law names the paper.
public struct ClosureNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What was asked for.
    public let requested: [ClassGrade]
    /// What a holder asked to extend; nil for every other matter.
    public let extending: ExtensionRequest?
    /// 办件编号.
    public let caseNumber: String
    /// 提交日.
    public let filedOn: Day
    /// Number of the 补正材料通知书 that was not followed.
    public let correction: NoticeNumber
    /// The last day of its term.
    public let until: Day
    /// 终止办理日.
    public let closedOn: Day
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A closing.
    public init(
        head: NoticeHead,
        matter: String,
        requested: [ClassGrade],
        extending: ExtensionRequest? = nil,
        caseNumber: String,
        filedOn: Day,
        correction: NoticeNumber,
        until: Day,
        closedOn: Day,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.requested = requested
        self.extending = extending
        self.caseNumber = caseNumber
        self.filedOn = filedOn
        self.correction = correction
        self.until = until
        self.closedOn = closedOn
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .closedUncorrected }

    /// By the matter.
    public var variant: String? { extending == nil ? "license" : "extension" }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        let grades = requested.map(\.title).joined(separator: "、")
        let places = places.merging(extending.places) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("申请事项", .matter, matter)
            try sheet.fact("申请内容", .grades, grades)
            try sheet.term(of: extending)
            try sheet.fact("办件编号", .caseNumber, caseNumber)
            try sheet.fact("提交日期", .filedOn, filedOn)
            try sheet.fact("补正通知书文号", .correction, correction.rawValue)
            try sheet.fact("补正截止日期", .until, until)
            try sheet.fact("终止办理日期", .closedOn, closedOn)
            try sheet.fact("联系方式", .contact, contact)
            sheet.gap(0.3)
            try sheet.remedies(from: "自收到本告知书之日起")
        }
    }
}
