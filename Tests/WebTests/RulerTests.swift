import Licensing
import Testing

@testable import Authority
@testable import Web

/// The clock ruler shows today, also where today does not count.
struct RulerTests {
    private func ruler(_ scene: OfficerScene, _ id: CaseID) async throws -> String {
        var found = ""
        let place = scene.place
        let (stream, result) = AsyncStream.makeStream(of: String.self)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            let page = try await browser.get("/office/cases/\(id)").text
            let cells = page.firstMatch(of: /<div class="ruler"[^>]*>(.*?)<\/div>/)?.output.1
            result.yield(String(cells ?? ""))
        }
        result.finish()
        for await cells in stream { found = cells }
        return found
    }

    @Test func `on a rest day today stands between the last working day and the next`() async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try scene.place.office.accept(id, by: scene.actor(.acceptance))
        // Saturday of the week after.
        scene.place.advance(seconds: 8 * 86_400)
        let cells = try await ruler(scene, id)
        #expect(
            cells.contains(
                "<span class=\"used\">27</span><span class=\"now\"></span>"
                    + "<span class=\"ahead\">30</span>"
            ),
            "\(cells)"
        )
        #expect(cells.matches(of: /today|now/).count == 1)
    }

    @Test func `on a working day today is framed, on the day of the beginning it stands first`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try scene.place.office.accept(id, by: scene.actor(.acceptance))
        let first = try await ruler(scene, id)
        #expect(first.hasPrefix("<span class=\"now\"></span><span class=\"ahead\">23</span>"))
        // Monday.
        scene.place.advance(seconds: 3 * 86_400)
        let next = try await ruler(scene, id)
        #expect(next.hasPrefix("<span class=\"used today\">23</span>"))
        #expect(!next.contains("now"))
    }
}
