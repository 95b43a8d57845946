import GRDB
import Licensing
import Testing

@testable import Store

/// The officers' search in a large office: counted in steps of the engine, whatever plan it chooses.
@Suite("Steps of the search")
struct SearchStepsTests {
    /// A tenth of what going through every case would take.
    private static let stepsMax = 150_000
    private static let cases = 100_000

    @Test func `no search goes through a hundred thousand cases`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        try store.change { try SearchStepsTests.fill($0) }
        let searches: [(text: String, found: Int)] = [
            // Rare, absent, common, common to no end, and a number among many alike.
            ("第77777电", 1), ("12345", 1), ("力电", 0), ("上海", 0), ("电力", 50), ("电", 50),
            ("电力有限公司", 50), ("第9", 50), ("7", 50), ("c99999", 1),
            ("91140105MA0KD31X0A", 1), ("晋-2026-000123", 1), ("司限", 0),
        ]
        for (text, count) in searches {
            for agency in [Sample.agency, nil] {
                for view in [WorkView.open, .stage("archived")] {
                    let query = WorkQuery(agency: agency, view: view, text: text)
                    let (found, steps) = try SearchStepsTests.counted(query, in: store)
                    #expect(found.count == count, "\(text) \(view)")
                    #expect(steps < SearchStepsTests.stepsMax, "\(text) \(view): \(steps)")
                }
            }
        }
        // A later page costs no more than the first.
        var cursor: WorkCursor?
        for _ in 0..<3 {
            let query = WorkQuery(
                agency: Sample.agency,
                view: .open,
                text: "有限公司",
                after: cursor
            )
            let (found, steps) = try SearchStepsTests.counted(query, in: store)
            #expect(found.count == 50)
            #expect(steps < SearchStepsTests.stepsMax)
            cursor = found.last?.cursor
        }
    }

    /// The cases found, and the engine's steps from the first statement to the last, in hundreds.
    private static func counted(
        _ query: WorkQuery,
        in store: Store
    ) throws -> (found: [WorkRow], steps: Int) {
        try store.read { snapshot in
            var found: [WorkRow] = []
            let steps = try snapshot.steps(by: 100) { found = try snapshot.work(query) }
            return (found, steps)
        }
    }

    /// Archived cases of one agency: `山西第N电力有限公司`, due on thirty days, with their terms.
    private static func fill(_ transaction: Transaction) throws {
        let numbers = """
            WITH RECURSIVE number (n) AS (
                SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < \(cases - 1)
            )
            """
        let code = "CASE n WHEN 7 THEN '91140105MA0KD31X0A' ELSE '91140213MA0L7Q4C99' END"
        let name = "'山西第' || n || '电力有限公司'"
        try transaction.run(
            """
            \(numbers) INSERT INTO licensing_case
                (id, agency, family, matter, applicant, applicant_name, version, opened_on)
            SELECT 'c' || n, 'shanxi', 'facility', 'initial', \(code), \(name), 1, '2026-01-01'
            FROM number
            """,
            []
        )
        try transaction.run(
            """
            \(numbers) INSERT INTO case_inbox
                (case_id, agency, family, matter, applicant, applicant_name, state, post, due,
                 version, folded)
            SELECT 'c' || n, 'shanxi', 'facility', 'initial', \(code), \(name), 'archived',
                NULL, '2026-11-' || (10 + n % 20), 1, \(name)
            FROM number
            """,
            []
        )
        try transaction.run(
            """
            WITH RECURSIVE place (start) AS (
                SELECT 1 UNION ALL SELECT start + 1 FROM place WHERE start < 20
            ), width (many) AS (VALUES (1), (2), (3))
            INSERT OR IGNORE INTO case_inbox_term (term, case_id, agency)
            SELECT substr(folded, start, many), case_id, agency
            FROM case_inbox CROSS JOIN place CROSS JOIN width
            WHERE start + many - 1 <= length(folded)
            ORDER BY 1, 2
            """,
            []
        )
        try transaction.run(
            """
            INSERT INTO public_case
                (case_id, agency, family, matter, enterprise, receipt, state)
            VALUES ('c5', 'shanxi', 'facility', 'initial', '甲', '晋-2026-000123', 'archived')
            """,
            []
        )
    }
}
