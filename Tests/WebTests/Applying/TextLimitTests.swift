import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// Typed text is kept or refused as a whole, and costs time in step with its length.
struct TextLimitTests {
    private static func draft(
        _ place: Workplace,
        _ client: Client
    ) async throws -> (
        browser: Browser, id: CaseID
    ) {
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
        let browser = Browser(client)
        try await place.signIn(place.applicant, in: browser)
        return (browser, id)
    }

    private static func saved(
        _ place: Workplace,
        _ id: CaseID,
        _ part: DraftPart
    ) throws -> PartText {
        try place.office.draft(of: id, by: place.applicant.actor)[part].text
    }

    @Test func `a field that is too long is refused and shown again, never cut`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id) = try await TextLimitTests.draft(place, client)
            let path = "/my/cases/\(id)/parts/enterprise"
            let fits = String(repeating: "长", count: 500)
            let before = try TextLimitTests.saved(place, id, .enterprise)
            try await browser.get(path)
            let long = try await browser.post(path, [("address", fits + "尾"), ("version", "0")])
            #expect(long.status == 422)
            #expect(long.text.contains("不超过 500 个字"))
            #expect(long.text.contains(fits + "尾"))
            #expect(!long.text.contains("已经保存"))
            #expect(try TextLimitTests.saved(place, id, .enterprise) == before)
            // One that a paper cannot show is kept as it was typed, and said to be too long for it.
            let kept = try await browser.post(path, [("address", fits), ("version", "0")])
            #expect(kept.status == 422)
            #expect(kept.text.contains("不超过 200 个字"))
            #expect(try TextLimitTests.saved(place, id, .enterprise)["address"] == fits)
        }
    }

    @Test func `a cell that is too long is refused and shown again, never cut`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id) = try await TextLimitTests.draft(place, client)
            let rows = "/my/cases/\(id)/rows/works"
            let name = String(repeating: "长", count: 501)
            try await browser.get("\(rows)/new")
            let long = try await browser.post(
                "\(rows)/new",
                [("name", name), ("class", "承修类"), ("version", "0"), ("last", "0")]
            )
            #expect(long.status == 422)
            #expect(long.text.contains("不超过 200 个字"))
            #expect(long.text.contains(name))
            #expect(try TextLimitTests.saved(place, id, .works).rows.isEmpty)
            let last = String(name.dropLast())
            let kept = try await browser.post(
                "\(rows)/new",
                [("name", last), ("class", "承修类"), ("version", "0"), ("last", "0")]
            )
            #expect(kept.status == 422)
            #expect(try TextLimitTests.saved(place, id, .works).rows.first?.first == last)
        }
    }

    @Test func `a private code in a name is named in the form with the character that is meant`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id) = try await TextLimitTests.draft(place, client)
            let path = "/my/cases/\(id)/parts/enterprise"
            try await browser.get(path)
            let told = try await browser.post(
                path,
                [("representative", "刘\u{E863}"), ("version", "0")]
            )
            for word in ["U+E863", "䶮", "U+4DAE"] { #expect(told.text.contains(word)) }
        }
    }

    /// A number of each kind of document that is no resident's.
    private static let documents: [IdentityKind: String] = [
        .passport: "E12345678", .homeReturn: "H12345678", .taiwan: "12345678",
        .residencePermit: "USA110000000011",
    ]

    @Test(arguments: IdentityKind.allCases.filter { $0 != .resident })
    func `a legal representative with another document chooses that kind of document`(
        kind: IdentityKind
    ) async throws {
        let number = try #require(TextLimitTests.documents[kind])
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id) = try await TextLimitTests.draft(place, client)
            let path = "/my/cases/\(id)/parts/enterprise"
            let page = try await browser.get(path).text
            #expect(page.contains("name=\"representative-id-kind\""))
            #expect(page.contains("<option value=\"\(kind.rawValue)\">"))
            let card = try #require(
                page.firstMatch(of: /<option value="([^"]*)"[^>]*>居民身份证<\/option>/)
            )
            let resident = String(card.output.1)
            /// Whether the form, which lacks all else, comes back with a fault of the number.
            func isRefused(_ kind: String, _ number: String) async throws -> Bool {
                try await browser.get(path)
                let sent = [
                    ("representative", "史密斯"), ("representative-id-kind", kind),
                    ("representative-id", number), ("version", browser.hidden("version")),
                ]
                let answer = try await browser.post(path, sent)
                #expect(answer.status == 422)
                return answer.text.contains("id=\"representative-id-error\"")
            }
            let isOwnRefused = try await isRefused(kind.rawValue, number)
            #expect(!isOwnRefused)
            let saved = try await browser.get(path).text
            #expect(saved.contains("<option value=\"\(kind.rawValue)\" selected"))
            #expect(saved.contains("value=\"\(number)\""))
            // The same number under a resident's card is refused, and a resident's is taken.
            let isOtherRefused = try await isRefused(resident, number)
            #expect(isOtherRefused)
            let isResidentRefused = try await isRefused(resident, "11010519491231002X")
            #expect(!isResidentRefused)
        }
    }

    @Test func `amounts of a form keep their fen to the page that is checked`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id) = try await TextLimitTests.draft(place, client)
            let path = "/my/cases/\(id)/parts/assets"
            let page = try await browser.get(path).text
            // 万, 亿, a minus and a point are typed here: a keyboard of digits has none of them.
            #expect(!page.contains("inputmode=\"numeric\""))
            let fine = [("balance-date", "2025-12-31"), ("net", "1"), ("version", "0")]
            let refused = try await browser.post(path, fine + [("total", "0.001")])
            #expect(refused.text.contains("精确到分"))
            let typed = [
                ("balance-date", "２０２５－１２－３１"), ("total", "￥12,345,678.90"),
                ("net", "８８１．２３４５６７万"), ("version", "1"),
            ]
            #expect(try await browser.post(path, typed).status == 303)
            let check = try await browser.get("/my/cases/\(id)/check").text
            #expect(check.contains("12,345,678.90 元"))
            #expect(check.contains("8,812,345.67 元"))
        }
    }

    @Test(arguments: [
        (1, "1 KB"), (1_023, "1 KB"), (524_288, "512 KB"), (1_048_575, "1023 KB"),
        (1_048_576, "1.0 MB"), (1_153_434, "1.1 MB"), (10_485_760, "10.0 MB"),
        (62_914_559, "59.9 MB"),
    ])
    func `a size is said in the unit in which the limits are`(bytes: Int, text: String) {
        #expect(Wording.size(bytes) == text)
    }

    @Test func `no field of a form cuts what is pasted, and each says how much it takes`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let page = try await client.get("/complaints").text
            #expect(!page.contains("maxlength"))
            #expect(page.contains("至多 2000 字"))
            #expect(page.contains("text-limit"))
        }
    }

    @Test func `a form of many fields or of endless marks is read in step with its length`() {
        let fields = ProcessorTime.growth(
            from: 50_000,
            { Array(repeating: "a", count: $0).joined(separator: "&") },
            { text in
                let fields = Fields(urlEncoded: text)
                for number in 0..<200 { #expect(fields.text("field-\(number)").isEmpty) }
            }
        )
        #expect(fields < 3)
        let marks = ProcessorTime.growth(
            from: 20_000,
            { "name=a" + String(repeating: "%CD%85%CC%81", count: $0) },
            { text in
                let name = Fields(urlEncoded: text).text("name")
                #expect(name != "staff" && !name.hasSuffix("x"))
                #expect(Set([name]).count == 1)
            }
        )
        #expect(marks < 3)
        let flags = ProcessorTime.growth(
            from: 20_000,
            { "name=" + String(repeating: "%F0%9F%87%A6", count: $0) + "++++" },
            { text in #expect(!Fields(urlEncoded: text).text("name").isEmpty) }
        )
        #expect(flags < 3)
    }
}
