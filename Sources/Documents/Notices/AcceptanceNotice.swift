public import Licensing

/// 行政许可受理通知书: the application is accepted, the clock runs.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 32; SEED2-16.
public struct AcceptanceNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What is asked for.
    public let requested: [ClassGrade]
    /// 受理日期.
    public let acceptedOn: Day
    /// True where the application is accepted because the agency was silent (视为受理, AMB-8).
    public let bySilence: Bool
    /// The decision's clock; its last cell is the due day.
    public let ruler: ClockRuler
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// An acceptance.
    public init(
        head: NoticeHead,
        matter: String,
        requested: [ClassGrade],
        acceptedOn: Day,
        bySilence: Bool = false,
        ruler: ClockRuler,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.requested = requested
        self.acceptedOn = acceptedOn
        self.bySilence = bySilence
        self.ruler = ruler
        self.contact = contact
        self.places = places
    }

    /// 行政许可受理通知书.
    public var kind: NoticeKind { .acceptance }

    /// After an examination, or by silence.
    public var variant: String? { bySilence ? "silence" : "examined" }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        let grades = requested.map(\.title).joined(separator: "、")
        let places = places.merging([
            "matter": AcceptanceNotice.beforeApplication(matter), "grades": grades,
            "acceptedOn": acceptedOn.inWords,
            "decisionDays": String(ruler.days), "decisionDue": ruler.due.inWords,
        ]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("申请事项", .matter, matter)
            try sheet.fact("申请内容", .grades, grades)
            try sheet.fact("受理日期", .acceptedOn, acceptedOn)
            try sheet.fact(
                "办理时限",
                [
                    (String(ruler.days), .term), ("个工作日，至", nil), (ruler.due.inWords, .due),
                    ("届满", nil),
                ],
                items: [(.term, String(ruler.days)), (.due, ruler.due.description)]
            )
            try sheet.fact("联系方式", .contact, contact)
            try sheet.ruler(ruler)
        }
    }

    /// The matter as it stands before 申请 in a sentence: `首次申请` does not say it twice.
    private static func beforeApplication(_ matter: String) -> String {
        matter.hasSuffix("申请") ? String(matter.dropLast("申请".count)) : matter
    }
}
