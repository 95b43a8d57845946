import Licensing

/// How pages write dates, times, amounts and subjects in the reader's language.
enum Wording {
    /// `2026年11月20日` or `20 November 2026`.
    static func day(_ day: Day, _ sentences: Catalogue) -> String {
        switch sentences.language {
        case .chinese: day.inWords
        case .english: "\(day.dayOfMonth) \(sentences("month.\(day.month)")) \(day.year)"
        }
    }

    /// `2026年11月26日（周四）` or `26 November 2026 (Thursday)`: a day on which something ends.
    static func weekday(_ day: Day, _ sentences: Catalogue) -> String {
        named("frame.weekday", day, sentences)
    }

    /// The same as the last day of a term, for a sentence in which it could be taken as excluded:
    /// `2026年11月26日（周四，含当日）` or `26 November 2026 (Thursday, inclusive)`.
    static func lastDay(_ day: Day, _ sentences: Catalogue) -> String {
        named("frame.lastDay", day, sentences)
    }

    private static func named(_ key: String, _ day: Day, _ sentences: Catalogue) -> String {
        let weekday = sentences("weekday.\(day.weekday)")
        return sentences(key, ["day": self.day(day, sentences), "weekday": weekday])
    }

    /// `2026年11月21日 12:00（北京时间）`.
    static func moment(_ moment: Moment, _ sentences: Catalogue) -> String {
        let time = moment.clockTime.prefix(5)
        return sentences(
            "frame.moment",
            ["day": day(moment.day, sentences), "time": String(time)]
        )
    }

    /// `承装类四级` or `Installation, grade 4`.
    static func subject(_ subject: ClassGrade, _ sentences: Catalogue) -> String {
        switch sentences.language {
        case .chinese: subject.title
        case .english:
            "\(sentences("class.\(subject.activity.rawValue)")), \(grade(subject.grade, sentences))"
        }
    }

    /// `四级` or `grade 4`.
    static func grade(_ grade: Grade, _ sentences: Catalogue) -> String {
        switch sentences.language {
        case .chinese: grade.label
        case .english: sentences("grade.name", ["rank": String(grade.rank)])
        }
    }

    /// `2亿元`, `3,000万元`, `12,345,678.90 元` or `30,000,000 yuan`.
    static func yuan(_ amount: Money, _ sentences: Catalogue) -> String {
        let (yuan, rest) = amount.fen.quotientAndRemainder(dividingBy: 100)
        guard sentences.language == .chinese, yuan != 0, rest == 0, yuan % 10_000 == 0 else {
            let cents = amount.description.drop { $0 != "." }
            let sign = yuan == 0 && rest < 0 ? "-" : ""
            return sentences("figure.yuan", ["count": "\(sign)\(grouped(yuan))\(cents)"])
        }
        return yuan % 100_000_000 == 0
            ? "\(grouped(yuan / 100_000_000))亿元" : "\(grouped(yuan / 10_000))万元"
    }

    /// Digits in groups of three.
    static func grouped(_ number: some BinaryInteger) -> String {
        var text = ""
        for (index, digit) in String(number.magnitude).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }

    /// `1.2 MB` or `12 KB`: 1,048,576 bytes are a megabyte, as the limits count.
    static func size(_ bytes: Int) -> String {
        guard bytes >= 1_048_576 else { return "\(max(1, bytes / 1_024)) KB" }
        let tenths = bytes % 1_048_576 * 10 / 1_048_576
        return "\(bytes / 1_048_576).\(tenths) MB"
    }

    /// `12 行`, `1 row` or `12 rows`.
    static func rows(_ count: Int, _ sentences: Catalogue) -> String {
        sentences("apply.check.\(count == 1 ? "row" : "rows")", ["count": grouped(count)])
    }

    /// How long a validity still runs: whole years and the days left over.
    static func remaining(from today: Day, until last: Day, _ sentences: Catalogue) -> String {
        var years = 0
        while today.adding(years: years + 1) <= last { years += 1 }
        let days = last.number - today.adding(years: years).number
        let key = years == 0 ? "license.remainingDays" : "license.remainingYears"
        return sentences(key, ["years": String(years), "days": String(days)])
    }
}
