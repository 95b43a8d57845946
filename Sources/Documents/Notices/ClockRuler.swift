public import Licensing

/// The clock ruler (期限标尺): one cell a working day, with the same said in a sentence.
public struct ClockRuler: Hashable, Sendable {
    /// One working day of the ruler.
    public struct Cell: Hashable, Sendable {
        /// What the day counts for.
        public enum Use: Hashable, Sendable {
            case used, open
            /// Not counted, by a lawful ground.
            case excluded
        }

        /// The working day.
        public let day: Day
        /// What it counts for.
        public let use: Use

        /// One working day.
        public init(_ day: Day, _ use: Use) {
            self.day = day
            self.use = use
        }
    }

    /// In the order of days; the last one is the last day of the term.
    public let cells: [Cell]
    /// Framed where it is one of the cells.
    public let today: Day?
    /// The last day before an extension; underlined.
    public let formerDue: Day?
    /// True where the last day depends on an end that is only expected.
    public let isExpected: Bool

    /// A ruler; nil without a cell.
    public init?(
        cells: [Cell],
        today: Day? = nil,
        formerDue: Day? = nil,
        isExpected: Bool = false
    ) {
        guard !cells.isEmpty else { return nil }
        self.cells = cells
        self.today = today
        self.formerDue = formerDue
        self.isExpected = isExpected
    }

    /// The last day of the term.
    public var due: Day { cells[cells.count - 1].day }

    /// Working days of the term, without those excluded.
    public var days: Int { cells.count { $0.use != .excluded } }

    /// The same in words, for who cannot see the ruler.
    public var sentence: String {
        let used = cells.count { $0.use == .used }
        let excluded = cells.count { $0.use == .excluded }
        let expected = isExpected ? "预计" : ""
        let not = excluded == 0 ? "" : "，另有\(expected)\(excluded)个工作日依法不计入"
        return "\(expected)最迟应于\(due.inWords)（\(ClockRuler.weekday(due))）作出决定。"
            + "已用\(used)个工作日，共\(days)个\(not)。"
    }

    /// What the looks of its cells mean, as far as they occur.
    var legend: String {
        var looks: [String] = []
        if cells.contains(where: { $0.use == .used }) { looks.append("实心：已用") }
        if cells.contains(where: { $0.use == .excluded }) { looks.append("斜纹：依法不计入") }
        if cells.contains(where: { $0.day == today }) { looks.append("粗框：当日") }
        if cells.contains(where: { $0.day == formerDue }) { looks.append("下划线：原最后一日") }
        looks.append(isExpected ? "红框：预计最后一日" : "红框：最后一日")
        return "自\(cells[0].day.inWords)起算；" + looks.joined(separator: "；")
    }

    /// The cells with their numbers; one that does not count has none.
    var numbered: [(cell: Cell, number: Int?)] {
        var counted = 0
        return cells.map { cell in
            guard cell.use != .excluded else { return (cell, nil) }
            counted += 1
            return (cell, counted)
        }
    }

    static func weekday(_ day: Day) -> String {
        "周" + ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
    }
}
