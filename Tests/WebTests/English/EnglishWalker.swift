import Foundation
import Licensing
import Synchronization

@testable import Authority
@testable import Web

/// Follows every link that somebody finds on English pages, and keeps what stands there in Chinese.
final class EnglishWalker: Sendable {
    private let browser: Browser
    private let starts: [String]
    private let isWithin: @Sendable (String) -> Bool
    private let kept = Mutex<[String: Set<String>]>([:])

    /// - Parameters:
    ///   - browser: of somebody who is signed in, or of nobody.
    ///   - starts: where the walk begins.
    ///   - isWithin: which addresses are walked; the others are somebody else's walk.
    init(
        _ browser: Browser,
        from starts: [String],
        within isWithin: @escaping @Sendable (String) -> Bool
    ) {
        self.browser = browser
        self.starts = starts
        self.isWithin = isWithin
        browser.setCookie("lang", "en")
    }

    /// What was found, by address.
    var found: [String: Set<String>] { kept.withLock { $0 } }

    func walk() async throws {
        var waiting = starts
        var known = Set(starts)
        while let path = waiting.popLast() {
            let answer = try await browser.get(path)
            guard answer.header("content-type")?.hasPrefix("text/html") == true else { continue }
            keep(answer, path)
            for link in EnglishWalker.links(answer.text) where isWithin(link) {
                if known.insert(link).inserted { waiting.append(link) }
            }
            if let form = EnglishWalker.emptyAct(path, answer.text) {
                keep(try await browser.post(form), "\(path) sent empty")
            }
        }
    }

    private func keep(_ answer: Answer, _ path: String) {
        let texts = ChineseText.all(on: answer.text)
        kept.withLock { $0[path] = texts }
    }

    /// The pages of the house to which a page leads; the other language is another walk.
    private static func links(_ page: String) -> [String] {
        page.matches(of: /href="(\/[^"#]*)/)
            .map { String($0.output.1).replacing("&amp;", with: "&") }
            .filter { link in !elsewhere.contains { link.contains($0) } }
    }

    /// The other language, files, and the same list in another order.
    private static let elsewhere = [
        "lang=", "/static/", "/api/", "as=pdf", ".csv", ".xlsx", ".json", "/office?",
        "/guides/facility/templates/",
    ]

    /// The form of an act that refuses to be sent with nothing in it.
    private static func emptyAct(_ path: String, _ page: String) -> String? {
        guard let kind = path.firstMatch(of: /\/acts\/([A-Za-z]+)/)?.output.1,
            let act = ActKind(rawValue: String(kind)), !ActForm.isButton(act)
        else { return nil }
        let form = page.firstMatch(of: /<form action="([^"]*\/acts\/[^"]*)"/)
        return form.map { String($0.output.1).replacing("&amp;", with: "&") }
    }
}

extension EnglishScene {
    /// The walks of everybody: the public, each enterprise, each post.
    func walkers(_ client: Client) throws -> [EnglishWalker] {
        let place = scene.place
        func browser(_ id: String) throws -> Browser {
            let browser = Browser(client)
            let visit = try place.office.accounts.begin(for: id, at: place.now)
            browser.setCookie("session", visit?.token)
            return browser
        }
        let open = EnglishWalker(
            Browser(client),
            from: [
                "/", "/nowhere", "/eligibility?check=1", "/register", "/recover", "/invitation",
                "/setup", "/progress/lookup", "/complaints", "/complaints/lookup",
            ]
        ) { !$0.hasPrefix("/my") && !$0.hasPrefix("/office") }
        let own = try (applicants + [place.applicant]).map { person in
            EnglishWalker(try browser(person.id), from: ["/my", "/my/cases/new"]) {
                $0.hasPrefix("/my")
            }
        }
        let officers = try Set(place.staff.map(\.post)).map { post in
            let person = place.officer(post)
            return
                EnglishWalker(
                    try browser(person.id),
                    from: [
                        "/office", "/office?view=open", "/office?view=mine", "/office?view=closed",
                    ]
                ) { $0.hasPrefix("/office") }
        }
        return [open] + own + officers
    }
}
