import GRDB
package import Licensing

/// All that one decision appends to the journal of a license, and what its row says from then on.
package struct LicenseCommit: Hashable, Sendable {
    package let events: [LicenseEvent]
    package let license: LicenseID
    package let family: LicenseFamily
    /// Number of the license's events on which the decision rests; 0 opens the license.
    package let expecting: Int
    /// 许可证编号 as of the last event, as printed.
    package let number: String
    /// Credit code of the holder as of the last event; nil where none of the right shape is known.
    package let holder: CreditCode?
    /// The agency as of the last event.
    package let agency: AgencyID

    package init(
        events: [LicenseEvent],
        to license: LicenseID,
        family: LicenseFamily,
        expecting: Int,
        number: String,
        holder: CreditCode?,
        agency: AgencyID
    ) {
        self.events = events
        self.license = license
        self.family = family
        self.expecting = expecting
        self.number = number
        self.holder = holder
        self.agency = agency
    }
}

extension Transaction {
    /// Appends the events if nobody appended meanwhile; opens the license where none is expected.
    ///
    /// A journal is never mended, so events that would leave it unreadable are refused.
    ///
    /// - Throws: `.licenseConflict`, `.licenseOutOfSequence`, `.notAJournal`, `.notAllowed` for an
    ///   event without a cause or of a kind that this version does not know, `.alreadyThere` where
    ///   the events of an act are there, `.missingReference` where the act is not.
    package func append(_ commit: LicenseCommit) throws {
        try requireSequence(commit)
        let before = try reading.license(commit.license)
        try requireJournal(commit, behind: before)
        if before == nil { try open(commit) } else { try advance(commit) }
        var ordinals: [Cause?: Int] = [:]
        for event in commit.events {
            let ordinal = ordinals[event.cause, default: 0] + 1
            ordinals[event.cause] = ordinal
            try insert(event, ordinal: ordinal, of: commit)
        }
    }

    private func requireSequence(_ commit: LicenseCommit) throws {
        let expected = (commit.expecting + 1)..<(commit.expecting + 1 + commit.events.count)
        guard !commit.events.isEmpty, commit.events.map(\.sequence) == Array(expected) else {
            throw StoreRefusal.licenseOutOfSequence(commit.license)
        }
    }

    private func requireJournal(_ commit: LicenseCommit, behind before: License?) throws {
        let events: [LicenseEvent] = if let before { before.events } else { [] }
        guard events.count == commit.expecting else {
            throw StoreRefusal.licenseConflict(
                license: commit.license,
                expected: commit.expecting,
                found: events.count
            )
        }
        guard before.map({ $0.family == commit.family }) != false else {
            throw StoreRefusal.notAllowed(rule: "license_family")
        }
        do {
            _ = try License(
                id: commit.license,
                family: commit.family,
                events: events + commit.events
            )
        } catch {
            throw StoreRefusal.notAJournal(commit.license, error)
        }
    }

    private func open(_ commit: LicenseCommit) throws {
        try run(
            LicenseRow.insert,
            [
                commit.license.rawValue, commit.family.rawValue, commit.number,
                commit.holder?.rawValue, commit.agency.rawValue, commit.events.count,
            ]
        )
    }

    private func advance(_ commit: LicenseCommit) throws {
        try run(
            LicenseRow.advance,
            [
                commit.number, commit.holder?.rawValue, commit.agency.rawValue,
                commit.expecting + commit.events.count, commit.license.rawValue, commit.expecting,
            ]
        )
    }
}
