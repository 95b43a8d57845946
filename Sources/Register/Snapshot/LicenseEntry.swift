public import Licensing

/// All that the register holds of one license.
public struct LicenseEntry: Hashable, Sendable {
    /// 许可证编号.
    public let number: LicenseNumber
    /// In the order of publication.
    public internal(set) var editions: [EditionRecord] = []
    /// In the order of publication.
    public internal(set) var changes: [StatusRecord] = []

    /// The newest edition issued on or before a day.
    public func current(on day: Day) -> EditionRecord? {
        editions.last { $0.content.issuedOn <= day }
    }

    /// The status on a day; what the register does not say is unknown.
    public func status(on day: Day) -> LicenseStatus {
        let held = changes.filter { $0.from <= day }
        for change in held.reversed() {
            switch change.change {
            case .revoked: return .revoked
            case .withdrawn: return .withdrawn
            case .rescinded: return .rescinded
            case .cancelled: return .cancelled
            case .suspended, .restored: continue
            }
        }
        let validity = validity(on: day)
        return validity.isInForce && isSuspended(by: held) ? .suspended : validity
    }

    /// True while a suspension stands that nothing has ended: a restoration ends those that were
    /// published before it and had begun by its day, never one that begins later.
    private func isSuspended(by held: [StatusRecord]) -> Bool {
        var open: [Day] = []
        for change in held {
            switch change.change {
            case .suspended: open.append(change.from)
            case .restored: open.removeAll { $0 <= change.from }
            case .revoked, .withdrawn, .rescinded, .cancelled: continue
            }
        }
        return !open.isEmpty
    }

    /// The status by the days of validity alone.
    private func validity(on day: Day) -> LicenseStatus {
        guard !editions.isEmpty else { return .unknown }
        guard let current = current(on: day)?.content else { return .notYetValid }
        if day > current.validUntil { return .expired }
        if day < current.validFrom {
            // An extension is issued before its period begins; until then the old period runs.
            let runs = editions.contains {
                $0.content.issuedOn <= day && $0.content.validFrom <= day
                    && day <= $0.content.validUntil
            }
            return runs ? .valid : .notYetValid
        }
        let left = current.validUntil.number - day.number
        return left <= LicenseStatus.expiringDays ? .expiring : .valid
    }
}
