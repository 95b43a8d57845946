import Licensing
import Testing

@testable import Authority
@testable import Web

/// A complaint is followed by its number and code, and by nobody who has only one of them.
struct ComplaintLookUpTests {
    private static let words = "窗口两天没有人接电话"
    private static let contact = "13800000000"
    private static let wrong = "编号或查询码不对"

    private static func made(_ place: Workplace) throws -> Receipt {
        let words = try ComplaintWords(
            text: ComplaintLookUpTests.words,
            name: "钱多多",
            contact: ComplaintLookUpTests.contact
        )
        return try place.office.complain(about: AgencyID("shanxi"), words)
    }

    private static func ask(
        _ browser: Browser,
        _ number: String,
        _ code: String
    ) async throws -> Answer {
        try await browser.get("/complaints/lookup")
        return try await browser.post("/complaints/lookup", [("number", number), ("code", code)])
    }

    @Test func `SEED2-27 number and code show what was said and what was answered`() async throws {
        let place = try Workplace()
        let receipt = try ComplaintLookUpTests.made(place)
        try await place.serving { client in
            let browser = Browser(client)
            let open = try await ComplaintLookUpTests.ask(browser, receipt.number, receipt.code)
            #expect(open.status == 200)
            #expect(open.text.contains(ComplaintLookUpTests.words))
            #expect(open.text.contains("尚未答复"))
            #expect(open.header("cache-control") == "no-store")
            #expect(!open.text.contains(receipt.code))
            try place.office.answer(
                complaint: receipt.number,
                "已经增派人员",
                by: place.officer(.acceptance).actor
            )
            let answered = try await ComplaintLookUpTests.ask(browser, receipt.number, receipt.code)
            #expect(answered.text.contains("已经增派人员"))
            #expect(!answered.text.contains("尚未答复"))
        }
    }

    @Test func `S15 a wrong code and an unknown number get the same words, which tell nothing`()
        async throws
    {
        let place = try Workplace()
        let receipt = try ComplaintLookUpTests.made(place)
        let other = try ComplaintLookUpTests.made(place)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            var pages: [String] = []
            let asked = [
                (receipt.number, "00000000"), (receipt.number, ""), (receipt.number, other.code),
                ("晋-投-2026-999999", receipt.code), ("", receipt.code), ("晋-2026-000001", "0"),
            ]
            for (number, code) in asked {
                let answer = try await ComplaintLookUpTests.ask(browser, number, code)
                #expect(answer.status == 422, "\(number) \(code)")
                #expect(answer.text.contains(ComplaintLookUpTests.wrong))
                #expect(answer.header("cache-control") == "no-store")
                for said in [ComplaintLookUpTests.words, ComplaintLookUpTests.contact, "钱多多"] {
                    #expect(!answer.text.contains(said))
                }
                // What was typed and what each page has of its own taken away, nothing is left.
                pages.append(ComplaintLookUpTests.bare(answer.text, number))
            }
            #expect(Set(pages).count == 1)
        }
    }

    @Test func `S15 guessing at codes soon gets no answer`() async throws {
        let place = try Workplace()
        let receipt = try ComplaintLookUpTests.made(place)
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/complaints/lookup")
            var last = 0
            for _ in 0..<40 where last != 429 {
                let fields = [("number", receipt.number), ("code", "00000000")]
                last = try await browser.post("/complaints/lookup", fields).status
            }
            #expect(last == 429)
        }
    }

    private static func bare(_ page: String, _ number: String) -> String {
        page.replacing(/name="(csrf|key)" value="[^"]*"/, with: "")
            .replacing("value=\"\(number)\"", with: "value=\"\"")
    }
}
