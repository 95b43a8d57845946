import Contract
import Licensing
import Register
import Store

extension Office {
    /// What new acts of a case make true of its license; nil where they touch none.
    ///
    /// It is appended in the acts' own transaction: neither journal can be ahead of the other.
    ///
    /// - Parameters:
    ///   - acts: the new acts.
    ///   - row: their case.
    ///   - after: the case with them.
    ///   - snapshot: the license as it stands.
    /// - Returns: the events to append, with what the license's row says from then on.
    /// - Throws: `OfficeRefusal`, `StoreFault`; a journal that the events do not fit.
    func licenseCommit(
        _ acts: [Act],
        of row: CaseRow,
        _ after: Case,
        in snapshot: Snapshot
    ) throws -> LicenseCommit? {
        let id = after.state.license?.id ?? LicenseID(grantedBy: row.id)
        let stands = try snapshot.license(id)
        let known = stands.map(\.events) ?? []
        var events: [LicenseEvent] = []
        for act in acts {
            let caused = try after.licenseFact(ofActAt: act.sequence, under: law) {
                try holder(of: after.state, in: snapshot)
            }
            guard let caused else { continue }
            events.append(
                LicenseEvent(
                    sequence: known.count + events.count + 1,
                    fact: caused.fact,
                    on: caused.on,
                    recordedAt: act.recordedAt,
                    cause: .act(row.id, sequence: act.sequence),
                    clause: act.clause
                )
            )
        }
        guard let last = events.map(\.on).max() else { return nil }
        let license = try License(id: id, family: row.family, events: known + events)
        guard let terms = license.state(asOf: last).terms else {
            throw OfficeRefusal.noCase(row.id)
        }
        return LicenseCommit(
            events: events,
            to: id,
            family: row.family,
            expecting: known.count,
            number: terms.number,
            holder: terms.holder.creditCode.flatMap { try? CreditCode(recorded: $0) },
            agency: terms.agency ?? row.agency
        )
    }

    /// What must stand beside the events in their transaction: which case acts on the license, and the
    /// lines that tell of an extension.
    func followLicense(
        _ commit: LicenseCommit,
        of row: CaseRow,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        for event in commit.events {
            switch event.fact {
            case .origin, .term(.extensionFiled):
                try transaction.link(
                    case: row.id,
                    license: commit.license,
                    matter: row.matter,
                    onApplication: true
                )
            case .term(.extensionEnded), .term(.extended):
                try transaction.closeLink(case: row.id)
            case .carrier(.editionIssued) where row.matter == .initial:
                try transaction.closeLink(case: row.id)
            default: break
            }
        }
        try appendLines(of: commit, at: moment, in: transaction)
    }

    /// The holder of a license that begins, as the application form says.
    func holder(of state: CaseState, in snapshot: Snapshot) throws -> Holder {
        let applicant = try applicationForm(of: state, in: snapshot).applicant
        return Holder(
            name: applicant.name,
            creditCode: applicant.creditCode.rawValue,
            address: applicant.registeredAddress,
            legalRepresentative: nameMark(applicant.legalRepresentative)
        )
    }

    /// The keyed digest of a person's name: without the key nobody finds the name by trying.
    func nameMark(_ name: String) -> String {
        Hex.of(custody.mark(name, for: "legal-representative"))
    }
}
