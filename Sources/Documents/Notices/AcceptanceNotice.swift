public import Licensing

/// 行政许可受理通知书: the application is accepted, the clock runs.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 32; SEED2-16,
///   AMB-23, AMB-26.
public struct AcceptanceNotice: Notice, Hashable {
    /// Until when the agency decides (办理时限).
    public enum Term: Hashable, Sendable {
        /// Working days from the acceptance; the ruler's last cell is the due day.
        case workingDays(ClockRuler)
        /// Before the license's term ends (延续): no number of days, and so no ruler; `completeOn` is
        /// the day on which the submission that is accepted was received.
        ///
        /// - Source: 行政许可法 第五十条第二款; AMB-23.
        case beforeExpiry(ExtensionRequest, completeOn: Day)
    }

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
    /// Until when the agency decides.
    public let term: Term
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
        term: Term,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.requested = requested
        self.acceptedOn = acceptedOn
        self.bySilence = bySilence
        self.term = term
        self.contact = contact
        self.places = places
    }

    /// 行政许可受理通知书.
    public var kind: NoticeKind { .acceptance }

    /// After an examination, or by silence; of an extension also by what becomes of the license at
    /// its last day, or has become where the acceptance is written down later.
    public var variant: String? {
        (bySilence ? "silence" : "examined") + effect
    }

    private var effect: String {
        guard case .beforeExpiry(let request, _) = term else { return "" }
        if request.isLate { return "Late" }
        return head.issuedOn > request.expiresOn ? "Renewed" : "InTime"
    }

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
        ]) { _, own in own }.merging(term.places) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("申请事项", .matter, matter)
            try sheet.fact("申请内容", .grades, grades)
            try sheet.fact("受理日期", .acceptedOn, acceptedOn)
            try sheet.term(term)
            try sheet.fact("联系方式", .contact, contact)
            switch term {
            case .workingDays(let ruler): try sheet.ruler(ruler)
            case .beforeExpiry: sheet.gap(0.3)
            }
        }
    }

    /// The matter as it stands before 申请 in a sentence: `首次申请` does not say it twice.
    private static func beforeApplication(_ matter: String) -> String {
        matter.hasSuffix("申请") ? String(matter.dropLast("申请".count)) : matter
    }
}
