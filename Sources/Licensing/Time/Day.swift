/// A legal day (日) of the Gregorian calendar: no hour and no zone.
///
/// Periods of law are counted in days; an instant becomes a day once, at the edge, in Beijing time.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let number: Int

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a civil date, or nil where there is no such date.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.lengthOfMonth(month, in: year)).contains(day)
        else { return nil }
        self.init(number: Day.daysFromCivil(year, month, day))
    }

    /// Reads `yyyy-MM-dd`, exactly; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            let day = Day.digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year of the civil date.
    public var year: Int { civil.year }
    /// Month of the civil date, 1 to 12.
    public var month: Int { civil.month }
    /// Day of the month, 1 to 31.
    public var dayOfMonth: Int { civil.day }

    /// Day of the week, 1 for Monday to 7 for Sunday.
    public var weekday: Int {
        let shifted = (number + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// The day `count` days later, or earlier where `count` is negative.
    public func adding(days count: Int) -> Day {
        Day(number: number + count)
    }

    /// The same day of the month `count` months later; where there is none, the first of the month after.
    ///
    /// - Source: regulation.md §0 no. 7 (no such day in the target year: 1 March).
    public func adding(months count: Int) -> Day {
        let date = civil
        let index = date.year * 12 + date.month - 1 + count
        let year = Day.floorDivide(index, 12)
        let month = index - year * 12 + 1
        if date.day <= Day.lengthOfMonth(month, in: year) {
            return Day(number: Day.daysFromCivil(year, month, date.day))
        }
        return Day(number: Day.daysFromCivil(year, month, 1))
            .adding(days: Day.lengthOfMonth(month, in: year))
    }

    /// The same date `count` years later; where there is none (29 February), 1 March.
    public func adding(years count: Int) -> Day {
        adding(months: 12 * count)
    }

    /// Earlier days first.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }
}

extension Day: CustomStringConvertible {
    /// `yyyy-MM-dd`.
    public var description: String {
        let date = civil
        return "\(Day.padded(date.year, 4))-\(Day.padded(date.month, 2))-\(Day.padded(date.day, 2))"
    }

    /// `2026年11月20日`, as papers write it.
    public var inWords: String {
        let date = civil
        return "\(date.year)年\(date.month)月\(date.day)日"
    }
}

extension Day {
    /// Civil date of the day number, counted in 400-year eras that begin on 1 March.
    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = Day.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = floorDivide(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Number of the first day of a month.
    static func firstNumber(_ year: Int, _ month: Int) -> Int { daysFromCivil(year, month, 1) }

    static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func floorDivide(_ value: Int, _ by: Int) -> Int {
        value >= 0 ? value / by : (value - by + 1) / by
    }

    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
