public import Licensing

/// 准予行政许可决定书: what is granted, to whom, for how long, on which basis.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 38; SEED2-19.
public struct GrantNotice: Hashable, Sendable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// What is given.
    public let grant: Grant
    /// 许可依据: laws and rules (SEED2-6).
    public let basis: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A grant.
    public init(head: NoticeHead, grant: Grant, basis: String, places: [String: String]) {
        self.head = head
        self.grant = grant
        self.basis = basis
        self.places = places
    }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        let grades = grant.granted.map(\.title).joined(separator: "、")
        try head.demand([
            ("许可类别和等级", grades), ("许可依据", basis), ("义务", text.duties.joined()),
        ])
        let places = places.merging([
            "grades": grades, "licenseNumber": grant.licenseNumber.rawValue, "basis": basis,
            "validFrom": grant.validFrom.inWords, "validUntil": grant.validUntil.inWords,
        ]) { _, own in own }
        let duties = try NoticeText.filled(text.duties, with: places)
        var letter = try Letter(head, title: text.title, in: typefaces)
        for paragraph in try NoticeText.filled(text.paragraphs, with: places) {
            try letter.paragraph(paragraph)
        }
        letter.gap(0.2)
        try particulars(&letter, grades)
        letter.gap(0.3)
        try letter.paragraph("被许可人应当履行下列义务：")
        for (index, duty) in duties.enumerated() {
            try letter.paragraph("\(index + 1).\(duty)", datum: .duties)
        }
        let closing = try NoticeText.filled(text.closing, with: places)
        let stamp = try letter.end(closing, head)
        let document = try letter.document(
            head,
            title: text.title,
            items: head.items(.grant, title: text.title) + items(grades)
        )
        return TypesetPaper(document: document, stamp: stamp)
    }

    private func particulars(
        _ letter: inout Letter,
        _ grades: String
    ) throws(PaperRefusal) {
        try letter.particular("被许可人", [(head.addressee, nil)])
        try letter.particular("信用代码", [(head.creditCode.rawValue, .creditCode)])
        try letter.particular("类别和等级", [(grades, .grades)])
        try letter.particular("许可证编号", [(grant.licenseNumber.rawValue, .licenseNumber)])
        try letter.particular(
            "有效期限",
            [
                ("自", nil), (grant.validFrom.inWords, .validFrom), ("起至", nil),
                (grant.validUntil.inWords, .validUntil), ("止", nil),
            ]
        )
        try letter.particular("许可依据", [(basis, .basis)])
    }

    private func items(_ grades: String) -> [MetadataItem] {
        [
            MetadataItem(NoticeDatum.grades.rawValue, grades),
            MetadataItem(NoticeDatum.licenseNumber.rawValue, grant.licenseNumber.rawValue),
            MetadataItem(NoticeDatum.validFrom.rawValue, grant.validFrom.description),
            MetadataItem(NoticeDatum.validUntil.rawValue, grant.validUntil.description),
            MetadataItem(NoticeDatum.basis.rawValue, basis),
        ]
    }
}
