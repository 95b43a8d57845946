/// A one-time request to correct (补正): every item at once, with clause and example.
///
/// - Source: 行政许可法 第三十二条第一款第四项; SEED2-15; AMB-6, AMB-7.
public struct Correction: Hashable, Sendable {
    /// Number of 行政许可补正材料通知书.
    public let notice: NoticeNumber
    /// What is to be corrected, each place once, at least one.
    public let items: [CorrectionItem]
    /// The last day that the applicant is given; the law states none, the agency sets it (AMB-7).
    public let until: Day

    /// A request to correct.
    public init(notice: NoticeNumber, items: [CorrectionItem], until: Day) {
        self.notice = notice
        self.items = items
        self.until = until
    }

    /// The day from which the applicant is reminded.
    ///
    /// A week before the last one, or half way where the term is shorter than two weeks; no law says
    /// when (AMB-7).
    ///
    /// - Parameters:
    ///   - end: the last day.
    ///   - day: day of the request's service.
    /// - Returns: the day.
    public static func reminder(before end: Day, servedOn day: Day) -> Day {
        end.adding(days: -min(7, (end.number - day.number) / 2))
    }

    /// The places that are open to the applicant.
    public var places: [CorrectionPlace] { items.map(\.place) }
}

/// One thing to correct.
public struct CorrectionItem: Hashable, Sendable {
    /// Where the fault is.
    public let place: CorrectionPlace
    /// What is wrong.
    public let fault: Remark
    /// The clause that asks for it.
    public let clause: String
    /// How it may be cured.
    public let example: Remark?

    /// One thing to correct.
    public init(place: CorrectionPlace, fault: Remark, clause: String, example: Remark? = nil) {
        self.place = place
        self.fault = fault
        self.clause = clause
        self.example = example
    }
}

/// A place of an application that can be opened for correction.
public enum CorrectionPlace: Hashable, Sendable {
    /// A material of the catalogue.
    case material(kind: String)
    /// A part of the application form.
    case form(part: String)

    /// The kind of material that an answer comes as: a part of the form comes with the whole form.
    public var materialKind: String {
        switch self {
        case .material(let kind): kind
        case .form: Material.applicationForm
        }
    }

    /// The material's kind or the part's name.
    public var name: String {
        switch self {
        case .material(let name), .form(let name): name
        }
    }
}
