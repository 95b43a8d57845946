import Licensing

@testable import Authority
@testable import Web

/// Opens the pages of the office, each as somebody who may see it, and keeps its lines of text.
struct KeyboardWalk: Sendable {
    private let gathering: Gathering
    private let client: Client
    /// By page: the lines of text, and what the keyboard of each offers.
    private(set) var found: [String: [String: String]] = [:]
    private var browsers: [Asker: Browser] = [:]
    private var things: [Access.Thing: [String: String]] = [:]

    init(_ gathering: Gathering, _ client: Client) {
        self.gathering = gathering
        self.client = client
    }

    /// Every address, with each part and each table of an application.
    mutating func openAddresses() async throws {
        for (route, access) in AccessTable.rows.sorted(by: { $0.key < $1.key }) {
            let target = access.thing == nil ? Target.none : .near
            guard route.hasPrefix("GET "),
                let asker = Asker.all.first(where: { access.outcome(for: $0, target) == .letIn })
            else { continue }
            let browser = try browser(of: asker)
            var parts: [String: String] = [:]
            if let thing = access.thing { parts = try names(of: thing) }
            for way in KeyboardWalk.ways(of: route) {
                let all = parts.merging(way) { $1 }
                let answer = try await AuthorizationMatrixTests.send(route, all, browser)
                let path = way.reduce(String(route.dropFirst(4))) { path, part in
                    path.replacing(":\(part.key)", with: part.value)
                }
                keep(answer, as: path)
            }
        }
    }

    /// The pages that are shown after something was done.
    mutating func openLaterPages() async throws {
        let newcomer = Browser(client)
        try await newcomer.get("/register")
        keep(
            try await newcomer.post("/register", Newcomer("wangxm").fields),
            as: "/register/code"
        )
        let owner = try browser(of: .owner)
        try await owner.get("/my/messages")
        for (kind, address) in [("email", "a@b.example"), ("mobile", "13800001234")] {
            try await owner.post(
                "/my/messages/address",
                [("kind", kind), ("address-\(kind)", address)]
            )
        }
        keep(try await owner.get("/my/messages"), as: "/my/messages with codes under way")
        // The enterprise that proved nothing, whose letter can be handed in at the counter.
        let code = SampleCodes.creditCode(division: "140105", serial: "C1A2B3D4")
        let counter = try browser(of: .near(.acceptance))
        keep(
            try await counter.get("/office/enterprises?code=\(code)"),
            as: "/office/enterprises with people"
        )
        let printout = (field: "file", name: "license.pdf", bytes: Array("%PDF-1.7\n".utf8))
        keep(
            try await Browser(client).upload("/verify", file: printout),
            as: "/verify of a printout"
        )
    }

    private mutating func keep(_ answer: Answer, as page: String) {
        guard answer.header("content-type")?.hasPrefix("text/html") == true else { return }
        let lines = KeyboardWalk.lines(of: answer.text)
        if !lines.isEmpty { found[page] = lines }
    }

    private mutating func browser(of asker: Asker) throws -> Browser {
        if let browser = browsers[asker] { return browser }
        let browser = try gathering.browser(of: asker, client)
        browsers[asker] = browser
        return browser
    }

    private mutating func names(of thing: Access.Thing) throws -> [String: String] {
        if let names = things[thing] { return names }
        gathering.forget()
        let names = try gathering.target(.near, thing)
        things[thing] = names
        return names
    }

    /// The parts of an address that stand for different forms.
    private static func ways(of route: String) -> [[String: String]] {
        let words = route.split(separator: "/")
        if words.contains(":part") { return DraftPart.allCases.map { ["part": $0.rawValue] } }
        if words.contains(":table") { return DraftTable.allCases.map { ["table": $0.rawValue] } }
        return [[:]]
    }

    private static let types: Set = ["text", "search", "tel", "email", "number", "url"]

    /// The lines of text on a page by name, and any other field that asks for a keyboard.
    static func lines(of page: String) -> [String: String] {
        var lines: [String: String] = [:]
        for tag in page.matches(of: /<(?:input|textarea)\b([^>]*)>/) {
            let pairs = tag.output.1.matches(of: /([a-z-]+)="([^"]*)"/)
                .map { (String($0.output.1), String($0.output.2)) }
            let attributes = Dictionary(pairs, uniquingKeysWith: { $1 })
            let mode = attributes["inputmode"]
            let isLine = attributes["type"].map { types.contains($0) } == true
            guard let name = attributes["name"], isLine || mode != nil else { continue }
            let offered = mode ?? KeyboardTable.Typed.all.rawValue
            // A name that stands twice on a page must ask for the same keyboard.
            if let other = lines[name], other != offered {
                lines[name] = "\(other) and \(offered)"
            } else {
                lines[name] = offered
            }
        }
        return lines
    }
}
