/// What the end of the license's term makes of an extension that is still open.
///
/// - Source: 行政许可法 第五十条第二款; SEED2-105, SEED2-106; AMB-23 to AMB-26.
extension CaseState {
    /// The state with what has become true by law when the day after the license's last day begins.
    ///
    /// The law renews what was filed in time and accepted and on which nothing was decided. What was filed
    /// late, and what was not completed by the last day, ends. A submission whose examination still runs
    /// leaves both open.
    func passingExpiry(asOf day: Day, under law: Law) -> CaseState {
        guard let license, license.validUntil < day, isUndecided(by: license.validUntil),
            let rules = filing.flatMap({ law.ruleSet($0.ruleSet) })
        else { return self }
        if let acceptance {
            return isInTime(license, rules)
                ? renewed(acceptance, license) : endedByExpiry(license)
        }
        return isExaminationOpen && isInTime(license, rules) ? self : endedByExpiry(license)
    }

    /// Whether the application was received in time; nil where the matter is about no license or nothing
    /// was received.
    public func isInTime(under law: Law) -> Bool? {
        guard let license, received != nil, let rules = filing.flatMap({ law.ruleSet($0.ruleSet) })
        else { return nil }
        return isInTime(license, rules)
    }

    /// The first receipt counts: a correction does not make an application late.
    private func isInTime(_ license: HeldLicense, _ rules: RuleSet) -> Bool {
        received.map { $0.filed.on <= license.lastDayInTime(rules) } ?? false
    }

    /// Whether no decision was made by a day: a refusal is made when its notice is sealed.
    private func isUndecided(by last: Day) -> Bool {
        if name.isWithdrawable { return true }
        guard case .refused = stage else { return false }
        let sealedOn = lastNotice(.extensionRefused).flatMap(called)?.sealedOn
        return sealedOn.map { $0 > last } ?? true
    }

    /// Whether the agency can still answer the submission, or has told nobody that something lacks.
    private var isExaminationOpen: Bool {
        switch stage {
        case .received: true
        case .correcting: !isApplicantTold
        default: false
        }
    }

    private func renewed(_ acceptance: Acceptance, _ license: HeldLicense) -> CaseState {
        var state = self
        state.unrecorded = unrecorded ?? .renewal(on: license.nextFirstDay)
        state.standstill = nil
        state.voidUnsealed { [.refusalProposed, .extensionRefused].contains($0) }
        state.stage = .renewed(
            Renewed(acceptance: acceptance, renewal: nil, on: license.nextFirstDay)
        )
        return state
    }

    private func endedByExpiry(_ license: HeldLicense) -> CaseState {
        var state = self
        state.unrecorded = unrecorded ?? .expiry(on: license.validUntil)
        state.standstill = nil
        state.voidUnsealed { [.correction, .refusalProposed].contains($0) }
        state.stage = .ended(Ended(from: stage, on: license.validUntil))
        return state
    }
}

extension CaseState {
    /// The day from which the law renewed the license by this extension; nil where it did not.
    public var renewedByLawOn: Day? {
        if case .renewed(let renewed) = stage { return renewed.on }
        guard let granted = stage.granted ?? stage.before?.granted, granted.reviewed == nil else {
            return nil
        }
        return granted.on
    }

    /// The last day of the term with which the extension ended; nil where it did not.
    public var endedByExpiryOn: Day? {
        switch stage {
        case .ended(let ended): ended.on
        case .archived(let archived):
            if case .ended(let ended) = archived.from { ended.on } else { nil }
        default: nil
        }
    }
}
