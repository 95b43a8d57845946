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
        guard !days.isEmpty else { return nil }
        // On the day from which a period runs there is no cell yet, only its beginning.
        let start = clock.start == day ? [Cell.boundary] : []
        cells = start + days.map { $0.entry == .rest ? Cell.boundary : RulerModel.cell($0) }
        let statement = clock.statement(asOf: day, in: timeline, calendar: law.calendar)
        let isChinese = sentences.language == .chinese
        sentence = isChinese ? statement.chinese : statement.english
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
