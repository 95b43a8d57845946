import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// The officers' lists: which cases, in which order, and by which index.
struct WorkListTests {
    let place = try? ThrowAwayStore()

    private func inbox(
        _ row: CaseRow,
        _ state: StageName,
        _ post: Post?,
        due: Int?
    ) -> InboxRow {
        let day = due.map { Fixed.day.adding(days: $0) }
        return Sample.inbox(of: row, state: state.rawValue, post: post, due: day)
    }

    private func filled() throws -> Store {
        let store = try #require(place).open()
        let cases: [(String, StageName, Post?, Int?)] = [
            ("c1", .accepted, .review, 3), ("c2", .accepted, .review, -1),
            ("c3", .received, .acceptance, 1), ("c4", .archived, nil, nil),
            ("c5", .draft, .applicant, nil), ("c6", .refused, .review, nil),
        ]
        try store.change { transaction in
            for account in ["a1", "a2"] { try transaction.add(LicenseSample.account(account)) }
            for (id, state, post, due) in cases {
                let row = try Sample.row(id)
                try transaction.open(row)
                try transaction.project(self.inbox(row, state, post, due: due))
            }
        }
        return store
    }

    private func found(
        _ view: WorkView,
        in store: Store,
        agency: AgencyID? = Sample.agency,
        text: String = ""
    ) throws -> [String] {
        try store.read {
            try $0.work(WorkQuery(agency: agency, view: view, text: text))
                .map(\.row.case.rawValue)
        }
    }

    @Test func `a list goes by last day, cases without one last, drafts nowhere`() throws {
        let store = try filled()
        #expect(try found(.turn(.review), in: store) == ["c2", "c1", "c6"])
        #expect(try found(.open, in: store) == ["c2", "c3", "c1", "c6"])
        #expect(try found(.stage("archived"), in: store) == ["c4"])
        #expect(try found(.overdue(Fixed.day), in: store) == ["c2"])
        #expect(try found(.overdue(Fixed.day.adding(days: 4)), in: store) == ["c2", "c3", "c1"])
        #expect(try found(.open, in: store, agency: AgencyID("other")).isEmpty)
        #expect(try found(.open, in: store, agency: nil) == ["c2", "c3", "c1", "c6"])
    }

    @Test func `who has taken a case has it, for that post only, until it is given on`() throws {
        let store = try filled()
        func assign(_ post: Post, _ account: String?) throws {
            try store.change {
                try $0.assign(
                    Assignment(
                        case: CaseID("c1"),
                        agency: Sample.agency,
                        post: post,
                        assignee: account,
                        by: "a1",
                        at: Sample.moment
                    )
                )
            }
        }
        try assign(.review, "a1")
        #expect(try found(.mine("a1"), in: store) == ["c1"])
        #expect(try found(.unassigned(.review), in: store) == ["c2", "c6"])
        try assign(.review, "a2")
        #expect(try found(.mine("a1"), in: store).isEmpty)
        #expect(try found(.mine("a2"), in: store) == ["c1"])
        try assign(.confirmation, "a1")
        #expect(try found(.mine("a1"), in: store).isEmpty)
        let row = inbox(try Sample.row("c1"), .reviewed, .confirmation, due: 3)
        try store.change { try $0.project(row) }
        #expect(try found(.mine("a1"), in: store) == ["c1"])
        try assign(.confirmation, nil)
        #expect(try found(.mine("a1"), in: store).isEmpty)
        #expect(try store.read { try $0.assignments(of: CaseID("c1")) }.count == 4)
    }

    @Test(arguments: [
        ("电力工程", 5), ("c3", 1), ("C3", 1), ("91140105ma0kd31x0a", 5), ("太原", 0), ("%", 0),
        (String(repeating: "电", count: 101), 0),
    ])
    func `a case is found by name, credit code or its own number`(text: String, count: Int) throws {
        let store = try filled()
        #expect(try found(.open, in: store, text: text).count == count)
        #expect(try found(.open, in: store, agency: nil, text: text).count == count)
        #expect(try found(.open, in: store, agency: AgencyID("other"), text: text).isEmpty)
    }

    @Test func `a case is found by its receipt's whole number, in its own agency alone`() throws {
        let store = try filled()
        let row = try Sample.row("c3")
        let number = "晋-2026-000123"
        try store.change { transaction in
            try transaction.project(
                PublicCaseRow(
                    case: row.id,
                    agency: row.agency,
                    family: row.family,
                    matter: row.matter,
                    enterprise: row.applicantName,
                    receipt: number,
                    state: StageName.received.rawValue,
                    acceptedOn: nil,
                    due: nil,
                    pause: nil,
                    granted: nil
                )
            )
        }
        #expect(try found(.open, in: store, text: number) == ["c3"])
        #expect(try found(.open, in: store, text: " 晋－2026－000123") == ["c3"])
        #expect(try found(.open, in: store, agency: nil, text: number) == ["c3"])
        #expect(try found(.open, in: store, agency: AgencyID("other"), text: number).isEmpty)
        #expect(try found(.open, in: store, text: "晋-2026-000124").isEmpty)
        #expect(try found(.open, in: store, text: "2026-000123").isEmpty)
    }

