import Foundation
import Testing

@testable import Web

/// The search for licenses.
struct SearchTests {
    @Test(
        arguments: [
            ("太", 1), ("太原", 1), ("河电", 43), ("1-4-10144", 1), ("ma0kd31x0a", 45),
            ("９１１４０１０５", 45), ("盐 湖", 1), ("北京", 0), ("", 45),
        ]
    )
    func `one and two characters, codes and numbers are found`(
        text: String,
        count: Int
    ) async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/licenses?q=\(Fields.encoded(text))")
            #expect(page.status == 200)
            #expect(page.text.contains("查到 \(count) 份许可证"))
            #expect(page.text.contains("没有符合的许可证") == (count == 0))
        }
    }

    @Test func `twenty a page, the last published first`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let first = try await client.get("/licenses").text
            #expect(first.components(separatedBy: "<th scope=\"row\"").count - 1 == 20)
            #expect(first.contains("1-4-10144-2026"))
            #expect(first.contains("rel=\"next\""))
            #expect(!first.contains("rel=\"prev\""))
            let last = try await client.get("/licenses?page=3").text
            #expect(last.components(separatedBy: "<th scope=\"row\"").count - 1 == 5)
            #expect(!last.contains("rel=\"next\""))
            #expect(last.contains("rel=\"prev\""))
            #expect(!last.contains("没有第"))
            let behind = try await client.get("/licenses?page=99").text
            #expect(behind.contains("没有第 99 页"))
            #expect(!behind.contains("没有符合的许可证"))
        }
    }

    @Test(arguments: [(100, 200), (101, 400)])
    func `a text of more than 100 characters is called too long, and stays as it was typed`(
        length: Int,
        status: Int
    ) async throws {
        try await serving(try SampleOffice.make()) { client in
            let text = String(repeating: "太", count: length - 1) + "末"
            let path = "/licenses?q=\(Fields.encoded(text))"
            let page = try await client.get(path)
            #expect(page.status == status)
            #expect(page.text.contains("value=\"\(text)\""))
            #expect(page.text.contains("最多 100 个字符") == (status == 400))
            #expect(page.text.contains("查到 0 份许可证") == (status == 200))
            let english = try await client.get(path + "&lang=en").text
            #expect(english.contains("at most 100 characters") == (status == 400))
            #expect(try await client.get("/api/v1" + path).status == status)
        }
    }

    @Test func `an agency without licenses shows what will appear there`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/licenses?agency=gansu")
            #expect(page.text.contains("查到 0 份许可证"))
        }
    }
}
