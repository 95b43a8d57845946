import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// A table with very many wrong cells makes no endless page.
struct RosterUploadTests {
    @Test(arguments: [(100, false), (101, true), (300, true)])
    func `of the wrong cells a page lists a hundred at most, and says how many there are`(
        wrong: Int,
        isCut: Bool
    ) async throws {
        let place = try Workplace()
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
        let head = DraftTable.settlements.columns.map(\.heading).joined(separator: ",")
        let rows = Array(repeating: "承装类,2025-02-30,120万", count: wrong)
        let bytes = Array(([head] + rows).joined(separator: "\r\n").utf8)
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            let address = "/my/cases/\(id)/rows/settlements"
            try await browser.get(address)
            let sent = (field: "file", name: "结算.csv", bytes: bytes)
            let page = try await browser.upload("\(address)/upload", file: sent)
            #expect(page.status == 422)
            #expect(page.text.components(separatedBy: "<th scope=\"row\"").count - 1 == 100)
            // The headings are the first row, so the hundredth wrong one is row 101.
            #expect(page.text.contains(">第 101 行<"))
            #expect(!page.text.contains(">第 102 行<"))
            #expect(page.text.contains("<p class=\"word\">有 \(wrong) 处需要更正</p>"))
            #expect(page.text.contains("只列出前100处") == isCut)
        }
    }

    @Test func `of a table that expands to too much the usual cause and the cure are told`() {
        let both = Catalogues()
        let chinese = both.chinese("apply.roster.bomb")
        #expect(chinese.contains("带格式的空白行") && chinese.contains("复制到模板"))
        let english = both.english("apply.roster.bomb")
        #expect(english.contains("blank rows with a format") && english.contains("template"))
    }
}
