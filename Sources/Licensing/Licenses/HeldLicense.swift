/// The license that a case is about, as it stood when the case was filed (所涉许可证).
public struct HeldLicense: Hashable, Sendable {
    /// The license.
    public let id: LicenseID
    /// Number of its events at the filing: what the applicant saw.
    public let version: Int
    /// 许可证编号.
    public let number: LicenseNumber
    /// Last day of its term, to its end.
    public let validUntil: Day

    /// A license as it stood.
    public init(id: LicenseID, version: Int, number: LicenseNumber, validUntil: Day) {
        self.id = id
        self.version = version
        self.number = number
        self.validUntil = validUntil
    }

    /// The last day on which an extension is applied for in time: never moved (AMB-24).
    ///
    /// - Source: SEED2-92, SEED2-105.
    public func lastDayInTime(_ rules: RuleSet) -> Day {
        validUntil.adding(days: -rules.period(.extensionFiling).count)
    }

    /// First day of the term that an extension gives: the day after the old one (AMB-25).
    public var nextFirstDay: Day { validUntil.adding(days: 1) }

    /// Last day of the term that an extension gives (AMB-25).
    public func nextLastDay(_ rules: RuleSet) -> Day {
        Grant.lastDay(from: nextFirstDay, rules: rules)
    }
}

/// A license as somebody saw it: a filing rests on it only where nothing has happened to it since.
public struct SeenLicense: Hashable, Sendable {
    /// The license.
    public let id: LicenseID
    /// Number of its events then.
    public let version: Int

    /// A license as it was seen.
    public init(id: LicenseID, version: Int) {
        self.id = id
        self.version = version
    }
}
