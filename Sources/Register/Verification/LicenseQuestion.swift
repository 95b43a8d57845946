import Licensing

/// The fourth question: whether the license is in force, as of an instant.
struct LicenseQuestion {
    let number: LicenseNumber?
    /// What the file states, shown where the register cannot speak.
    let stated: LicenseContent?
    let register: Register?
    let moment: Moment
    /// False where the file was sealed after the register was told.
    var isTold = true

    var answer: LicenseAnswer {
        guard let register else { return unknown(.registerNone, stated) }
        if let code = register.presentObjection(at: moment) { return unknown(code, stated) }
        guard let number, let entry = register.license(number) else {
            // Nothing of a file stands here as if it were registered.
            return answer(.nothing, [absence(from: register)], nil)
        }
        let editions = entry.editions
        let current = (entry.current(on: moment.day) ?? editions.last)?.content
        let identifier = current.map(\.identifier.description)
        if register.hasUnknown(about: Set([number.rawValue, identifier].compactMap(\.self))) {
            let reason = Reason(.registerUnknownRecord, number.rawValue)
            return answer(.nothing, [reason], current ?? stated)
        }
        if editions.contains(where: { register.isContradictory($0.content.identifier) }) {
            return unknown(.registerContradiction, stated)
        }
        return answer(about: entry, in: register, current ?? stated)
    }

    /// The answer by the lines about the license.
    private func answer(
        about entry: LicenseEntry,
        in register: Register,
        _ content: LicenseContent?
    ) -> LicenseAnswer {
        let (state, event) = entry.standing(on: moment.day)
        if let last = register.lastDayBeforeUnconfirmedRenewal(state, on: moment.day) {
            let reason = Reason(.licenseRenewalUnconfirmed, last.description)
            let term = Term(state.terms, until: last)
            return answer(.renewalUnconfirmed, [reason], content, term)
        }
        var reasons: [Reason] = []
        if let code = state.code {
            reasons.append(event.map { Reason(code, by: $0) } ?? Reason(code))
        }
        if state.basis == .renewedByLaw, let last = state.renewedAfter {
            reasons.append(Reason(.licenseRenewedByLaw, last.description))
        }
        let standing = Standing(status: state.status, basis: state.basis)
        return answer(standing, reasons, content, Term(state.terms))
    }

    /// A number that is not held is a denial only where the register would hold it.
    private func absence(from register: Register) -> Reason {
        guard let number else { return Reason(.licenseUnknown) }
        if register.hasUnknown(about: [number.rawValue]) {
            return Reason(.registerUnknownRecord, number.rawValue)
        }
        let isComplete =
            stated.map { register.isComplete(for: $0, on: moment.day) }
            ?? register.isComplete(for: number, on: moment.day)
        return Reason(isTold && isComplete ? .licenseUnregistered : .licenseUnknown)
    }

    private func unknown(_ code: ReasonCode, _ content: LicenseContent?) -> LicenseAnswer {
        answer(.nothing, [Reason(code)], content)
    }

    private func answer(
        _ standing: Standing,
        _ reasons: [Reason],
        _ content: LicenseContent?,
        _ term: Term? = nil
    ) -> LicenseAnswer {
        LicenseAnswer(
            verdict: reasons.verdict,
            reasons: reasons,
            status: standing.status,
            basis: standing.basis,
            number: number,
            holder: content?.holder,
            grades: content?.grades ?? [],
            validFrom: term?.first ?? content?.validFrom,
            validUntil: term?.last ?? content?.validUntil
        )
    }

    /// Status and basis of an answer.
    private struct Standing {
        let status: LicenseStatus
        let basis: StatusBasis

        /// The register cannot speak of the license.
        static let nothing = Standing(status: .unknown, basis: .nothing)
        /// It is too old to speak of a renewal by law.
        static let renewalUnconfirmed = Standing(status: .unknown, basis: .extensionUndetermined)
    }

    /// Days of validity of an answer; nil where they are not exact.
    private struct Term {
        let first: Day?
        let last: Day?

        init(_ terms: LicenseTerms?, until last: Day? = nil) {
            first = terms?.validFrom.exact
            self.last = last ?? terms?.validUntil.exact
        }
    }
}

extension Register {
    /// The old last day of a license that the law would have renewed, where the register was
    /// published too early to tell: until the end of that day the agency could decide otherwise.
    ///
    /// - Returns: nil where the register can tell; the office's own always can.
    fileprivate func lastDayBeforeUnconfirmedRenewal(
        _ state: LicenseState,
        on day: Day
    ) -> Day? {
        guard case .confirmed = standing, let toldUntil, let last = state.renewedAfter,
            state.basis != .termination, state.basis != .cancellation
        else { return nil }
        return day > last && toldUntil.day <= last ? last : nil
    }
}

extension Reason {
    /// A reason that a line of the register gives: its day and its clause.
    fileprivate init(_ code: ReasonCode, by event: LicenseEvent) {
        let place = [event.on.description, event.clause].compactMap(\.self)
        self.init(code, place.joined(separator: " "))
    }
}

extension LicenseState {
    /// The reason that the status gives; nil where it is good.
    fileprivate var code: ReasonCode? {
        switch status {
        case .valid: nil
        case .notYetValid: .licenseNotYetValid
        case .expiring: .licenseExpiring
        case .expired: .licenseExpired
        case .suspended: .licenseSuspended
        case .revoked: .licenseRevoked
        case .withdrawn: .licenseWithdrawn
        case .rescinded: .licenseRescinded
        case .cancelled: .licenseCancelled
        case .unknown: unknownCode
        }
    }

    /// Why nobody knows.
    private var unknownCode: ReasonCode {
        switch basis {
        case .extensionUndetermined: .licenseExtensionUndetermined
        case .impreciseDate: .licenseDateImprecise
        case .term, .renewedByLaw, .notBegun, .suspension, .termination, .cancellation, .nothing:
            .licenseUnknown
        }
    }
}
