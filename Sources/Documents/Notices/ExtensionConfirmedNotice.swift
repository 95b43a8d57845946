public import Licensing

/// 视为准予延续确认书: the law has extended the license, for nothing was decided by its last day.
///
/// It confirms what the law did and decides nothing.
/// - Source: regulation.md D3; Administrative Licensing Law, art. 50(2); SEED2-106, AMB-25, AMB-26.
public struct ExtensionConfirmedNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What the law gave.
    public let paper: ExtensionPaper
    /// 许可依据: laws and rules (SEED2-6).
    public let basis: String
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A confirmation.
    public init(
        head: NoticeHead,
        matter: String,
        paper: ExtensionPaper,
        basis: String,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.paper = paper
        self.basis = basis
        self.contact = contact
        self.places = places
    }

    /// 视为准予延续确认书.
    public var kind: NoticeKind { .extensionConfirmed }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there: an application in
    ///   time, complete by the last day, and that day over.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        try requireRenewal()
        let places = places.merging(paper.places) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.subject(matter, head, paper.request)
            try sheet.fact("类别和等级", .grades, paper.scope)
            try sheet.fact("提交日期", .filedOn, paper.request.filedOn)
            try sheet.fact("材料齐全日期", .completeOn, paper.completeOn)
            try sheet.fact("受理日期", .acceptedOn, paper.acceptedOn)
            try sheet.fact("原有效期届满", .expiresOn, paper.request.expiresOn)
            try sheet.fact("作出决定情况", .undecided, "至原有效期届满未作出决定")
            try sheet.newTerm(paper)
            try sheet.fact("许可依据", .basis, basis)
            try sheet.fact("联系方式", .contact, contact)
            sheet.gap(0.3)
        }
    }

    private func requireRenewal() throws(PaperRefusal) {
        let last = paper.request.expiresOn
        guard !paper.request.isLate else { throw .missing("按期提出的延续申请") }
        guard paper.completeOn <= last else { throw .missing("有效期届满前收到的齐全材料") }
        guard head.issuedOn > last else { throw .missing("有效期届满") }
        try paper.requireTerm()
    }
}
