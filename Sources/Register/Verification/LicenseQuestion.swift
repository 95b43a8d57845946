import Licensing

/// The fourth question: whether the license is in force, as of an instant.
struct LicenseQuestion {
    let number: LicenseNumber?
    /// What the file states, shown where the register cannot speak.
    let stated: LicenseContent?
    let register: Register?
    let moment: Moment

    var answer: LicenseAnswer {
        if let code = objection { return answer(.unknown, [Reason(code)], stated) }
        guard let number, let entry = register?.license(number) else {
            return answer(.unknown, [Reason(.licenseUnknown)], stated)
        }
        let current = (entry.current(on: moment.day) ?? entry.editions.last)?.content
        let identifier = current?.identifier.description ?? ""
        if register?.hasUnknown(about: [number.rawValue, identifier]) == true {
            let reason = Reason(.registerUnknownRecord, number.rawValue)
            return answer(.unknown, [reason], current ?? stated)
        }
        let status = entry.status(on: moment.day)
        let change = entry.changes.last { $0.from <= moment.day }
        let place = status.isInForce ? "" : change.map { "\($0.from) \($0.clause)" } ?? ""
        let reasons = status.code.map { [Reason($0, place)] } ?? []
        return answer(status, reasons, current ?? stated)
    }

    /// Why the register cannot speak; nil where it can.
    private var objection: ReasonCode? {
        switch register?.standing {
        case nil: .registerNone
        case .live: nil
        case .notConfirmed(let code): code
        case .confirmed(let until): moment > until ? .registerStale : nil
        }
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
