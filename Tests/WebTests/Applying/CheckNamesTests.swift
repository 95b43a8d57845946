import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// Before the filing the page says which conditions are not met, each by its name.
struct CheckNamesTests {
    private func conditions(_ page: String) -> [String] {
        guard let start = page.range(of: "项不符合"),
            let end = page[start.upperBound...].range(of: "</ul>")
        else { return [] }
        return page[start.upperBound..<end.lowerBound].matches(of: /<li[^>]*>(?<text>[^<]+)<\/li>/)
            .map { String($0.output.text) }
    }

    @Test func `SEED2-12 as many conditions are named as are counted, each with its own sentence`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.drafted(place)
        let draft = try place.office.draft(of: id, by: place.applicant.actor)
        let report = try #require(
            draft.reading.report(under: place.office.law, draft.ruleSet, on: draft.today)
        )
        let failing = report.findings.filter { $0.outcome == .notMet }
        // One person and ten yuan meet next to nothing.
        try #require(failing.count > 5)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let page = try await browser.get("/my/cases/\(id)/check").text
            #expect(page.contains("有 \(failing.count) 项不符合"))
            let named = conditions(page)
            #expect(named.count == failing.count)
            #expect(named.allSatisfy { $0.count > 5 })
        }
    }
}
