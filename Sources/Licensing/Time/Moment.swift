/// An instant together with its legal day (北京时间, Asia/Shanghai).
///
/// China has kept one fixed offset of eight hours since 1991, so the day needs no time-zone data.
public struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    static let beijingOffset: Int64 = 8 * 3_600

    /// The instant `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// The first instant of a legal day.
    public init(startOf day: Day) {
        seconds = Int64(day.number) * 86_400 - Moment.beijingOffset
    }

    /// The legal day in Beijing on which the instant lies.
    public var day: Day {
        let local = seconds + Moment.beijingOffset
        let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return Day(number: Int(number))
    }

    /// Seconds since midnight in Beijing, 0 to 86399.
    public var secondOfDay: Int {
        Int(seconds - Moment(startOf: day).seconds)
    }

    /// The instant `count` seconds later.
    public func adding(seconds count: Int64) -> Moment {
        Moment(seconds: seconds + count)
    }

    /// Earlier instants first.
    public static func < (left: Moment, right: Moment) -> Bool {
        left.seconds < right.seconds
    }
}

extension Moment: CustomStringConvertible {
    /// RFC 3339 in Beijing time: `2026-11-21T12:00:00+08:00`.
    public var description: String {
        "\(day)T\(clockTime)+08:00"
    }

    /// `HH:mm:ss` in Beijing time.
    public var clockTime: String {
        let second = secondOfDay
        return [second / 3_600, second / 60 % 60, second % 60]
            .map { Day.padded($0, 2) }.joined(separator: ":")
    }

    /// Reads RFC 3339 with its offset (`Z` or `±hh:mm`); a fraction of a second is dropped.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Day.digits(bytes[11..<13]), hour < 24,
            let minute = Day.digits(bytes[14..<16]), minute < 60,
            let second = Day.digits(bytes[17..<19]), second < 60
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let offset = Moment.offset(Array(rest)) else { return nil }
        let utcDay = Int64(day.number) * 86_400
        self.init(seconds: utcDay + Int64(hour * 3_600 + minute * 60 + second) - offset)
    }

    private static func offset(_ bytes: [UInt8]) -> Int64? {
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            let hours = Day.digits(bytes[1..<3]), hours < 24,
            let minutes = Day.digits(bytes[4..<6]), minutes < 60
        else { return nil }
        let size = Int64(hours * 3_600 + minutes * 60)
        switch bytes[0] {
        case UInt8(ascii: "+"): return size
        case UInt8(ascii: "-"): return -size
        default: return nil
        }
    }
}
