import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// Whoever chooses English reads English: on every page to which a link leads, for everybody.
struct EnglishPagesTests {
    @Test func `on English pages Chinese is names, numbers, clauses and what was typed`()
        async throws
    {
        let scene = try EnglishScene()
        let proper = try ProperChinese(scene)
        try await scene.scene.place.serving(limits: Workplace.unlimited) { client in
            var pages = 0
            for walker in try scene.walkers(client) {
                try await walker.walk()
                pages += walker.found.count
                for (path, texts) in walker.found {
                    for text in texts where ChineseText.hasHan(proper.rest(of: text)) {
                        Issue.record("\(path): “\(text)” has no English")
                    }
                }
            }
            #expect(pages > 300, "the walk lost its way after \(pages) pages")
        }
    }

    @Test func `a walk sees what is shown and read out, and not what is typed`() {
        let page = """
            <p>拟准予</p><textarea>键入</textarea><td data-label="期限">x</td>
            <input value="键入"><option>受理岗</option><p>Only English</p>
            """
        #expect(ChineseText.all(on: page) == ["拟准予", "期限", "受理岗"])
    }

    @Test(arguments: [
        ("《中华人民共和国行政许可法》第三十二条；服务指南第一章七（三）", false),
        ("Accept: Acceptance officer（王建国）.", false), ("晋监能资质受〔2026〕第1号", false),
        ("拟准予", true), ("“业绩”不在补正范围内，不能修改。", true), ("延长审查期限通知书", true),
    ])
    func `names, numbers and clauses are proper, sentences are not`(
        text: String,
        isLeft: Bool
    ) throws {
        let proper = try ProperChinese(EnglishPagesTests.scene.get())
        #expect(ChineseText.hasHan(proper.rest(of: text)) == isLeft)
    }

    private static let scene = Result { try EnglishScene() }
}
