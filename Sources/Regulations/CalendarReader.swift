import Licensing

/// Reads `calendar.yaml`.
enum CalendarReader {
    static func read(_ text: String, file: String) throws(BadRegulation) -> WorkCalendar {
        let root = try Table(Entry(file: file, text: text), required: ["years"])
        var years: [HolidayYear] = []
        for entry in try root["years"].list() {
            let year = try self.year(entry)
            guard !years.contains(where: { $0.year == year.year }) else {
                throw entry.bad("\(year.year)年重复")
            }
            years.append(year)
        }
        guard !years.isEmpty else { throw root["years"].bad("至少应有一年") }
        return WorkCalendar(years: years)
    }

    private static func year(_ entry: Entry) throws(BadRegulation) -> HolidayYear {
        let table = try Table(
            entry,
            required: ["year", "notice", "holidays"],
            optional: ["published"]
        )
        let year = try table["year"].positiveInteger(upTo: 9_999)
        var off: [Day: String] = [:]
        var worked: [Day: String] = [:]
        for holiday in try table["holidays"].list() {
            try read(holiday, in: year, off: &off, worked: &worked)
        }
        if let both = worked.keys.first(where: { off[$0] != nil }) {
            throw entry.bad("\(both)既放假又上班")
        }
        return HolidayYear(
            year: year,
            notice: try table["notice"].string(),
            published: try table.optional("published")?.day(),
            holidays: off,
            makeUpDays: worked
        )
    }

    private static func read(
        _ entry: Entry,
        in year: Int,
        off: inout [Day: String],
        worked: inout [Day: String]
    ) throws(BadRegulation) {
        let table = try Table(entry, required: ["name", "from", "through"], optional: ["worked"])
        let name = try table["name"].string()
        let (from, through) = (try table["from"].day(), try table["through"].day())
        guard from <= through else { throw table["through"].bad("\(name)的末日早于首日") }
        guard from.year == year, through.year == year else {
            throw entry.bad("\(name)不在\(year)年内")
        }
        for number in from.number...through.number {
            let day = Day(number: number)
            guard off.updateValue(name, forKey: day) == nil else {
                throw entry.bad("\(day)已属于另一节日")
            }
        }
        for item in try table.optional("worked")?.list() ?? [] {
            let day = try item.day()
            guard day.year == year else { throw item.bad("\(day)不在\(year)年内") }
            guard day.weekday >= 6 else { throw item.bad("\(day)不是周末，不必调休上班") }
            guard worked.updateValue(name, forKey: day) == nil else {
                throw item.bad("\(day)重复")
            }
        }
    }
}
