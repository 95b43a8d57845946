import Licensing
import Testing

@testable import Web

/// Names and codes that are typed where a number is asked for.
struct NumberFieldTests {
    @Test(arguments: [
        "太原汾河电力安装有限公司", "汾河", "91140105MA0KD31X0A", "９１１４０１０５ＭＡ０ＫＤ３１Ｘ０Ａ",
        "91140105ma0kd31x0a", "91140105-MA0KD31X0—A", " 汾河 电力 ",
    ])
    func `a name and a credit code lead to the search, which holds what was typed`(
        text: String
    )
        async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/verify?number=\(Fields.encoded(text))")
            #expect(answer.status == 303)
            let place = try #require(answer.header("location"))
            #expect(place.hasPrefix("/licenses?q="))
            let found = try await client.get(place)
            #expect(found.status == 200)
            #expect(found.text.contains("太原汾河电力安装有限公司"))
        }
    }

    @Test(arguments: [
        "1-4-0012-2026", "123456789", "",
    ])
    func `a number that is wrong stays a number to be put right`(text: String) async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/verify?number=\(Fields.encoded(text))")
            #expect(answer.status == 400)
            #expect(answer.text.contains("id=\"number-error\""))
        }
    }
}
