/// A finished work (业绩).
public struct Work: Hashable, Sendable {
    /// Installation, repair or testing.
    public let activity: ActivityClass
    /// What was worked on.
    public let facility: Facility
    /// Its voltage.
    public let voltage: Voltage
    /// Day of completion.
    public let completedOn: Day
    /// 质量合格; asked of installation only.
    public let isQualityAccepted: Bool

    /// A finished work.
    public init(
        activity: ActivityClass,
        facility: Facility,
        voltage: Voltage,
        completedOn: Day,
        isQualityAccepted: Bool
    ) {
        self.activity = activity
        self.facility = facility
        self.voltage = voltage
        self.completedOn = completedOn
        self.isQualityAccepted = isQualityAccepted
    }
}

/// Kind of a facility (设施).
public enum Facility: String, Sendable, CaseIterable {
    /// 变（配）电设施.
    case substation
    /// 线路设施.
    case line

    /// `变（配）电`.
    public var title: String {
        switch self {
        case .substation: "变（配）电"
        case .line: "线路"
        }
    }
}

/// A settled revenue (已结算的工程收入); what is not settled does not count (AMB-16).
public struct Settlement: Hashable, Sendable {
    /// Installation, repair or testing.
    public let activity: ActivityClass
    /// Day of the settlement.
    public let on: Day
    /// The result.
    public let amount: Money

    /// A settled revenue.
    public init(activity: ActivityClass, on day: Day, amount: Money) {
        self.activity = activity
        self.on = day
        self.amount = amount
    }
}
