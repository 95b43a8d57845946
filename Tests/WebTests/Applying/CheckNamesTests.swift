import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// Before the filing the page says which conditions are not met, each by its name.
struct CheckNamesTests {
    /// The sentences of the first list behind a text, as a person reads them.
    private func conditions(_ page: String, behind text: String) -> [String] {
        guard let start = page.range(of: text),
            let end = page[start.upperBound...].range(of: "</ul>")
        else { return [] }
        return page[start.upperBound..<end.lowerBound].matches(of: /<li[^>]*>(?<text>[^<]+)<\/li>/)
            .map { found in
                [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
                    .reduce(String(found.output.text)) { $0.replacing($1.0, with: $1.1) }
            }
    }

    @Test func `SEED2-12 as many conditions are named as are counted, in the order of the rules`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.drafted(place)
        let draft = try place.office.draft(of: id, by: place.applicant.actor)
        let report = try #require(draft.report(under: place.office.law))
        let failing = report.findings.filter { $0.outcome == .notMet }
        // One person and ten yuan meet next to nothing.
        try #require(failing.count > 5)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            for (language, text, sentences) in [
                ("zh", "有 \(failing.count) 项不符合", Catalogues().chinese),
                ("en", "Conditions not met: \(failing.count)", Catalogues().english),
            ] {
                let page = try await browser.get("/my/cases/\(id)/check?lang=\(language)").text
                #expect(page.contains(text))
                let told = failing.map { EligibilityResult.Said($0, sentences).text }
                #expect(conditions(page, behind: text) == told, "\(language)")
            }
        }
    }

    @Test func `beside a part four conditions are named, and the others can be opened`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.drafted(place)
        let actor = place.applicant.actor
        let draft = try place.office.draft(of: id, by: actor)
        let sentences = Catalogues().chinese
        let told = try #require(draft.report(under: place.office.law)).findings
            .filter { $0.outcome == .notMet }.map { EligibilityResult.Said($0, sentences).text }
        let bare = try place.office.startDraft(at: AgencyID("shanxi"), by: actor)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let page = try await browser.get("/my/cases/\(id)/parts/assets").text
            let said = try #require(page.firstMatch(of: /有 (\d+) 项条件不符合/))
            let count = try #require(Int(said.output.1))
            try #require(count > 5)
            let first = conditions(page, behind: "项条件不符合")
            let rest = conditions(page, behind: "<summary>查看其余 \(count - 4) 项</summary>")
            #expect(first.count == 4)
            #expect(rest.count == count - 4)
            #expect(Set(first + rest).isSubset(of: told))
            let none = try await browser.get("/my/cases/\(bare)/parts/assets").text
            #expect(none.contains("资格对照") && !none.contains("<details"))
        }
    }
}
