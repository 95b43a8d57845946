import Licensing

/// Instants as HTTP writes them: `Sat, 21 Nov 2026 04:00:00 GMT` (RFC 9110 §5.6.7).
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let daySeconds: Int64 = 86_400

    static func text(_ moment: Moment) -> String {
        // An instant before 1970 is the fault of a clock; it is written as the first one.
        let seconds = max(0, moment.seconds)
        let (number, second) = seconds.quotientAndRemainder(dividingBy: daySeconds)
        let day = Day(number: Int(number))
        let time = [second / 3_600, second / 60 % 60, second % 60].map(twoDigits)
        return
            "\(days[Int(number % 7)]), \(twoDigits(Int64(day.dayOfMonth))) \(months[day.month - 1]) "
            + "\(day.year) \(time.joined(separator: ":")) GMT"
    }

    /// Nil for anything else, the two forms of old among it.
    static func moment(_ text: String) -> Moment? {
        let form = #/[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT/#
        guard let match = text.wholeMatch(of: form),
            let month = months.firstIndex(of: String(match.output.2)),
            let day = Day("\(match.output.3)-\(twoDigits(Int64(month + 1)))-\(match.output.1)"),
            let hour = Int64(match.output.4), let minute = Int64(match.output.5),
            let second = Int64(match.output.6)
        else { return nil }
        let time = hour * 3_600 + minute * 60 + second
        return Moment(seconds: Int64(day.number) * daySeconds + time)
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