    @Test func `pages follow each other without a gap and without a double`() throws {
        let store = try filled()
        for view in [WorkView.open, .turn(.review)] {
            let whole = try found(view, in: store)
            var pages: [String] = []
            var cursor: WorkCursor?
            repeat {
                let query = WorkQuery(agency: Sample.agency, view: view, limit: 1, after: cursor)
                let page = try store.read { try $0.work(query) }
                pages += page.map(\.row.case.rawValue)
                cursor = page.last.map { WorkCursor($0.cursor.text) } ?? nil
            } while cursor != nil
            #expect(pages == whole)
        }
    }

    @Test(arguments: ["", "2026-11-26", "x.c1", "2026-13-01.c1", "."])
    func `a cursor that was made up is none`(text: String) {
        #expect(WorkCursor(text) == nil)
    }

    /// Twenty thousand cases: each list is found by its index, nothing is sorted or walked through.
    @Test func `each list of a large office is found by its index`() throws {
        let store = try #require(place).open()
        try store.change { transaction in
            for number in 0..<20_000 {
                let row = try Sample.row("c\(number)")
                try transaction.open(row)
                try transaction.run(
                    """
                    INSERT INTO case_inbox
                        (case_id, agency, family, matter, applicant, applicant_name, state, post,
                         due, version)
                    VALUES (?, 'shanxi', 'facility', 'initial', ?, '公司', ?, ?, ?, 1)
                    """,
                    [
                        row.id.rawValue, row.applicant.rawValue,
                        number % 10 == 0 ? "accepted" : "archived",
                        number % 10 == 0 ? "review" : nil,
                        Fixed.day.adding(days: number % 30).description,
                    ]
                )
            }
        }
        let views: [(WorkView, String)] = [
            (.turn(.review), "case_inbox_turn"), (.unassigned(.review), "case_inbox_unassigned"),
            (.mine("a1"), "case_inbox_mine"), (.overdue(Fixed.day), "case_inbox_found"),
            (.open, "case_inbox_found"), (.stage("archived"), "case_inbox_stage"),
        ]
        for (view, index) in views {
            let plan = try plan(of: WorkQuery(agency: Sample.agency, view: view), in: store)
            #expect(plan.contains("SEARCH case_inbox USING INDEX \(index)"), "\(view): \(plan)")
            #expect(!plan.contains("TEMP B-TREE"), "\(view): \(plan)")
        }
        for view in [WorkView.open, .stage("archived"), .overdue(Fixed.day), .turn(.review)] {
            let plan = try plan(of: WorkQuery(agency: nil, view: view), in: store)
            #expect(plan.contains("USING INDEX case_inbox_house"), "\(view): \(plan)")
            #expect(!plan.contains("TEMP B-TREE"), "\(view): \(plan)")
        }
        let mine = try plan(of: WorkQuery(agency: nil, view: .mine("a1")), in: store)
        #expect(mine.contains("SEARCH case_inbox USING INDEX case_inbox_mine"), "\(mine)")
        #expect(try store.read { try $0.workCount(agency: Sample.agency, post: .review) } == 1_000)
        let others: [(String, StatementArguments, String)] = [
            (InboxRow.overdue, ["2026-11-26"], "case_inbox USING COVERING INDEX case_inbox_due"),
            (InboxRow.assisted, ["a1"], "case_inbox_assisted"),
            (InboxRow.drafts, ["91140105MA0KD31X0A"], "case_inbox_applicant"),
            (AccountRow.ofAgency, ["shanxi"], "account_by_agency"),
            (DeadLetter.dueOfKind, ["publish", 0, 1], "outbox_open_by_kind"),
            (DeadLetter.list, ["shanxi", 1], "dead_letter_open"),
            (CodeSending.ofEnterprise, ["", "email", 0], "code_sending_by_enterprise"),
            (CodeSending.ofAccount, ["a1", 0], "code_sending_by_account"),
            (CodeSending.toAddress, ["", 0], "code_sending_by_address"),
        ]
        for (sql, arguments, index) in others {
            let plan = try plan(sql, arguments, in: store)
            #expect(plan.contains(index), "\(sql): \(plan)")
            #expect(!plan.contains("SCAN"), "\(sql): \(plan)")
            #expect(!plan.contains("TEMP B-TREE"), "\(sql): \(plan)")
        }
    }

    private func plan(of query: WorkQuery, in store: Store) throws -> String {
        let statement = WorkStatement(query)
        return try plan(statement.sql, statement.arguments, in: store)
    }

    private func plan(
        _ sql: String,
        _ arguments: StatementArguments,
        in store: Store
    ) throws -> String {
        try store.read { snapshot in
            try snapshot.rows("EXPLAIN QUERY PLAN " + sql, arguments) { $0["detail"] as String? }
        }.joined(separator: "; ")
    }
}
