extension EligibilityCheck {
    /// Best calendar year of settled installation revenue inside the window (SEED2-56, AMB-16).
    func revenueFinding(_ subject: ClassGrade) -> Finding? {
        guard subject.activity == .installation,
            let works = conditions.works[.installation],
            let threshold = conditions.revenueYuan[subject.grade.rank]
        else { return nil }
        let window = Window.last(works.windowYears, before: day)
        let settled = application.settlements.filter {
            $0.activity == .installation && window.holds($0.on)
        }
        let counted = settled.filter { weight(of: $0.activity, on: $0.on) != .others }
        let own = counted.filter { weight(of: $0.activity, on: $0.on) == .own }
        let best = EligibilityCheck.bestYear(of: counted)
        let amount = best?.value ?? Money(fen: 0)
        let required = Money(yuan: threshold.value)
        let isMet = amount >= required
        let isOwn = EligibilityCheck.bestYear(of: own).map { $0.value >= required } ?? false
        let year = best.map { "\($0.key)年" } ?? "期间内"
        return finding(
            .revenue,
            isMet && !isOwn ? .needsOfficer : Outcome(isMet),
            of: subject,
            required: String(threshold.value),
            found: amount.description,
            clause: threshold.clause,
            "最高年度（\(year)）已结算工程收入\(amount)元，要求不少于\(threshold.value)元"
                + (isMet
                    ? isOwn ? "" : inheritedInWords : leftOut(counted.count < settled.count))
        )
    }

    private static func bestYear(of settlements: [Settlement]) -> (key: Int, value: Money)? {
        // 128 bits: no number of settlements of 64 bits in yuan overflows the sum.
        var years: [Int: Int128] = [:]
        for settlement in settlements {
            years[settlement.on.year, default: 0] += settlement.amount.fen
        }
        return years.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            .map { ($0.key, Money(fen: $0.value)) }
    }
}
