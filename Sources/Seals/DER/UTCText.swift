/// The ASN.1 spelling of instants: `yyyyMMddHHmmssZ`, with two digits of the year in UTCTime.
public enum UTCText {
    /// Seconds since 1970-01-01T00:00:00Z; nil where the text is no such instant.
    static func instant(_ text: [UInt8], twoDigitYear: Bool) -> Int64? {
        let yearSize = twoDigitYear ? 2 : 4
        guard text.last == UInt8(ascii: "Z") else { return nil }
        let body = text.dropLast()
        let digits = body.prefix { $0 != UInt8(ascii: ".") }
        let fraction = body.dropFirst(digits.count).dropFirst()
        guard digits.count == yearSize + 10, fraction.allSatisfy(isDigit),
            digits.allSatisfy(isDigit), body.count == digits.count || !fraction.isEmpty
        else { return nil }
        let numbers = digits.map { Int($0) - 0x30 }
        let pairs = stride(from: yearSize, to: digits.count, by: 2)
            .map { numbers[$0] * 10 + numbers[$0 + 1] }
        var year = numbers.prefix(yearSize).reduce(0) { $0 * 10 + $1 }
        if twoDigitYear { year += year < 50 ? 2000 : 1900 }
        guard (1...12).contains(pairs[0]), (1...monthLength(pairs[0], year)).contains(pairs[1]),
            pairs[2] < 24, pairs[3] < 60, pairs[4] < 60
        else { return nil }
        let day = Int64(dayNumber(year, pairs[0], pairs[1]))
        return day * 86_400 + Int64(pairs[2] * 3_600 + pairs[3] * 60 + pairs[4])
    }

    /// `yyyyMMddHHmmssZ` of the seconds since 1970-01-01T00:00:00Z.
    public static func generalized(_ instant: Int64) -> [UInt8] {
        let day = Int(instant >= 0 ? instant / 86_400 : (instant - 86_399) / 86_400)
        let second = Int(instant - Int64(day) * 86_400)
        let date = civil(day)
        let fields = [
            (date.year, 4), (date.month, 2), (date.day, 2), (second / 3_600, 2),
            (second / 60 % 60, 2), (second % 60, 2),
        ]
        return fields.flatMap { padded($0.0, $0.1) } + [UInt8(ascii: "Z")]
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    private static func padded(_ value: Int, _ width: Int) -> [UInt8] {
        var digits = [UInt8](repeating: 0x30, count: width)
        var rest = value
        for place in digits.indices.reversed() {
            digits[place] = UInt8(0x30 + rest % 10)
            rest /= 10
        }
        return digits
    }

    private static func monthLength(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01; years are counted from 1 March in eras of 400 years.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
