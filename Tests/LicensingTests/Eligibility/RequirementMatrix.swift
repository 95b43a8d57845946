import Licensing

/// The thresholds of RS-2020 as requirements.md A3 lists them, typed by hand.
struct RequirementRow: Sendable {
    let rank: Int
    let label: String
    let leadYears: Int
    let leadTitle: TitleLevel
    let technicians: Int
    let intermediate: Int?
    let skilled: Int
    let highVoltage: Int
    let kilovolts: Int?
    let revenue: Int?

    static let all = [
        RequirementRow(
            rank: 1,
            label: "一级",
            leadYears: 5,
            leadTitle: .senior,
            technicians: 50,
            intermediate: 30,
            skilled: 60,
            highVoltage: 30,
            kilovolts: 220,
            revenue: 200_000_000
        ),
        RequirementRow(
            rank: 2,
            label: "二级",
            leadYears: 5,
            leadTitle: .intermediate,
            technicians: 30,
            intermediate: 15,
            skilled: 30,
            highVoltage: 15,
            kilovolts: 66,
            revenue: 100_000_000
        ),
        RequirementRow(
            rank: 3,
            label: "三级",
            leadYears: 5,
            leadTitle: .intermediate,
            technicians: 15,
            intermediate: 5,
            skilled: 20,
            highVoltage: 10,
            kilovolts: 10,
            revenue: 30_000_000
        ),
        RequirementRow(
            rank: 4,
            label: "四级",
            leadYears: 3,
            leadTitle: .junior,
            technicians: 10,
            intermediate: nil,
            skilled: 15,
            highVoltage: 8,
            kilovolts: nil,
            revenue: nil
        ),
        RequirementRow(
            rank: 5,
            label: "五级",
            leadYears: 3,
            leadTitle: .junior,
            technicians: 5,
            intermediate: nil,
            skilled: 5,
            highVoltage: 3,
            kilovolts: nil,
            revenue: nil
        ),
    ]
}

/// Periods as the guide and the laws state them, typed by hand: count, unit, extension.
let expectedPeriods: [PeriodName: (Int, PeriodUnit, Int?)] = [
    .correctionNotice: (5, .workingDay, nil),
    .decision: (15, .workingDay, 10),
    .businessDecision: (20, .workingDay, 10),
    .registrationChange: (10, .workingDay, nil),
    .reissue: (3, .workingDay, nil),
    .service: (10, .workingDay, nil),
    .registrationChangeDuty: (30, .calendarDay, nil),
    .extensionFiling: (30, .calendarDay, nil),
    .announcement: (30, .calendarDay, nil),
    .cancellationOnApplication: (3, .workingDay, nil),
    .cancellationExOfficio: (10, .workingDay, nil),
    .reconsideration: (60, .calendarDay, nil),
    .litigation: (6, .month, nil),
    .validity: (6, .year, nil),
]
