public import Licensing

/// 行政许可不予受理通知书: why the agency does not take the application, and where to turn.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 32(1)(1), 32(1)(2); SEED2-14, SEED2-28, D7, D9.
public struct NonAcceptanceNotice: Notice, Hashable {
    /// Why it is not taken.
    public enum Ground: Hashable, Sendable {
        /// 依法不需要取得行政许可.
        case notNeeded
        /// 不属于本机构职权范围, with the body that is competent.
        case notCompetent(String)

        /// In the law's words.
        var title: String {
            switch self {
            case .notNeeded: "申请事项依法不需要取得行政许可"
            case .notCompetent: "申请事项依法不属于本机构职权范围"
            }
        }
    }

    /// Who writes to whom.
    public let head: NoticeHead
    /// 申请事项, in words.
    public let matter: String
    /// What is asked for.
    public let requested: [ClassGrade]
    /// Why it is not taken.
    public let ground: Ground
    /// 理由: what was found.
    public let reason: String
    /// 依据条款.
    public let clause: String
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// A non-acceptance.
    public init(
        head: NoticeHead,
        matter: String,
        requested: [ClassGrade],
        ground: Ground,
        reason: String,
        clause: String,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.matter = matter
        self.requested = requested
        self.ground = ground
        self.reason = reason
        self.clause = clause
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .nonAcceptance }

    /// By the ground.
    public var variant: String? {
        switch ground {
        case .notNeeded: "notNeeded"
        case .notCompetent: "notCompetent"
        }
    }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        var places = places
        if case .notCompetent(let body) = ground { places["competentBody"] = body }
        let grades = requested.map(\.title).joined(separator: "、")
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("申请事项", .matter, matter)
            try sheet.fact("申请内容", .grades, grades)
            try sheet.fact("不予受理情形", .ground, ground.title)
            try sheet.fact("理由", .reason, reason)
            try sheet.fact("依据", .clause, clause)
            if case .notCompetent(let body) = ground {
                try sheet.fact("有权受理的机关", .competentBody, body)
            }
            try sheet.fact("联系方式", .contact, contact)
            sheet.gap(0.3)
            try sheet.remedies(from: "自收到本通知书之日起")
        }
    }
}
