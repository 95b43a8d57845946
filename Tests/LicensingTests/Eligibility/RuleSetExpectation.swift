import Licensing

/// Everything in which a rule set differs from the tables typed by hand; empty where in nothing.
func differences(of ruleSet: RuleSet) -> [String] {
    var found: [String] = []
    func expect(_ isSame: Bool, _ what: String) {
        if !isSame { found.append(what) }
    }
    expect(ruleSet.id.rawValue == "RS-2020", "id")
    expect(ruleSet.effectiveFrom == Day("2020-10-11"), "effectiveFrom")
    expect(ruleSet.effectiveUntil == nil, "effectiveUntil")
    expect(ruleSet.gradeRules.map(\.rank) == [1, 2, 3, 4, 5], "ranks")
    expect(ruleSet.gradeRules.map(\.label) == RequirementRow.all.map(\.label), "labels")
    // regulation.md B2: every voltage, then the bounds of each grade, included.
    let caps = [nil, 330, 110, 35, 10].map { $0.map { Voltage(kilovolts: $0) } }
    expect(ruleSet.gradeRules.map(\.voltageCap.value) == caps, "voltage caps")
    let conditions = ruleSet.conditions
    expect(conditions.netAssetsPercent.value == 15, "net assets")
    for row in RequirementRow.all {
        let rank = row.rank
        expect(conditions.leadExperienceYears[rank]?.value == row.leadYears, "years \(rank)")
        expect(conditions.leadTitle[rank]?.value == row.leadTitle, "title \(rank)")
        expect(conditions.technicians[rank]?.value == row.technicians, "technicians \(rank)")
        expect(
            conditions.techniciansIntermediate[rank]?.value == row.intermediate,
            "intermediate \(rank)"
        )
        expect(conditions.skilledWorkers[rank]?.value == row.skilled, "skilled \(rank)")
        expect(conditions.highVoltageElectricians[rank]?.value == row.highVoltage, "hv \(rank)")
        expect(conditions.revenueYuan[rank]?.value == row.revenue, "revenue \(rank)")
        for activity in ActivityClass.allCases {
            let minimum = conditions.works[activity]?.levels[rank]?.minimum
            expect(minimum == row.kilovolts.map { Voltage(kilovolts: $0) }, "kV \(rank)")
        }
    }
    for (activity, years) in [(ActivityClass.installation, 3), (.repair, 2), (.testing, 2)] {
        let works = conditions.works[activity]
        expect(works?.windowYears == years, "window \(activity)")
        expect(works?.everyYear == (activity != .installation), "every year \(activity)")
        expect(works?.needsQuality == (activity == .installation), "quality \(activity)")
    }
    for name in PeriodName.allCases {
        let period = ruleSet.period(name)
        let expected = expectedPeriods[name]
        expect(period.count == expected?.0, "count of \(name)")
        expect(period.unit == expected?.1, "unit of \(name)")
        expect(period.extensionBy == expected?.2, "extension of \(name)")
        expect(!period.clause.isEmpty, "clause of \(name)")
    }
    let performance = ruleSet.materials.first { $0.kind == "performance" }
    expect(performance?.ranks == [1, 2, 3], "performance")
    let isOther = ruleSet.materials.allSatisfy { $0.kind == "performance" || $0.ranks.isEmpty }
    expect(isOther, "materials of all grades")
    return found
}
