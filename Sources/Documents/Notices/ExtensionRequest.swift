public import Licensing

/// What a holder asks for by an extension (延续), as the case's papers say it.
///
/// - Source: 行政许可法 第五十条第一款; SEED2-93, AMB-23, AMB-24.
public struct ExtensionRequest: Hashable, Sendable {
    /// 许可证编号, as printed; an extension does not change it.
    public let licenseNumber: String
    /// 有效期届满日: the last day of the present term.
    public let expiresOn: Day
    /// The last day on which the application was in time, `expiresOn` less 30 calendar days.
    public let lastDayInTime: Day
    /// 提交日.
    public let filedOn: Day

    /// What a holder asks for.
    public init(licenseNumber: String, expiresOn: Day, lastDayInTime: Day, filedOn: Day) {
        self.licenseNumber = licenseNumber
        self.expiresOn = expiresOn
        self.lastDayInTime = lastDayInTime
        self.filedOn = filedOn
    }

    /// Whether it came after the last day in time: then the license ends where nothing is decided.
    public var isLate: Bool { filedOn > lastDayInTime }

    /// The first day after the present term: without an extension the license is void from it, with
    /// one the new term begins.
    public var dayAfterExpiry: Day { expiresOn.adding(days: 1) }
}

extension ExtensionRequest {
    /// What the places of the wordings are filled with.
    var places: [String: String] {
        [
            "licenseNumber": licenseNumber, "expiresOn": expiresOn.inWords,
            "lastDayInTime": lastDayInTime.inWords, "filedOn": filedOn.inWords,
            "dayAfterExpiry": dayAfterExpiry.inWords,
        ]
    }
}

extension ExtensionRequest? {
    /// Nothing where the matter is another.
    var places: [String: String] {
        guard let self else { return [:] }
        return self.places
    }
}
