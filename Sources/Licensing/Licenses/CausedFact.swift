/// What an act of a case makes true of a license, with its legal day.
public struct CausedFact: Hashable, Sendable {
    /// The fact.
    public let fact: LicenseFact
    /// First day on which it holds.
    public let on: Day
}

extension Case {
    /// What the act at a position makes true of the license; nil where it changes nothing there.
    ///
    /// A grant begins the license of a first application. Of an extension each step that binds the license
    /// is an event; a refusal is one when its notice is sealed.
    ///
    /// - Parameters:
    ///   - position: the act's position, from 1.
    ///   - law: the rule sets, for the term of an extension.
    ///   - holder: makes the holder of a license that begins; asked for nothing else.
    /// - Returns: the fact with its legal day.
    /// - Throws: what `holder` throws.
    /// - Source: docs/license-journal.md.
    public func licenseFact(
        ofActAt position: Int,
        under law: Law,
        holder: () throws -> Holder
    ) rethrows -> CausedFact? {
        guard acts.indices.contains(position - 1) else { return nil }
        let act = acts[position - 1]
        let before = Case(id: id, acts: Array(acts.prefix(position - 1))).state
        if case .published(let publication) = act.fact {
            return CausedFact(
                fact: .carrier(.editionIssued(publication.identifier)),
                on: act.on
            )
        }
        if let license = before.license {
            return extensionFact(of: act, license, before, law)
                .map { CausedFact(fact: .term($0.fact), on: $0.on) }
        }
        guard case .decided(.granted(let grant)) = act.fact, let opening = before.opening else {
            return nil
        }
        let terms = LicenseTerms(
            number: grant.licenseNumber.rawValue,
            holder: try holder(),
            grades: grant.granted.map { HeldGrade($0) },
            agency: opening.agency,
            validFrom: .day(grant.validFrom),
            validUntil: .day(grant.validUntil)
        )
        return CausedFact(fact: .origin(.granted(terms)), on: act.on)
    }

    private func extensionFact(
        of act: Act,
        _ license: HeldLicense,
        _ before: CaseState,
        _ law: Law
    ) -> (fact: TermFact, on: Day)? {
        switch act.fact {
        case .received:
            guard let filing = before.filing, let rules = law.ruleSet(filing.ruleSet) else {
                return nil
            }
            let inTime = act.on <= license.lastDayInTime(rules)
            let until = license.nextLastDay(rules)
            return (.extensionFiled(id, inTime: inTime, until: until), act.on)
        case .accepted:
            // It counts from the submission that was accepted, also where that is told after expiry.
            return before.received.map { (.extensionAccepted(id), $0.on) }
        case .acceptedBySilence: return (.extensionAccepted(id), act.on)
        case .decided(.granted(let grant)):
            return (.extended(id, until: grant.validUntil, by: .decision), act.on)
        case .renewedByLaw(let renewal):
            return (.extended(id, until: renewal.validUntil, by: .law), act.on)
        default:
            guard before.received != nil, let end = act.fact.extensionEnd else { return nil }
            // Of an extension that is not accepted the end has the last day at the latest.
            let on = before.acceptance == nil ? min(act.on, license.validUntil) : act.on
            return (.extensionEnded(id, end), on)
        }
    }
}

extension Fact {
    /// Why an extension ends with the act; nil where it goes on.
    fileprivate var extensionEnd: ExtensionEnd? {
        switch self {
        case .sealApplied(let sealing) where sealing.paper.noticeKind == .extensionRefused: .refused
        case .notAccepted: .notAccepted
        case .closedUncorrected: .uncorrected
        case .withdrawn: .withdrawn
        case .endedByExpiry: .expired
        default: nil
        }
    }
}
