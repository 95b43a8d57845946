public import Licensing

/// 准予行政许可决定书: what is granted, to whom, for how long, on which basis.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 38; SEED2-19.
public struct GrantNotice: Notice, Hashable {
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

    /// 准予行政许可决定书.
    public var kind: NoticeKind { .grant }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        let grades = grant.granted.map(\.title).joined(separator: "、")
        let places = places.merging([
            "grades": grades, "licenseNumber": grant.licenseNumber.rawValue, "basis": basis,
            "validFrom": grant.validFrom.inWords, "validUntil": grant.validUntil.inWords,
        ]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("被许可人", [(head.addressee, nil)], items: [])
            try sheet.fact("信用代码", [(head.creditCode.rawValue, .creditCode)], items: [])
            try sheet.fact("类别和等级", .grades, grades)
            try sheet.fact("许可证编号", .licenseNumber, grant.licenseNumber.rawValue)
            try sheet.fact(
                "有效期限",
                [
                    ("自", nil), (grant.validFrom.inWords, .validFrom), ("起至", nil),
                    (grant.validUntil.inWords, .validUntil), ("止", nil),
                ],
                items: [
                    (.validFrom, grant.validFrom.description),
                    (.validUntil, grant.validUntil.description),
                ]
            )
            try sheet.fact("许可依据", .basis, basis)
            try sheet.duties()
        }
    }
}
