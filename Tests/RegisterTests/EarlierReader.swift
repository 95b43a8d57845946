import Licensing
import Register

/// The status as readers told it before there were lines about extensions: the meaning of the lines
/// that were published then, kept here so that it never changes.
struct EarlierReader {
    let editions: [LicenseContent]
    let changes: [StatusRecord]

    init(_ records: [RegisterRecord]) {
        editions = records.compactMap {
            if case .edition(let record) = $0 { record.content } else { nil }
        }
        changes = records.compactMap { if case .status(let record) = $0 { record } else { nil } }
    }

    func status(on day: Day) -> LicenseStatus {
        guard !editions.isEmpty else { return .unknown }
        let held = changes.filter { $0.from <= day }
        if let ending = held.compactMap(\.change.ending).last { return ending }
        var open: [Day] = []
        for change in held {
            if change.change == .suspended { open.append(change.from) }
            if change.change == .restored { open.removeAll { $0 <= change.from } }
        }
        let validity = validity(on: day)
        return validity.isInForce && !open.isEmpty ? .suspended : validity
    }

    private func validity(on day: Day) -> LicenseStatus {
        let issued = editions.filter { $0.issuedOn <= day }
        guard let current = issued.last else { return .notYetValid }
        if day > current.validUntil { return .expired }
        if day < current.validFrom {
            let runs = issued.contains { $0.validFrom <= day && day <= $0.validUntil }
            return runs ? .valid : .notYetValid
        }
        let left = current.validUntil.number - day.number
        return left <= LicenseStatus.expiringDays ? .expiring : .valid
    }
}

extension StatusChange {
    fileprivate var ending: LicenseStatus? {
        switch self {
        case .revoked: .revoked
        case .withdrawn: .withdrawn
        case .rescinded: .rescinded
        case .cancelled: .cancelled
        case .suspended, .restored: nil
        }
    }
}
