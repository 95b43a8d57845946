package import Licensing
import Store

/// A letter as officers see it in their list.
package struct WaitingLetter: Sendable {
    package let id: String
    package let enterprise: CreditCode
    package let claimedName: String
    package let person: Person
    package let at: Moment
}

/// A letter as its own person sees it.
package struct LetterSummary: Sendable {
    package let at: Moment
    package let outcome: Outcome?

    /// What an officer found.
    package struct Outcome: Sendable {
        package let isConfirmed: Bool
        package let reason: String
    }

    init(_ row: LetterRow) {
        at = row.at
        outcome = row.outcome.map { Outcome(isConfirmed: $0.isConfirmed, reason: $0.reason) }
    }
}

/// A letter with all that an officer holds against it.
package struct LetterView: Sendable {
    let row: LetterRow
    package let id: String
    package let enterprise: CreditCode
    /// False for paper that was handed in.
    package let hasFile: Bool
    package let summary: LetterSummary
    package let person: Person
    package let claimedName: String
    package let claimedRepresentative: String
    package let claimedDivision: DivisionCode
    /// Whether somebody administers it already: the letter then admits a handler.
    package let hasAdministrator: Bool
}

extension Office {
    /// Letters of one person that wait at once (house rule).
    static let lettersWaitingMax = 3

    /// A person uploads the enterprise's sealed letter (授权函).
    ///
    /// - Parameters:
    ///   - upload: the file, checked.
    ///   - visitor: for whom the letter speaks.
    /// - Throws: `PeopleRefusal`.
    package func giveLetter(_ upload: Upload, by visitor: Visitor) throws {
        let moment = now()
        let digest = digest(of: upload.bytes)
        try once(by: visitor.person.actor) { transaction in
            let (row, membership) = try member(visitor.person.id, in: transaction.reading)
            let waiting = try transaction.reading.letters(for: row.id).filter { $0.outcome == nil }
            guard waiting.count < Office.lettersWaitingMax else {
                throw PeopleRefusal.tooManyLetters
            }
            let agency = try lettersAgency(of: membership, in: transaction.reading)
            let blob = Blob(
                digest: digest,
                size: upload.bytes.count,
                bytes: custody.encrypt(upload.bytes)
            )
            try transaction.put(blob, agency: agency)
            try transaction.add(
                LetterRow(
                    id: randomness.hex(10),
                    enterprise: membership.enterprise,
                    agency: agency,
                    account: row.id,
                    digest: digest,
                    original: upload.original,
                    mediaType: upload.kind.mediaType,
                    receivedBy: row.id,
                    at: moment
                )
            )
            try transaction.log(AccountLogRow(of: row, .letterGiven, by: row.id, at: moment))
        }
    }

    /// The letters that speak for a person, the last first.
    package func letters(for visitor: Visitor) throws -> [LetterSummary] {
        try store.read { try $0.letters(for: visitor.person.id).map { LetterSummary($0) } }
    }

    /// The agency whose officers read a person's letter.
    package func agency(ofLettersFrom visitor: Visitor) throws -> Agency {
        let id = try store.read { snapshot in
            try snapshot.membership(of: visitor.person.id)
                .map { try lettersAgency(of: $0, in: snapshot) }
        }
        guard let id else { throw PeopleRefusal.noSuchPerson }
        return try agency(id)
    }

    /// Who reads a person's letter: the agency of the enterprise where it is proved, before that the
    /// agency of the place that the person claimed.
    func lettersAgency(of membership: MembershipRow, in snapshot: Snapshot) throws -> AgencyID {
        let known = try snapshot.enterprise(membership.enterprise)
        guard let known, known.provedAt != nil else { return membership.agency }
        return known.agency
    }

    /// The letters that wait at the officer's agency, the oldest first.
    ///
    /// - Throws: `PeopleRefusal.wrongPost`.
    package func waitingLetters(for officer: Actor) throws -> [WaitingLetter] {
        let agency = try readingAgency(of: officer)
        return try store.read { snapshot in
            try snapshot.waitingLetters(at: agency).compactMap { letter in
                guard let row = try snapshot.account(id: letter.account),
                    let membership = try snapshot.membership(of: letter.account)
                else { return nil }
                return WaitingLetter(
                    id: letter.id,
                    enterprise: letter.enterprise,
                    claimedName: membership.claimedName,
                    person: try accounts.person(row, in: snapshot),
                    at: letter.at
                )
            }
        }
    }

    /// A letter with what it is held against.
    ///
    /// - Throws: `PeopleRefusal.noSuchPerson` for a letter of another agency as for none.
    package func letter(_ id: String, for officer: Actor) throws -> LetterView {
        let agency = try readingAgency(of: officer)
        let view = try store.read { snapshot -> LetterView? in
            guard let letter = try snapshot.letter(id), letter.agency == agency,
                let row = try snapshot.account(id: letter.account),
                let membership = try snapshot.membership(of: letter.account)
            else { return nil }
            return LetterView(
                row: letter,
                id: letter.id,
                enterprise: letter.enterprise,
                hasFile: letter.digest != nil,
                summary: LetterSummary(letter),
                person: try accounts.person(row, in: snapshot),
                claimedName: membership.claimedName,
                claimedRepresentative: try accounts.name(membership.claimedRepresentative),
                claimedDivision: membership.claimedDivision,
                hasAdministrator: try !administrators(
                    of: letter.enterprise,
                    on: now().day,
                    in: snapshot
                ).isEmpty
            )
        }
        guard let view else { throw PeopleRefusal.noSuchPerson }
        return view
    }

    /// The file of a letter; that it was read is recorded before it is given.
    package func letterFile(
        _ id: String,
        for officer: Actor
    ) throws -> (bytes: [UInt8], mediaType: String) {
        let view = try letter(id, for: officer)
        guard let digest = view.row.digest, let type = view.row.mediaType else {
            throw PeopleRefusal.noSuchPerson
        }
        let moment = now()
        try store.change { transaction in
            try requirePresent(officer, in: transaction.reading)
            guard let row = try transaction.reading.account(id: view.person.id) else { return }
            try transaction.log(
                AccountLogRow(of: row, .letterRead, note: id, by: officer.id, at: moment)
            )
        }
        guard let bytes = try store.read({ try content(named: digest, in: $0) }) else {
            throw PeopleRefusal.noSuchPerson
        }
        return (bytes, type)
    }

    /// The agency whose letters an officer reads: who sits at acceptance.
    ///
    /// - Throws: `PeopleRefusal.wrongPost`.
    func readingAgency(of officer: Actor) throws -> AgencyID {
        guard officer.post == .acceptance, let agency = officer.agency else {
            throw PeopleRefusal.wrongPost
        }
        return agency
    }

    /// An open account with its membership.
    func member(
        _ id: String,
        in snapshot: Snapshot
    ) throws -> (account: AccountRow, membership: MembershipRow) {
        guard let row = try snapshot.account(id: id), accounts.isOpen(row, on: now().day),
            let membership = try snapshot.membership(of: id), !membership.standing.isOut
        else { throw PeopleRefusal.noSuchPerson }
        return (row, membership)
    }
}
