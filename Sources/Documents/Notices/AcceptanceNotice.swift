public import Licensing

/// 行政许可受理通知书: the application is accepted, the clock runs.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 32; SEED2-16.
public struct AcceptanceNotice: Hashable, Sendable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What is asked for.
    public let requested: [ClassGrade]
    /// 受理日期.
    public let acceptedOn: Day
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
        ruler: ClockRuler,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.requested = requested
        self.acceptedOn = acceptedOn
        self.ruler = ruler
        self.contact = contact
        self.places = places
    }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        let grades = requested.map(\.title).joined(separator: "、")
        try head.demand([
            ("申请事项", matter), ("申请内容", grades), ("联系方式", contact),
        ])
        let places = places.merging([
            "matter": AcceptanceNotice.beforeApplication(matter), "grades": grades,
            "acceptedOn": acceptedOn.inWords,
            "decisionDays": String(ruler.days), "decisionDue": ruler.due.inWords,
        ]) { _, own in own }
        var letter = try Letter(head, title: text.title, in: typefaces)
        for paragraph in try NoticeText.filled(text.paragraphs, with: places) {
            try letter.paragraph(paragraph)
        }
        letter.gap(0.2)
        try particulars(&letter, grades)
        letter.gap(0.25)
        try letter.ruler(ruler)
        let closing = try NoticeText.filled(text.closing, with: places)
        let stamp = try letter.end(closing, head)
        let document = try letter.document(
            head,
            title: text.title,
            items: head.items(.acceptance, title: text.title) + items(grades)
        )
        return TypesetPaper(document: document, stamp: stamp)
    }

    /// The matter as it stands before 申请 in a sentence: `首次申请` does not say it twice.
    private static func beforeApplication(_ matter: String) -> String {
        matter.hasSuffix("申请") ? String(matter.dropLast("申请".count)) : matter
    }

    private func particulars(
        _ letter: inout Letter,
        _ grades: String
    ) throws(PaperRefusal) {
        try letter.particular("申请事项", [(matter, .matter)])
        try letter.particular("申请内容", [(grades, .grades)])
        try letter.particular("受理日期", [(acceptedOn.inWords, .acceptedOn)])
        try letter.particular(
            "办理时限",
            [
                (String(ruler.days), .term), ("个工作日，至", nil), (ruler.due.inWords, .due),
                ("届满", nil),
            ]
        )
        try letter.particular("联系方式", [(contact, .contact)])
    }

    private func items(_ grades: String) -> [MetadataItem] {
        [
            MetadataItem(NoticeDatum.matter.rawValue, matter),
            MetadataItem(NoticeDatum.grades.rawValue, grades),
            MetadataItem(NoticeDatum.acceptedOn.rawValue, acceptedOn.description),
            MetadataItem(NoticeDatum.term.rawValue, String(ruler.days)),
            MetadataItem(NoticeDatum.due.rawValue, ruler.due.description),
            MetadataItem(NoticeDatum.contact.rawValue, contact),
        ]
    }
}
