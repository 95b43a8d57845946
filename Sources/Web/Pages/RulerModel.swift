import Licensing

/// The clock ruler: one cell a working day, with the same in words beside it (期限尺).
///
/// A quantity of days is seen at a glance; whoever cannot see it has the sentence.
struct RulerModel: Sendable {
    /// One working day, or the place of today between two of them.
    struct Cell: Sendable {
        /// Day of the month.
        let text: String
        /// Classes that say how it counts, and whether it is today or the last day.
        let marks: String

        /// Where today stands on a day that is none of the period's: between two cells.
        static let boundary = Cell(text: "", marks: "now")
    }

    let sentence: String
    let cells: [Cell]
    let legend: String

    /// The ruler of the period that ends on the last day that the page names.
    ///
    /// Without such a day: of the period that runs on a day, or ran last. Nil where none ever did.
    init?(_ case: Case, on day: Day, due: Day?, _ law: Law, _ sentences: Catalogue) {
        guard let timeline = try? `case`.timeline(),
            let clock = try? `case`.clocks(under: law).last(where: {
                due == nil ? $0.start <= day : $0.due == due
            })
        else { return nil }
        let days = clock.ruler(asOf: day, in: timeline, calendar: law.calendar)
        let statement = clock.statement(asOf: day, in: timeline, calendar: law.calendar)
        let isChinese = sentences.language == .chinese
        self.init(
            days,
            isFirst: clock.start == day,
            saying: isChinese ? statement.chinese : statement.english,
            sentences
        )
    }

    /// The ruler of the applicant's own term; nil where it has not begun.
    init?(_ term: ApplicantTerm, on day: Day, _ law: Law, _ sentences: Catalogue) {
        self.init(
            term.ruler(asOf: day, calendar: law.calendar),
            isFirst: term.servedOn == day,
            saying: TermWords.sentence(term, on: day, law, sentences),
            sentences
        )
    }

    /// On the day from which a period runs there is no cell yet, only its beginning.
    private init?(
        _ days: [RulerDay],
        isFirst: Bool,
        saying sentence: String,
        _ sentences: Catalogue
    ) {
        guard !days.isEmpty else { return nil }
        let start = isFirst ? [Cell.boundary] : []
        cells = start + days.map { $0.entry == .rest ? Cell.boundary : RulerModel.cell($0) }
        self.sentence = sentence
        legend = sentences("ruler.legend")
    }

    private static func cell(_ day: RulerDay) -> Cell {
        let use =
            switch day.entry {
            case .used: "used"
            case .excluded: "excluded"
            case .ahead, .rest: "ahead"
            }
        let marks = [use, day.isToday ? "today" : nil, day.isLast ? "last" : nil]
        return Cell(
            text: String(day.day.dayOfMonth),
            marks: marks.compactMap(\.self).joined(separator: " ")
        )
    }
}
