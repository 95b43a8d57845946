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
        guard let register else { return answer(.unknown, [Reason(.registerNone)], stated) }
        if let code = register.presentObjection(at: moment) {
            return answer(.unknown, [Reason(code)], stated)
        }
        guard let number, let entry = register.license(number) else {
            // Nothing of a file stands here as if it were registered.
            return answer(.unknown, [absence(from: register)], nil)
        }
        let current = (entry.current(on: moment.day) ?? entry.editions.last)?.content
        let identifier = current?.identifier.description ?? ""
        if register.hasUnknown(about: [number.rawValue, identifier]) {
            let reason = Reason(.registerUnknownRecord, number.rawValue)
            return answer(.unknown, [reason], current ?? stated)
        }
        let identifiers = Set(entry.editions.map(\.content.identifier))
        if identifiers.contains(where: { register.isContradictory($0) }) {
            return answer(.unknown, [Reason(.registerContradiction)], stated)
        }
        let status = entry.status(on: moment.day)
        let change = entry.changes.last { $0.from <= moment.day }
        let place = status.isInForce ? "" : change.map { "\($0.from) \($0.clause)" } ?? ""
        let reasons = status.code.map { [Reason($0, place)] } ?? []
        return answer(status, reasons, current ?? stated)
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

    private func answer(
        _ status: LicenseStatus,
        _ reasons: [Reason],
        _ content: LicenseContent?
    ) -> LicenseAnswer {
        LicenseAnswer(
            verdict: reasons.verdict,
            reasons: reasons,
            status: status,
            number: number,
            holder: content?.holder,
            grades: content?.grades ?? [],
            validFrom: content?.validFrom,
            validUntil: content?.validUntil
        )
    }
}

extension LicenseStatus {
    /// The reason that a status gives; nil where it is good.
    fileprivate var code: ReasonCode? {
        switch self {
        case .valid: nil
        case .notYetValid: .licenseNotYetValid
        case .expiring: .licenseExpiring
        case .expired: .licenseExpired
        case .suspended: .licenseSuspended
        case .revoked: .licenseRevoked
        case .withdrawn: .licenseWithdrawn
        case .rescinded: .licenseRescinded
        case .cancelled: .licenseCancelled
        case .unknown: .licenseUnknown
        }
    }
}
