public import Licensing

/// 准予延续决定书: the license runs on, from the day after its present term, under the same number.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 50(2); SEED2-105, AMB-25.
public struct ExtensionGrantedNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What is given.
    public let paper: ExtensionPaper
    /// 许可依据: laws and rules (SEED2-6).
    public let basis: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A decision to extend.
    public init(
        head: NoticeHead,
        matter: String,
        paper: ExtensionPaper,
        basis: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.paper = paper
        self.basis = basis
        self.places = places
    }

    /// 准予延续决定书.
    public var kind: NoticeKind { .extensionGranted }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        try paper.requireTerm()
        let places = places.merging(paper.places) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.subject(matter, head, paper.request)
            try sheet.fact("类别和等级", .grades, paper.scope)
            try sheet.fact("原有效期届满", .expiresOn, paper.request.expiresOn)
            try sheet.newTerm(paper)
            try sheet.fact("许可依据", .basis, basis)
            try sheet.duties()
        }
    }
}
