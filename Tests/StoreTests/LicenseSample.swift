import Licensing
import TestKit

@testable import Store

/// Rows of one issued license.
enum LicenseSample {
    static func identifier(_ serial: String, version: Int = 1) throws -> LicenseIdentifier {
        let issuer = try Sample.found(Sample.applicant).rawValue
        return try LicenseIdentifier(
            typeCode: issuer + "001",
            issuerCode: issuer,
            serial: serial,
            version: version
        )
    }

    static func edition(
        _ number: String = "1-4-00123-2026",
        case id: CaseID = CaseID("c1"),
        version: Int = 1,
        files: (Character, Character) = ("1", "2"),
        token: Character = "3"
    ) throws -> EditionRow {
        EditionRow(
            identifier: try identifier(
                number.filter { $0 != "-" },
                version: version
            ),
            case: id,
            agency: Sample.agency,
            number: try LicenseNumber(number),
            version: version,
            content: #"{"holder":"山西电力工程有限公司"}"#,
            contentDigest: try Sample.digest("c"),
            originalDigest: try Sample.digest(files.0),
            duplicateDigest: try Sample.digest(files.1),
            tokenDigest: try Sample.digest(token),
            at: Sample.moment
        )
    }

    static func notice(_ id: CaseID, _ number: String = "1") throws -> NoticeRow {
        NoticeRow(
            case: id,
            agency: Sample.agency,
            kind: .refusal,
            number: NoticeNumber("晋监能资质不许〔2026〕第\(number)号"),
            digest: try Sample.digest("1"),
            at: Sample.moment
        )
    }

    static func account(_ id: String = "a1") -> AccountRow {
        AccountRow(
            id: id,
            login: "login-\(id)",
            passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
            otpSecret: [9, 8, 7],
            name: [7, 7],
            post: .acceptance,
            agency: Sample.agency,
            endsOn: Fixed.day,
            createdAt: Sample.moment
        )
    }

    static func step(_ id: CaseID, _ name: String, attempt: Int = 1) -> IssuingStep {
        IssuingStep(
            case: id,
            agency: Sample.agency,
            attempt: attempt,
            step: name,
            data: #"{"step":"\#(name)"}"#,
            at: Sample.moment
        )
    }

    /// One row in each table beside case, act and idempotency.
    static func fill(_ transaction: Transaction, _ id: CaseID) throws {
        for mark: Character in ["1", "2"] {
            try transaction.put(Sample.blob(mark), agency: Sample.agency)
        }
        _ = try transaction.reserve(
            series: "s",
            purpose: "grant",
            for: id,
            agency: Sample.agency,
            at: Sample.moment
        )
        try transaction.record(step(id, "reserved"))
        try transaction.commit(edition())
        try transaction.add(notice(id))
        _ = try transaction.appendRecord(line: "{}", agency: Sample.agency, at: Sample.moment)
        try transaction.putHead("{}", size: 1, agency: Sample.agency, at: Sample.moment)
        try transaction.confirm(
            Confirmation(
                datum: "agency.shanxi.credit-code",
                value: "v",
                by: "a1",
                agency: Sample.agency,
                at: Sample.moment
            )
        )
        try transaction.add(account())
        try addWork(transaction, id)
        try addPublic(transaction, id)
    }

    /// One row in each table of the public side.
    private static func addPublic(_ transaction: Transaction, _ id: CaseID) throws {
        let enterprise = try Sample.found(Sample.applicant)
        try transaction.add(
            ServiceConsentRow(
                enterprise: enterprise,
                agency: Sample.agency,
                isGiven: true,
                account: "a1",
                at: Sample.moment
            )
        )
        try transaction.add(
            MessageRow(
                id: String(repeating: "0a", count: 16),
                enterprise: enterprise,
                agency: Sample.agency,
                case: id,
                kind: "received",
                paper: nil,
                at: Sample.moment
            )
        )
        let number = "晋-投-2026-000001"
        try transaction.add(
            ComplaintRow(
                number: number,
                agency: Sample.agency,
                year: 2026,
                sequence: 1,
                sealed: [1],
                at: Sample.moment
            )
        )
        try transaction.answer(
            complaint: number,
            of: Sample.agency,
            ComplaintAnswer(sealed: [2], by: "a1", at: Sample.moment)
        )
        try transaction.enqueue(
            OutboxItem(
                case: id,
                agency: Sample.agency,
                kind: "mail",
                payload: "",
                createdAt: Sample.moment
            )
        )
        if let row = try transaction.reading.due(outbox: ["mail"], at: Sample.moment, limit: 9).last
        {
            try transaction.bury(outbox: row, reason: "gone", at: Sample.moment)
        }
        try transaction.add(
            CodeSending(
                agency: Sample.agency,
                enterprise: try Sample.found(Sample.applicant),
                kind: "email",
                account: "a1",
                address: try Sample.digest("a"),
                at: Sample.moment
            )
        )
    }

    /// One row in each table of who works on what.
    private static func addWork(_ transaction: Transaction, _ id: CaseID) throws {
        try transaction.add(account("a2"))
        try transaction.assign(
            Assignment(
                case: id,
                agency: Sample.agency,
                post: .acceptance,
                assignee: "a1",
                by: "a1",
                at: Sample.moment
            )
        )
        let delegation = Delegation(
            id: "d1",
            agency: Sample.agency,
            post: .acceptance,
            principal: "a1",
            delegate: "a2",
            from: Fixed.day,
            until: Fixed.day,
            by: "a1",
            at: Sample.moment
        )
        try transaction.add(delegation)
        try transaction.end(delegation, by: "a1", at: Sample.moment)
    }
}
