import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// A telephone shows the keyboard that a field asks for, and one of digits has no letters and no
/// dashes: a field asks for it only where nothing else is ever typed.
struct KeyboardTests {
    @Test func `the keyboard of every field has what may be typed into it`() async throws {
        let gathering = try Gathering()
        try await gathering.place.serving(limits: Workplace.unlimited) { client in
            var walk = KeyboardWalk(gathering, client)
            try await walk.openAddresses()
            try await walk.openLaterPages()
            let table = KeyboardTable.pages.merging(KeyboardTable.later) { $1 }
            for page in Set(table.keys).union(walk.found.keys).sorted() {
                let shown = walk.found[page]
                let expected = table[page]?.mapValues(\.rawValue)
                #expect(shown == expected, "\(page)")
            }
        }
    }

    @Test func `the keyboards of an officer's acts have what may be typed`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.filed()
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            var found: [String: [String: String]] = [:]
            for (act, post) in [
                (ActKind.areaConfirmed, Post.acceptance), (.notAccepted, .acceptance),
                (.noticeServed, .service),
            ] {
                if act == .noticeServed {
                    try desk.office.accept(id, by: desk.by(.acceptance))
                    try desk.office.sealDuePapers(of: id, by: desk.by(.sealing))
                }
                let browser = Browser(client)
                try await desk.scene.place.signIn(post, in: browser)
                let address = "/office/cases/\(id)/acts/\(act.rawValue)?post=\(post.rawValue)"
                let page = try await browser.get(address)
                #expect(page.status == 200)
                found[act.rawValue] = KeyboardWalk.lines(of: page.text)
            }
            let expected = KeyboardTable.acts.mapValues { $0.mapValues(\.rawValue) }
            #expect(found == expected)
        }
    }

    /// It sees a new name, not a known name on a page that no walk reaches.
    @Test func `every name that the program gives a line of text stands in the table`() throws {
        let known = Set(
            [KeyboardTable.pages, KeyboardTable.later, KeyboardTable.acts]
                .flatMap { $0.values }.flatMap { $0.keys }
        )
        let item = /(?:[\s\(\[,:]|FormItem)\.(?:text|code)\(\s*"([A-Za-z-]+)"/
        let helper = /[\s\(\[]text\("([A-Za-z-]+)"/
        let tag = /<input type="(?:text|search)"[^>]* name="([a-z-]+)"/
        var written: [(name: String, file: String)] = []
        for file in try KeyboardTests.sources() {
            let patterns = file.name.hasSuffix(".swift") ? [item, helper] : [tag]
            for pattern in patterns {
                written += file.text.matches(of: pattern).map {
                    (name: String($0.output.1), file: file.name)
                }
            }
        }
        #expect(Set(written.map(\.name)).count > 25)
        for (name, file) in written where !known.contains(name) {
            Issue.record("\(file): say in KeyboardTable what may be typed into \(name)")
        }
    }

    @Test func `a field is read with its keyboard, and a contradiction is seen`() {
        let page = """
            <input type="text" id="a" name="a" value="1" inputmode="numeric" required>
            <input type="search" name="b"><input type="date" name="c"><textarea name="d"></textarea>
            <input type="hidden" name="e"><textarea name="f" inputmode="decimal"></textarea>
            <input type="text" name="g"><input type="text" name="g" inputmode="numeric">
            """
        #expect(
            KeyboardWalk.lines(of: page)
                == ["a": "numeric", "b": "all", "f": "decimal", "g": "all and numeric"]
        )
    }

    private static func sources() throws -> [(name: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Web")
            .resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { ["swift", "mustache"].contains($0.pathExtension) }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }
}
