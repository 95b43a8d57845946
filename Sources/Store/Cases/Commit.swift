import GRDB
package import Licensing

/// All that one decision writes: acts, their projection, events of the license, the answer to
/// repeat, and what must leave the house.
package struct Commit: Sendable {
    package let acts: [Act]
    package let `case`: CaseID
    /// Version of the case on which the decision rests.
    package let expecting: Int
    package let inbox: InboxRow?
    /// The applicant's name from now on; nil where it stays.
    package let applicantName: String?
    package let idempotency: IdempotencyRow?
    package let outbox: [OutboxItem]
    /// The events that the acts make in the journal of a license; nil where they make none.
    package let license: LicenseCommit?

    package init(
        acts: [Act],
        to case: CaseID,
        expecting: Int,
        inbox: InboxRow? = nil,
        applicantName: String? = nil,
        idempotency: IdempotencyRow? = nil,
        outbox: [OutboxItem] = [],
        license: LicenseCommit? = nil
    ) {
        self.acts = acts
        self.case = `case`
        self.expecting = expecting
        self.inbox = inbox
        self.applicantName = applicantName
        self.idempotency = idempotency
        self.outbox = outbox
        self.license = license
    }
}

extension Transaction {
    /// Appends the acts, and the license's events behind them, if nobody appended to either
    /// meanwhile.
    ///
    /// - Throws: `.versionConflict`, `.alreadyDecided`, `.unknownCase`, `.outOfSequence`,
    ///   `.alreadyThere` where the idempotency key has been answered; for the license all that its
    ///   commit throws alone.
    package func append(_ commit: Commit) throws {
        try requireSequence(commit)
        let row = try advance(commit)
        for act in commit.acts { try insert(act, to: row) }
        if let license = commit.license { try append(license) }
        if let inbox = commit.inbox { try project(inbox) }
        if let idempotency = commit.idempotency { try remember(idempotency) }
        for item in commit.outbox { try enqueue(item) }
    }

    private func requireSequence(_ commit: Commit) throws {
        let expected = (commit.expecting + 1)..<(commit.expecting + 1 + commit.acts.count)
        guard !commit.acts.isEmpty, commit.acts.map(\.sequence) == Array(expected) else {
            throw StoreRefusal.outOfSequence(commit.case)
        }
    }

    /// Compares and sets the version; the row as it was before.
    private func advance(_ commit: Commit) throws -> CaseRow {
        guard let row = try reading.case(commit.case) else {
            throw StoreRefusal.unknownCase(commit.case)
        }
        let next = commit.expecting + commit.acts.count
        let changed = try run(
            CaseRow.advance,
            [next, commit.applicantName, commit.case.rawValue, commit.expecting]
        )
        guard changed == 1 else {
            throw StoreRefusal.versionConflict(
                case: commit.case,
                expected: commit.expecting,
                found: row.version
            )
        }
        return row
    }
}
