import GRDB
import Licensing
import Testing

@testable import Store

/// What a column holds and nobody can read is a fault that is told, never an empty field.
struct UnreadableRowTests {
    let place = try? ThrowAwayStore()

    private func expectUnreadable(
        _ sql: String,
        in store: Store,
        _ read: (Snapshot) throws -> Void
    ) throws {
        try store.change { _ = try $0.run(sql, []) }
        let fault = #expect(throws: StoreFault.self, "\(sql)") { try store.read(read) }
        guard case .unreadable? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test(arguments: ["post = 'nobody'", "due = '2026-02-30'"])
    func `a row of the inbox`(change: String) throws {
        let store = try #require(place).open()
        try store.change { transaction in
            let row = try Sample.row()
            try transaction.open(row)
            try transaction.project(
                Sample.inbox(
                    of: row,
                    state: "received",
                    post: .acceptance,
                    due: Day("2026-11-26")
                )
            )
        }
        #expect(try store.read { try $0.inbox().count } == 1)
        try expectUnreadable("UPDATE case_inbox SET \(change)", in: store) { _ = try $0.inbox() }
    }

    @Test(arguments: ["accepted_on", "due"])
    func `a day of the public list`(column: String) throws {
        let store = try #require(place).open()
        try store.change { transaction in
            let row = try Sample.row()
            try transaction.open(row)
            try transaction.project(
                PublicCaseRow(
                    case: row.id,
                    agency: row.agency,
                    family: row.family,
                    matter: row.matter,
                    enterprise: row.applicantName,
                    receipt: "晋-2026-000001",
                    state: "accepted",
                    acceptedOn: Day("2026-11-20"),
                    due: nil,
                    pause: nil,
                    granted: nil
                )
            )
        }
        #expect(try store.read { try $0.publicCases().count } == 1)
        try expectUnreadable("UPDATE public_case SET \(column) = '2026-02-30'", in: store) {
            _ = try $0.publicCases()
        }
    }

    @Test func `a set-up code's enterprise and day`() throws {
        let store = try #require(place).open()
        let digest = try Sample.digest("c")
        try store.change { transaction in
            try transaction.add(LicenseSample.account())
            try transaction.issue(
                TicketRow(
                    digest: digest,
                    enterprise: Sample.applicant,
                    person: [1],
                    endsOn: Day("2026-11-26"),
                    issuedBy: LicenseSample.account().id,
                    issuedAt: Sample.moment,
                    expiresAt: Sample.moment
                )
            )
        }
        #expect(try store.read { try $0.ticket(digest) } != nil)
        try expectUnreadable("UPDATE ticket SET ends_on = '2026-02-30'", in: store) {
            _ = try $0.ticket(digest)
        }
    }
}
