import Licensing
import Testing

@testable import Authority
@testable import Web

/// Every form of every route, sent twice as a double click or a reload does.
@Suite("A form that is sent twice")
struct RepeatedPostTests {
    /// `POST /my/cases/:id/filing` for each route of the running program.
    private static func routes(_ place: Workplace) throws -> Set<String> {
        let office = PublicOffice(place.office, agency: Fair.agency, version: "0")
        let router = try buildRouter(office, desk: place.desk, limits: ServerLimits())
        let changing = RouteTable.routes(of: router).filter {
            !["GET", "HEAD"].contains($0.method)
        }
        return Set(
            changing.map { route in
                "\(route.method) " + route.path.replacing(/\{(\w+)\}/) { ":\($0.output.1)" }
            }
        )
    }

    @Test func `every route that takes a form has its row, and every row its route`() throws {
        let routes = try RepeatedPostTests.routes(try Workplace())
        let rows = Set(RepeatingTable.rows.keys)
        #expect(routes.subtracting(rows).sorted() == [], "write down what a second sending does")
        #expect(rows.subtracting(routes).sorted() == [], "no such route any more")
    }

    @Test func `S6 each form sent twice is one change, and both are led to the same place`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let fair = Fair(place, client)
            for (route, row) in RepeatingTable.rows.sorted(by: { $0.key < $1.key }) {
                switch row {
                case .asks: continue
                case .once(let make): try await twice(route, try await make(fair), fair)
                case .ending(let make): try await ending(route, try await make(fair), fair)
                }
            }
        }
    }

    private func twice(_ route: String, _ sending: Sending, _ fair: Fair) async throws {
        let cookies = sending.browser.cookieHeader
        let token = [("csrf", sending.browser.hidden("csrf"))]
        let key = Browser.key()
        let keyless = try await sending.send("", token, as: cookies)
        #expect(keyless.status == 400, "\(route) without a key")
        let before = fair.written()
        let first = try await sending.send(key, token, as: cookies)
        #expect([200, 303].contains(first.status), "\(route): \(first.status) \(first.text)")
        let after = fair.written()
        #expect(after > before, "\(route) changed nothing")
        let second = try await sending.send(key, token, as: cookies)
        #expect(fair.written() == after, "\(route) was done twice")
        expectSame(route, first, second)
        let other = try await sending.send(key, token + [("x", "1")], as: cookies)
        #expect(other.status == 422, "\(route): the key with another form")
        #expect(fair.written() == after, "\(route) was done under a used key")
    }

    private func ending(_ route: String, _ sending: Sending, _ fair: Fair) async throws {
        let cookies = sending.browser.cookieHeader
        let token = [("csrf", sending.browser.hidden("csrf"))]
        let key = Browser.key()
        let before = fair.written()
        let first = try await sending.send(key, token, as: cookies)
        let after = fair.written()
        #expect(after > before, "\(route) changed nothing")
        let second = try await sending.send(key, token, as: cookies)
        #expect(fair.written() == after, "\(route) was done twice")
        #expect(first.status == 303 && second.status == 303)
        #expect(first.header("location") == second.header("location"))
    }

    /// The same place, the same page but for its tokens, and the same session.
    private func expectSame(_ route: String, _ first: Answer, _ second: Answer) {
        #expect(second.status == first.status, "\(route): \(second.text)")
        #expect(second.header("location") == first.header("location"), "\(route)")
        #expect(second.headers["set-cookie"] == first.headers["set-cookie"], "\(route)")
        let shown = [first, second].map { $0.text.replacing(/value="[^"]*"/, with: "") }
        #expect(shown[0] == shown[1], "\(route)")
    }
}
