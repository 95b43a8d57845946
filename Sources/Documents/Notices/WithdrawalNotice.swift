public import Licensing

/// 行政许可申请撤回确认书: the applicant took the application back, and the case has ended.
///
/// - Source: the applicant's own act; no clause of the licensing law names the paper.
public struct WithdrawalNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What was asked for.
    public let requested: [ClassGrade]
    /// 办件编号.
    public let caseNumber: String
    /// 提交日.
    public let filedOn: Day
    /// 撤回日.
    public let withdrawnOn: Day
    /// The applicant's reason; nil where none was given.
    public let reason: String?
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A withdrawal.
    public init(
        head: NoticeHead,
        matter: String,
        requested: [ClassGrade],
        caseNumber: String,
        filedOn: Day,
        withdrawnOn: Day,
        reason: String?,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.requested = requested
        self.caseNumber = caseNumber
        self.filedOn = filedOn
        self.withdrawnOn = withdrawnOn
        self.reason = reason
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .withdrawal }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        let grades = requested.map(\.title).joined(separator: "、")
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("申请事项", .matter, matter)
            try sheet.fact("申请内容", .grades, grades)
            try sheet.fact("办件编号", .caseNumber, caseNumber)
            try sheet.fact("提交日期", .filedOn, filedOn)
            try sheet.fact("撤回日期", .withdrawnOn, withdrawnOn)
            try sheet.fact("撤回理由", .reason, reason ?? "申请人未说明理由")
            try sheet.fact("联系方式", .contact, contact)
            sheet.gap(0.3)
        }
    }
}
