import Licensing
import TestKit

@testable import Store

/// Rows that the public side derives, counts and sends to.
enum PublicSample {
    static func address(_ kind: String = "email") throws -> ContactAddressRow {
        ContactAddressRow(
            enterprise: try Sample.found(Sample.applicant),
            kind: kind,
            agency: Sample.agency,
            sealed: [1, 2],
            codeDigest: try Sample.digest("1"),
            codeUntil: Sample.moment.adding(seconds: 60),
            attempts: 2,
            at: Sample.moment
        )
    }

    static func followed(granted: PublicGrant? = nil) -> PublicCaseRow {
        PublicCaseRow(
            case: CaseID("c1"),
            agency: Sample.agency,
            family: .facility,
            matter: .initial,
            enterprise: "山西电力工程有限公司",
            receipt: "晋-2026-000001",
            state: "accepted",
            acceptedOn: Fixed.day,
            due: Fixed.day,
            pause: PublicPause(ground: "expertReview", expectedEnd: Fixed.day),
            granted: granted
        )
    }

    static func count(_ count: Int = 1) -> VerificationCount {
        VerificationCount(hour: "2026-11-20T08", way: "number", outcome: "valid", count: count)
    }

    static func part() -> DraftPartRow {
        DraftPartRow(
            case: CaseID("c1"),
            part: "assets",
            agency: Sample.agency,
            version: 1,
            bytes: [1],
            savedBy: "a2",
            savedAt: Sample.moment
        )
    }

    static func file() throws -> DraftFileRow {
        DraftFileRow(
            id: "f1",
            case: CaseID("c1"),
            agency: Sample.agency,
            kind: "other",
            name: [1],
            type: "pdf",
            size: 3,
            digest: try Sample.digest("1"),
            bytes: [1, 2, 3],
            addedBy: "a2",
            addedAt: Sample.moment
        )
    }

    /// One row in each of their tables, drafts with them.
    static func fill(_ transaction: Transaction) throws {
        try transaction.put(address())
        try transaction.project(followed())
        try transaction.add(count(), agency: Sample.agency)
        _ = try transaction.save(part())
        try transaction.add(file())
    }
}
