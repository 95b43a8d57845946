/// Holidays and make-up working days of one year (节假日安排), as one notice of the State Council sets them.
///
/// - Source: regulation.md F; 全国年节及纪念日放假办法.
public struct HolidayYear: Hashable, Sendable {
    /// The civil year in which all its days lie.
    public let year: Int
    /// The notice that sets the days.
    public let notice: String
    /// Day of the notice; nil where the data does not say it.
    public let published: Day?
    /// Days off (放假), by name of the holiday.
    public let holidays: [Day: String]
    /// Weekend days that are worked (调休上班), by name of the holiday they make up for.
    public let makeUpDays: [Day: String]

    /// The days of one year.
    public init(
        year: Int,
        notice: String,
        published: Day?,
        holidays: [Day: String],
        makeUpDays: [Day: String]
    ) {
        self.year = year
        self.notice = notice
        self.published = published
        self.holidays = holidays
        self.makeUpDays = makeUpDays
    }
}
