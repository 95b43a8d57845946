public import Licensing

/// 现场核查通知书: why, by whom, where and when the agency looks at the place itself.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 34(3); SEED2-18.
public struct SiteCheckNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 核查理由.
    public let reason: String
    /// The officers who go; two at least.
    public let officers: [SiteCheckOfficer]
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
        officers: [SiteCheckOfficer],
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
        guard Set(officers.map(\.certificate)).count > 1 else { throw .missing("两名以上核查人员") }
        try head.demand(officers.map { ("核查人员", $0.name) })
        try head.demand(officers.map { ("执法证号", $0.certificate) })
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
    /// By name and certificate: who is visited compares them with the certificate that is shown.
    private var named: String {
        "共\(officers.count)人："
            + officers.map { "\($0.name)（执法证号：\($0.certificate)）" }.joined(separator: "、")
    }
}

/// An officer who checks on site, as the notice names one.
///
/// - Source: regulation.md D3: two officers with certificate.
public struct SiteCheckOfficer: Hashable, Sendable {
    /// 姓名.
    public let name: String
    /// 执法证号.
    public let certificate: String

    /// An officer with certificate.
    public init(name: String, certificate: String) {
        self.name = name
        self.certificate = certificate
    }
}
