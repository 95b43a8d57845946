import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// What only the grades 1 to 3 ask for: works and settled revenue, from files and by form.
struct GradeThreeTests {
    private static let csv = """
        工程名称,类别,设施,电压等级（千伏）,竣工日期,质量合格
        晋阳线改造,承装类,线路,35,2025-03-31,是
        """

    /// What the draft's own report says of a rule.
    private static func outcome(
        _ rule: Rule,
        _ base: String,
        _ place: Workplace
    ) throws -> Licensing.Outcome? {
        let id = CaseID(String(base.split(separator: "/").last ?? ""))
        let draft = try place.office.draft(of: id, by: place.applicant.actor)
        let report = draft.report(under: place.office.law)
        return report?.findings.first { $0.rule == rule }?.outcome
    }

    private static func begun(_ place: Workplace, _ browser: Browser) async throws -> String {
        try await place.signIn(place.applicant, in: browser)
        try await browser.get("/my/cases/new")
        let begun = try await browser.post("/my/cases/new", [("agency", "shanxi")])
        let base = try #require(begun.header("location"))
        try await browser.get("\(base)/parts/requested")
        let asked = [("installation", "3"), ("version", browser.hidden("version"))]
        #expect(try await browser.post("\(base)/parts/requested", asked).status == 303)
        return base
    }

    /// The table of a draft in an office that is served.
    private struct Table {
        let place: Workplace
        let browser: Browser
        let base: String
        let rows: String

        func outcome(_ rule: Rule) throws -> Licensing.Outcome? {
            try GradeThreeTests.outcome(rule, base, place)
        }

        func add(_ cells: [(String, String)]) async throws {
            try await GradeThreeTests.add(browser, rows, cells)
        }
    }

    /// A draft of grade 3 one of whose tables came from a file.
    private static func filled(
        _ table: DraftTable,
        _ name: String,
        _ bytes: [UInt8],
        _ body: @escaping @Sendable (Table) async throws -> Void
    ) async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let base = try await begun(place, browser)
            let rows = "\(base)/rows/\(table.rawValue)"
            try await take(browser, rows, name, bytes)
            try await body(Table(place: place, browser: browser, base: base, rows: rows))
        }
    }

    /// Uploads a table and takes it over.
    private static func take(
        _ browser: Browser,
        _ rows: String,
        _ name: String,
        _ bytes: [UInt8]
    ) async throws {
        try await browser.get(rows)
        let read = try await browser.upload("\(rows)/upload", file: ("file", name, bytes))
        #expect(read.status == 200, Comment(rawValue: read.text))
        #expect(read.text.contains("读到 1 行"))
        let version = ("version", browser.hidden("version"))
        #expect(try await browser.post("\(rows)/takeover", [version]).status == 303)
    }

    /// Adds a row by its form.
    private static func add(
        _ browser: Browser,
        _ rows: String,
        _ cells: [(String, String)]
    ) async throws {
        try await browser.get("\(rows)/new")
        for (name, _) in cells { #expect(browser.page.contains("name=\"\(name)\"")) }
        let typed = cells + [("version", browser.hidden("version"))]
        #expect(try await browser.post("\(rows)/new", typed).status == 303)
    }

    @Test
    func
        `SEED2-54 AMB-14 a line from a file and a substation by form suffice, and an officer weighs them`()
        async throws
    {
        let file = Array(GradeThreeTests.csv.utf8)
        try await GradeThreeTests.filled(.works, "业绩.csv", file) { table in
            #expect(try table.outcome(.works) == .notMet)
            try await table.add([
                ("name", "小店变电站"), ("class", "承装类"), ("facility", "变（配）电"),
                ("voltage", "10"), ("completedOn", "2026-03-31"), ("quality", "是"),
            ])
            // Enough of them; who held no license when they were done is an officer's to judge.
            #expect(try table.outcome(.works) == .needsOfficer)
            let list = try await table.browser.get(table.rows).text
            #expect(list.contains("晋阳线改造") && list.contains("小店变电站"))
        }
    }

    @Test func `SEED2-56 what a workbook and a form say was settled in one year is added up`()
        async throws
    {
        let file = try SettlementWorkbook.bytes()
        try await GradeThreeTests.filled(.settlements, "结算.xlsx", file) { table in
            #expect(try await table.browser.get(table.rows).text.contains("2025-06-30"))
            func settle(_ on: String, _ amount: String) async throws {
                try await table.add([("class", "承装类"), ("on", on), ("amount", amount)])
            }
            // One yuan short of 30 million in 2025, and another year does not help.
            try await settle("2025-12-31", "17999999")
            #expect(try table.outcome(.revenue) == .notMet)
            try await settle("2026-01-01", "1")
            #expect(try table.outcome(.revenue) == .notMet)
            try await settle("2025-01-01", "1")
            #expect(try table.outcome(.revenue) == .met)
        }
    }
}
