public import Licensing

/// What an extension gives (延续), by a decision or by law, as its papers say it.
///
/// - Source: 行政许可法 第五十条第二款; SEED2-92, SEED2-106, AMB-25.
public struct ExtensionPaper: Hashable, Sendable {
    /// What was asked for.
    public let request: ExtensionRequest
    /// 许可类别和等级, as the license holds them.
    public let grades: [ClassGrade]
    /// 材料齐全日期: the submission that was accepted was complete and received on that day.
    public let completeOn: Day
    /// 受理日期: the day of the acceptance; it may be written down after the term, and counts from
    /// `completeOn` (AMB-26).
    public let acceptedOn: Day
    /// Last day of the new term.
    public let validUntil: Day

    /// What an extension gives.
    public init(
        request: ExtensionRequest,
        grades: [ClassGrade],
        completeOn: Day,
        acceptedOn: Day,
        validUntil: Day
    ) {
        self.request = request
        self.grades = grades
        self.completeOn = completeOn
        self.acceptedOn = acceptedOn
        self.validUntil = validUntil
    }

    /// First day of the new term: the day after the old one, so that there is no gap.
    public var validFrom: Day { request.dayAfterExpiry }
}

extension ExtensionPaper {
    /// The classes with their grades, in words.
    var scope: String { grades.map(\.title).joined(separator: "、") }

    /// What the places of the wordings are filled with.
    var places: [String: String] {
        let own = [
            "grades": scope, "acceptedOn": acceptedOn.inWords,
            "validFrom": validFrom.inWords, "validUntil": validUntil.inWords,
        ]
        return own.merging(request.places) { own, _ in own }
    }

    /// - Throws: `missing` for a new term that ends before it begins.
    func requireTerm() throws(PaperRefusal) {
        guard validFrom <= validUntil else { throw .missing("延续后有效期") }
    }
}
