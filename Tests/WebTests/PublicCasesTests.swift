import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// 办理进度: twenty cases a page (SEED2-108).
struct PublicCasesTests {
    private static func rows(_ page: String) -> Int {
        page.components(separatedBy: "<tr>").count - 2
    }

    @Test(arguments: [(20, false), (21, true)])
    func `SEED2-108 twenty cases stand on a page, the next one on the next`(
        count: Int,
        isParted: Bool
    ) async throws {
        let scene = try OfficerScene()
        for seed in 200..<UInt64(200 + count) {
            let id = try scene.filed(seed: seed)
            try scene.place.office.accept(id, by: scene.actor(.acceptance))
        }
        try await scene.place.serving { client in
            let first = try await client.get("/progress")
            #expect(first.status == 200)
            #expect(PublicCasesTests.rows(first.text) == 20)
            #expect(first.text.contains("\(count) 件"))
            #expect(first.text.contains("rel=\"next\"") == isParted)
            #expect(!first.text.contains("rel=\"prev\""))
            #expect(first.body.count <= 61_440)
            guard isParted else { return }
            let link = try #require(first.text.firstMatch(of: /href="([^"]+)" rel="next"/))
            let address = String(link.output.1).replacing("&amp;", with: "&")
            let second = try await client.get(address)
            #expect(PublicCasesTests.rows(second.text) == 1)
            #expect(!second.text.contains("rel=\"next\""))
            #expect(second.text.contains("rel=\"prev\""))
            // No case stands twice, none is left out.
            let numbers = (first.text + second.text).matches(of: /晋-2026-\d{6}/).map {
                String($0.output)
            }
            #expect(Set(numbers).count == 21)
        }
    }
}
