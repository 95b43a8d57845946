package import Licensing
import Store

extension Office {
    /// An officer confirms or refuses a letter (审核授权函), with the reason.
    ///
    /// What a confirmed letter does: it proves the enterprise, whose data become what this person
    /// claimed; the person becomes administrator where nobody who can act is one, else a handler
    /// for a year. Whoever only claimed the enterprise before waits to be admitted.
    ///
    /// - Throws: `PeopleRefusal`.
    package func concludeLetter(
        _ id: String,
        isConfirmed: Bool,
        reason: Remark,
        by officer: Actor
    ) throws {
        let agency = try readingAgency(of: officer)
        let moment = now()
        try once(by: officer, at: agency) { transaction in
            guard let letter = try transaction.reading.letter(id), letter.agency == agency else {
                throw PeopleRefusal.noSuchPerson
            }
            try conclude(
                letter,
                LetterOutcome(
                    isConfirmed: isConfirmed,
                    reason: reason.text,
                    by: officer.id,
                    at: moment
                ),
                in: transaction
            )
        }
    }

    /// An officer records that the letter was handed in at the counter (窗口递交), and confirms it.
    ///
    /// - Throws: `PeopleRefusal`; a person of another agency's area is none, one who claimed this
    ///   area for an enterprise that is proved elsewhere is `.notOwnAgency`.
    package func recordCounterLetter(
        for account: String,
        reason: Remark,
        by officer: Actor
    ) throws {
        let agency = try readingAgency(of: officer)
        let moment = now()
        try once(by: officer, at: agency) { transaction in
            let (row, membership) = try member(account, in: transaction.reading)
            let reads = try lettersAgency(of: membership, in: transaction.reading)
            guard reads == agency || membership.agency == agency else {
                throw PeopleRefusal.noSuchPerson
            }
            guard reads == agency else { throw PeopleRefusal.notOwnAgency }
            let letter = LetterRow(
                id: randomness.hex(10),
                enterprise: membership.enterprise,
                agency: agency,
                account: row.id,
                digest: nil,
                mediaType: nil,
                receivedBy: officer.id,
                at: moment
            )
            try transaction.add(letter)
            try conclude(
                letter,
                LetterOutcome(
                    isConfirmed: true,
                    reason: reason.text,
                    by: officer.id,
                    at: moment
                ),
                in: transaction
            )
        }
    }

    /// Stands in the log where the letter that was confirmed confirms an odd credit code too.
    static let oddCodeNote = "odd-code"

    /// The people of an enterprise who can bring a letter, for the counter; those of the own area.
    package func counterPeople(of code: CreditCode, for officer: Actor) throws -> [Person] {
        let agency = try readingAgency(of: officer)
        return try store.read { snapshot in
            try snapshot.memberships(of: code)
                .filter { !$0.standing.isOut }
                .filter { try lettersAgency(of: $0, in: snapshot) == agency }
                .compactMap { try snapshot.account(id: $0.account) }
                .filter { accounts.isOpen($0, on: now().day) }
                .map { try accounts.person($0, in: snapshot) }
        }
    }

    private func conclude(
        _ letter: LetterRow,
        _ outcome: LetterOutcome,
        in transaction: Transaction
    ) throws {
        guard letter.outcome == nil else { throw PeopleRefusal.alreadyConcluded }
        guard outcome.isConfirmed else { return try refuse(letter, outcome, in: transaction) }
        let (row, membership) = try member(letter.account, in: transaction.reading)
        // Proved elsewhere meanwhile: only the enterprise's own agency admits people into it.
        guard try lettersAgency(of: membership, in: transaction.reading) == letter.agency else {
            throw PeopleRefusal.notOwnAgency
        }
        try transaction.conclude(letter, with: outcome)
        try transaction.log(
            AccountLogRow(
                of: row,
                .letterConfirmed,
                note: letter.enterprise.isOdd ? Office.oddCodeNote : "",
                by: outcome.by,
                at: outcome.at
            )
        )
        try prove(membership, by: outcome.by, at: outcome.at, in: transaction)
        try admit(row, membership, by: outcome.by, at: outcome.at, in: transaction)
    }

    /// Refused is also the letter of who has left meanwhile: it must not wait for ever.
    private func refuse(
        _ letter: LetterRow,
        _ outcome: LetterOutcome,
        in transaction: Transaction
    ) throws {
        try transaction.conclude(letter, with: outcome)
        guard let row = try transaction.reading.account(id: letter.account) else { return }
        try transaction.log(
            AccountLogRow(of: row, .letterRefused, by: outcome.by, at: outcome.at)
        )
    }

    /// The enterprise is what this person said; who only claimed it before has to be admitted now.
    private func prove(
        _ membership: MembershipRow,
        by officer: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        let known = try transaction.reading.enterprise(membership.enterprise)
        guard known?.provedAt == nil else { return }
        try forgetUnproved(membership.enterprise, by: officer, at: moment, in: transaction)
        try transaction.save(
            EnterpriseRow(
                code: membership.enterprise,
                agency: membership.agency,
                name: membership.claimedName,
                division: membership.claimedDivision,
                legalRepresentative: membership.claimedRepresentative,
                registeredAt: known?.registeredAt ?? moment,
                provedAt: moment
            )
        )
        for other in try transaction.reading.memberships(of: membership.enterprise)
        where other.account != membership.account && other.standing == .claimant {
            try stand(other, as: .waiting, since: moment, in: transaction)
        }
    }

    private func admit(
        _ row: AccountRow,
        _ membership: MembershipRow,
        by officer: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        guard membership.standing != .administrator else { return }
        let isFirst = try administrators(
            of: membership.enterprise,
            on: moment.day,
            in: transaction.reading
        ).isEmpty
        if isFirst {
            try transaction.setEnd(nil, of: row.id)
            try stand(membership, as: .administrator, since: moment, in: transaction)
        } else if membership.standing != .handler {
            let last = Mandate.lastDay(from: moment.day)
            try transaction.setEnd(last, of: row.id)
            try stand(membership, as: .handler, since: moment, in: transaction)
        } else {
            return
        }
        let event: AccountEvent = isFirst ? .appointed : .admitted
        try transaction.log(
            AccountLogRow(of: row, event, note: "letter", by: officer, at: moment)
        )
    }
}
