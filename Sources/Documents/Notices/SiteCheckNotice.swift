public import Licensing

/// 现场核查通知书: why, by whom, where and when the agency looks at the place itself.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 34(3); SEED2-18.
public struct SiteCheckNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 核查理由.
    public let reason: String
    /// The officers by the numbers with which they work; two at least.
    public let officers: [String]
    /// 核查日期.
    public let on: Day
    /// 核查地点.
    public let place: String
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// An on-site check.
    public init(
        head: NoticeHead,
        reason: String,
        officers: [String],
        on: Day,
        place: String,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.reason = reason
        self.officers = officers
        self.on = on
        self.place = place
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .siteCheck }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        guard Set(officers).count > 1 else { throw .missing("两名以上核查人员") }
        try head.demand(officers.map { ("核查人员", $0) })
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("核查理由", .reason, reason)
            try sheet.fact("核查日期", .checkOn, on)
            try sheet.fact("核查地点", .checkPlace, place)
            try sheet.fact("核查人员", .officers, named)
            try sheet.fact("联系方式", .contact, contact)
            try sheet.duties()
        }
    }
}

extension SiteCheckNotice {
    /// By number, not by name: the certificate is shown on the spot.
    private var named: String {
        "共\(officers.count)人，工号：" + officers.joined(separator: "、")
    }
}
