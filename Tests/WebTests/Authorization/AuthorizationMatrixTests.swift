import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// S5: every address × everybody × own, another's and nothing.
@Suite("The authorization matrix")
struct AuthorizationMatrixTests {
    /// `GET /my/cases/:id` for each route of the running program.
    private static func routes(_ place: Workplace) throws -> [String] {
        let office = PublicOffice(place.office, agency: AgencyID("shanxi"), version: "0")
        let router = try buildRouter(office, desk: place.desk, limits: ServerLimits())
        return RouteTable.routes(of: router).filter { $0.method != "HEAD" }.map { route in
            "\(route.method) "
                + route.path.replacing(/\{(\w+)\}/) { ":\($0.output.1)" }
                .replacing(/\.[0-9a-z]{9,14}\./, with: ".")
        }
    }

    @Test func `S5 every address has its row, and every row its address`() throws {
        let routes = Set(try AuthorizationMatrixTests.routes(try Workplace()))
        let rows = Set(AccessTable.rows.keys)
        #expect(routes.subtracting(rows).sorted() == [], "write down who may come in here")
        #expect(rows.subtracting(routes).sorted() == [], "no such address any more")
    }

    @Test func `S5 everybody gets what the table says, and nobody else's case moves`() async throws
    {
        let gathering = try Gathering()
        var limits = ServerLimits()
        limits.rates = [:]
        try await gathering.place.serving(limits: limits) { client in
            var asked = 0
            var browsers: [(Asker, Browser)] = []
            for asker in Asker.all {
                browsers.append((asker, try gathering.browser(of: asker, client)))
            }
            try gathering.endMandate()
            for (route, access) in AccessTable.rows.sorted(by: { $0.key < $1.key }) {
                for (asker, browser) in browsers {
                    asked += try await ask(route, access, as: asker, browser, gathering)
                }
                gathering.forget()
            }
            #expect(asked > 500)
        }
    }

    /// One cell of the matrix, with each target that the address can name.
    private func ask(
        _ route: String,
        _ access: Access,
        as asker: Asker,
        _ browser: Browser,
        _ gathering: Gathering
    ) async throws -> Int {
        if case .elsewhere = access { return 0 }
        let targets = access.thing == nil ? [Target.none] : Target.allCases
        for target in targets {
            let expected = access.outcome(for: asker, target)
            if expected == .letIn, access.test != nil { continue }
            let parts = try access.thing.map { try gathering.target(target, $0) } ?? [:]
            let before = try gathering.trace(of: parts)
            let answer = try await AuthorizationMatrixTests.send(route, parts, browser)
            // What everybody may ask for may still not be there.
            let isMissing = access.isOpen && answer.status == 404
            #expect(
                Outcome(answer) == expected || isMissing,
                "\(route) as \(asker) for \(target): \(answer.status), expected \(expected)"
            )
            if expected != .letIn || route.hasPrefix("GET") {
                let after = try gathering.trace(of: parts)
                #expect(after == before, "\(route) as \(asker) for \(target) moved something")
            } else {
                gathering.forget(target)
            }
        }
        return targets.count
    }

    /// Asks for a route; `more` comes before what a page would send.
    static func send(
        _ route: String,
        _ parts: [String: String],
        _ browser: Browser,
        _ more: [(String, String)] = []
    ) async throws -> Answer {
        let words = route.split(separator: " ", maxSplits: 1).map(String.init)
        let path = words[1].split(separator: "/", omittingEmptySubsequences: false)
            .map { word in
                guard word.hasPrefix(":") else { return String(word) }
                let name = String(word.dropFirst())
                return parts[name] ?? AccessTable.names[name] ?? Gathering.nothing
            }
            .joined(separator: "/")
        guard words[0] == "POST" else { return try await browser.get(path) }
        // The token of the person's own session: what is asked here is not whose form it is.
        if browser.hidden("csrf").isEmpty { _ = try await browser.get("/") }
        let query = AccessTable.queries[route].map { "?\($0)" } ?? ""
        return try await browser.post(path + query, (AccessTable.fields[route] ?? []) + more)
    }

    @Test func `S5 what the matrix leaves to another test lies before the log-in, and is tested`()
        throws
    {
        for (route, access) in AccessTable.rows {
            guard let test = access.test else { continue }
            if case .elsewhere = access {
                let path = String(route.drop { $0 != "/" })
                let isBefore = FormGuard.open.contains { path == $0 || path.hasPrefix($0 + "/") }
                #expect(isBefore || path == "/logout", "\(route) has people to tell apart")
            }
            let text = try AuthorizationMatrixTests.text(of: test)
            #expect(text != nil, "\(route): no \(test)")
            let sends = try AuthorizationMatrixTests.pattern(of: route)
            #expect(text?.contains(sends) == true, "\(test) never asks for \(route)")
        }
    }

    /// What a test writes where it asks for a route: up to the first name the address may be made up.
    private static func pattern(of route: String) throws -> Regex<AnyRegexOutput> {
        let path = route.drop { $0 != "/" }
        let words = path.split(separator: "/").map(String.init)
        let isNamed = words.contains { $0.hasPrefix(":") }
        let from = isNamed ? (words.firstIndex { $0.hasPrefix(":") } ?? 0) + 1 : 0
        let said = words[from...].map { word in
            word.hasPrefix(":") ? #"[^/"]+"# : NSRegularExpression.escapedPattern(for: word)
        }
        // The end of the address, or of the line's text: `/lookup` is not `/lookups`.
        return try Regex(said.map { "/" + $0 }.joined() + #"["?#]"#)
    }

    /// The text of a test's file; nil where there is none of this name.
    private static func text(of test: String) throws -> String? {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        let found = files?.compactMap { $0 as? URL }.first {
            $0.lastPathComponent == "\(test).swift" && $0.path().contains("/WebTests/")
        }
        return try found.map { try String(contentsOf: $0, encoding: .utf8) }
    }
}
