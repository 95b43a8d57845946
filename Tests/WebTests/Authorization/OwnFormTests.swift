import GRDB
import Licensing
import Testing

@testable import Authority
@testable import Store
@testable import Web

/// S7 where it counts: the person may do it, and only the form is not ours.
@Suite("Forms of who may send them")
struct OwnFormTests {
    /// Somebody whom the table lets in, and what for.
    private static func asker(_ access: Access) -> (asker: Asker, target: Target)? {
        let target = access.thing == nil ? Target.none : .near
        let asker = Asker.all.first { access.outcome(for: $0, target) == .letIn }
        return asker.map { ($0, target) }
    }

    private static func serving(
        _ body: @escaping @Sendable (Gathering, Client) async throws -> Void
    ) async throws {
        let gathering = try Gathering()
        try await gathering.place.serving(limits: Workplace.unlimited) { client in
            try await body(gathering, client)
        }
    }

    @Test func `S7 who may send a form cannot send it without its token, or with another's`()
        async throws
    {
        try await OwnFormTests.serving { gathering, client in
            let other = try gathering.browser(of: .stranger, client)
            try await other.get("/my")
            let foreign = other.hidden("csrf")
            #expect(foreign.count == 64)
            let forms = AccessTable.rows.filter { route, _ in
                // The one takes no session and the other changes nothing: see FormGuard.
                route.hasPrefix("POST ") && !route.hasPrefix("POST /api/")
                    && route != "POST /verify"
            }
            #expect(forms.count > 60)
            for (route, access) in forms.sorted(by: { $0.key < $1.key }) {
                let browser: Browser
                var parts: [String: String] = [:]
                if case .elsewhere = access {
                    // Before the log-in a form belongs to a visit; the way out to who is in.
                    let isOut = route == "POST /logout"
                    browser = try gathering.browser(of: isOut ? .near(.review) : .nobody, client)
                    try await browser.get(isOut ? "/office" : "/register")
                } else {
                    let (asker, target) = try #require(OwnFormTests.asker(access), "\(route)")
                    browser = try gathering.browser(of: asker, client)
                    parts = try access.thing.map { try gathering.target(target, $0) } ?? [:]
                    try await browser.get("/")
                }
                let before = try gathering.trace(of: parts)
                for token in ["", "x", foreign, String(repeating: "0", count: 64)] {
                    let form = [("csrf", token)]
                    let answer = try await AuthorizationMatrixTests.send(
                        route,
                        parts,
                        browser,
                        form
                    )
                    #expect(answer.status == 403, "\(route) \(token.prefix(4))")
                }
                #expect(try gathering.trace(of: parts) == before, "\(route)")
            }
        }
    }

    /// Where looking is itself something to be noted, and why.
    private static let noted = [
        "GET /my/messages/:id": "a message is read once it is opened",
        "GET /office/enterprises/letters/:letter/file": "who read a letter is recorded",
    ]

    @Test func `S7 no page changes anything by being looked at, but what is meant to be noted`()
        async throws
    {
        try await OwnFormTests.serving { gathering, client in
            let store = gathering.place.office.store
            func written() -> Int {
                store.pool.writeWithoutTransaction { $0.totalChangesCount }
            }
            var changing: Set<String> = []
            for (route, access) in AccessTable.rows where route.hasPrefix("GET ") {
                if case .elsewhere = access { continue }
                guard let (asker, target) = OwnFormTests.asker(access) else { continue }
                gathering.forget()
                let browser = try gathering.browser(of: asker, client)
                let parts = try access.thing.map { try gathering.target(target, $0) } ?? [:]
                // That the session is alive is noted with the first page.
                try await browser.get("/")
                let before = written()
                _ = try await AuthorizationMatrixTests.send(route, parts, browser)
                if written() != before { changing.insert(route) }
            }
            #expect(changing.sorted() == OwnFormTests.noted.keys.sorted())
        }
    }
}
