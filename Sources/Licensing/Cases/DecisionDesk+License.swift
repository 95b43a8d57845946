/// What must hold of the applicant's licenses for a matter to be admitted.
extension DecisionDesk {
    /// The license that a filing is about; nil for a first application.
    ///
    /// - Throws: which license or application is in the way.
    func admittedLicense(
        _ seen: SeenLicense?,
        _ requested: [ClassGrade]
    ) throws(Refusal) -> HeldLicense? {
        guard state.opening?.matter != .extension else {
            return try extendedLicense(seen, requested)
        }
        try requireNoLicense()
        if let open = holding.firstApplication, state.opening?.matter == .initial {
            throw .license(.firstApplicationOpen(open))
        }
        return nil
    }

    /// One license for one holder and family: checked at the filing, and again at the decision.
    func requireNoLicense() throws(Refusal) {
        guard state.opening?.matter == .initial, let (_, held) = holding.held(on: day) else {
            return
        }
        throw .license(.held(number: held.terms?.number, held.status))
    }

    /// The license that is to be extended, as it stands (SEED2-92, SEED2-105).
    ///
    /// It may be filed at any time in which the license is in term; a suspension is no bar.
    private func extendedLicense(
        _ seen: SeenLicense?,
        _ requested: [ClassGrade]
    ) throws(Refusal) -> HeldLicense {
        guard let seen, let license = holding.license(seen.id) else { throw .license(.notHeld) }
        guard seen.version == license.version else {
            throw .license(.stale(seen: seen.version, now: license.version))
        }
        let held = license.state(asOf: day)
        guard let terms = held.terms else { throw .license(.notInTerm(held.status)) }
        guard terms.agency == state.opening?.agency else { throw .license(.otherIssuer) }
        if let open = held.openExtension { throw .license(.extensionOpen(open.case)) }
        guard let last = terms.validUntil.exact else { throw .license(.lastDayUnknown) }
        guard [.valid, .expiring, .suspended].contains(held.status) else {
            throw .license(.notInTerm(held.status))
        }
        try requireScope(of: terms, requested)
        guard let number = try? LicenseNumber(terms.number) else { throw .license(.notHeld) }
        return HeldLicense(
            id: license.id,
            version: license.version,
            number: number,
            validUntil: last
        )
    }

    /// An extension keeps classes and grades as they are held.
    private func requireScope(
        of terms: LicenseTerms,
        _ requested: [ClassGrade]
    ) throws(Refusal) {
        let asked = requested.map { HeldScope($0.activity, $0.grade.rank) }
        let held = terms.grades.map { HeldScope($0.activity, $0.rank) }
        guard asked.count == held.count, Set(asked) == Set(held) else {
            throw .license(.otherScope)
        }
    }

    /// What the law granted, with the number of its confirmation.
    func renewal(_ notice: NoticeNumber) throws(Refusal) -> Renewal {
        guard let license = state.license else { throw .license(.notHeld) }
        return Renewal(
            notice: notice,
            validFrom: license.nextFirstDay,
            validUntil: license.nextLastDay(try pinned())
        )
    }
}

/// A class at a rank, whatever the rule set.
private struct HeldScope: Hashable {
    let activity: ActivityClass
    let rank: Int

    init(_ activity: ActivityClass, _ rank: Int) {
        self.activity = activity
        self.rank = rank
    }
}
