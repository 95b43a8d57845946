import Licensing
import TestKit

@testable import Store

/// Rows of an enterprise, its people and the ways back in.
enum PeopleSample {
    static func enterprise(provedAt: Moment? = nil) throws -> EnterpriseRow {
        EnterpriseRow(
            code: try Sample.found(Sample.applicant),
            agency: Sample.agency,
            name: "山西电力工程有限公司",
            division: try DivisionCode("140105"),
            legalRepresentative: [1, 2],
            registeredAt: Sample.moment,
            provedAt: provedAt
        )
    }

    static func membership(_ standing: Standing = .claimant) throws -> MembershipRow {
        MembershipRow(
            account: "a2",
            enterprise: try Sample.found(Sample.applicant),
            agency: Sample.agency,
            standing: standing,
            claimedName: "山西电力工程有限公司",
            claimedDivision: try DivisionCode("140105"),
            claimedRepresentative: [3],
            since: Sample.moment
        )
    }

    static func letter(_ id: String = "l1", outcome: LetterOutcome? = nil) throws -> LetterRow {
        LetterRow(
            id: id,
            enterprise: try Sample.found(Sample.applicant),
            agency: Sample.agency,
            account: "a2",
            digest: try Sample.digest("1"),
            original: try Sample.digest("2"),
            mediaType: "image/png",
            receivedBy: "a2",
            at: Sample.moment,
            outcome: outcome
        )
    }

    static let outcome = LetterOutcome(
        isConfirmed: true,
        reason: "原件已核对",
        by: "a1",
        at: Sample.moment
    )

    static func session(_ mark: Character, after seconds: Int64 = 0) throws -> SessionRow {
        let begun = Sample.moment.adding(seconds: seconds)
        return SessionRow(
            digest: try Sample.digest(mark),
            account: "a2",
            createdAt: begun,
            seenAt: begun
        )
    }

    static func ticket(_ mark: Character) throws -> TicketRow {
        TicketRow(
            digest: try Sample.digest(mark),
            account: "a2",
            issuedBy: "a1",
            issuedAt: Sample.moment,
            expiresAt: Sample.moment.adding(seconds: 60)
        )
    }

    static func invitation(_ mark: Character) throws -> TicketRow {
        TicketRow(
            digest: try Sample.digest(mark),
            enterprise: try Sample.found(Sample.applicant),
            person: [5],
            endsOn: Fixed.day,
            issuedBy: "a2",
            issuedAt: Sample.moment,
            expiresAt: Sample.moment.adding(seconds: 60)
        )
    }

    static func logged(_ kind: String, note: String = "") -> AccountLogRow {
        AccountLogRow(
            account: "a2",
            agency: Sample.agency,
            enterprise: nil,
            kind: kind,
            note: note,
            by: "a1",
            at: Sample.moment
        )
    }

    /// One row in each of their tables; accounts `a1` and `a2` and blob `1` are there.
    static func fill(_ transaction: Transaction) throws {
        try transaction.save(enterprise())
        try transaction.save(membership())
        try transaction.add(letter())
        try transaction.conclude(letter(), with: outcome)
        try transaction.begin(session("5"), atMost: 5)
        try transaction.log(logged("created"))
        try transaction.replaceRecoveryCodes(of: "a2", with: [Sample.digest("6")])
        try transaction.issue(ticket("7"))
    }
}
