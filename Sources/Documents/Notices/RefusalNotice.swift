public import Licensing

/// 不予行政许可决定书: facts, reasons with their clauses, and the remedies.
///
/// Without a reason or without the remedies it cannot be made.
/// - Source: regulation.md D3; Administrative Licensing Law, art. 38(2); SEED2-20, 28, D8.
public struct RefusalNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// Each fact found with the clause that it fails; at least one.
    public let reasons: [RefusalReason]
    /// Whether the applicant was heard before.
    public let hearing: Hearing
    /// Fill of the wording's places.
    public let places: [String: String]

    /// What the applicant said to the proposed refusal (陈述、申辩).
    ///
    /// - Source: Administrative Licensing Law, art. 7, 36.
    public enum Hearing: Hashable, Sendable {
        /// Heard, last on a day.
        case heard(Day)
        /// 放弃.
        case waived
        /// Nothing before the term's end.
        case silent
    }

    /// A refusal.
    public init(
        head: NoticeHead,
        reasons: [RefusalReason],
        hearing: Hearing,
        places: [String: String]
    ) {
        self.head = head
        self.reasons = reasons
        self.hearing = hearing
        self.places = places
    }

    /// 不予行政许可决定书.
    public var kind: NoticeKind { .refusal }

    /// By what the applicant said before.
    public var variant: String? { hearing.way }

    /// Sets the letter.
    ///
    /// - Throws: `missing` without reasons, a reason's fact or clause, or any part of the remedies.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        try head.demand(reasons.parts)
        let places = places.merging(hearing.places) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.list("理由", .reasons, reasons.map(\.inWords))
            try sheet.remedies(from: "自收到本决定书之日起")
        }
    }
}

extension RefusalNotice.Hearing {
    /// The wording's way.
    var way: String {
        switch self {
        case .heard: "heard"
        case .waived: "waived"
        case .silent: "silent"
        }
    }

    /// The day on which the applicant was heard, where it was.
    var places: [String: String] {
        guard case .heard(let day) = self else { return [:] }
        return ["statementOn": day.inWords]
    }
}

extension RefusalReason {
    /// The fact and its clause as a sentence each.
    var inWords: String {
        (fact.hasSuffix("。") ? fact : fact + "。") + "依据：\(clause)。"
    }
}

extension [RefusalReason] {
    /// What of each reason may not be blank.
    var parts: [(name: String, value: String)] {
        flatMap { [("事实", $0.fact), ("依据条款", $0.clause)] }
    }
}
