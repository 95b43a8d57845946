import Licensing
import Testing

@testable import Web

/// Words of the core on pages: complete in English, and the core's own in Chinese.
struct CaseWordsTests {
    private let chinese = Catalogues().chinese
    private let english = Catalogues().english

    private func expectEnglish(_ text: String, _ key: String) {
        let hasHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(!hasHan && text.first?.isUppercase == true, "\(key): \(text)")
    }

    @Test(arguments: ActKind.allCases)
    func `every act has a name in both languages`(kind: ActKind) {
        expectEnglish(CaseWords.act(kind, english), kind.rawValue)
        #expect(chinese.find("act.\(kind.rawValue)") != nil)
    }

    @Test(arguments: ActKind.allCases)
    func `every act that was done is told in both languages`(kind: ActKind) {
        let key = "history.\(kind.rawValue)"
        expectEnglish(english(key), key)
        #expect(chinese.find(key) != nil)
    }

    @Test(arguments: StageName.allCases)
    func `every stage has a name in both languages`(stage: StageName) {
        expectEnglish(CaseWords.stage(stage, english), stage.rawValue)
        #expect(CaseWords.stage(stage, chinese) == stage.title)
    }

    @Test(arguments: Post.allCases)
    func `every post has a name in both languages`(post: Post) {
        expectEnglish(CaseWords.post(post, english), post.rawValue)
        #expect(chinese.find("post.\(post.rawValue)") != nil)
    }

    @Test(arguments: NoticeKind.allCases)
    func `every notice has a name in both languages, a second one with its number`(
        kind: NoticeKind
    ) {
        expectEnglish(CaseWords.notice(kind, english), kind.rawValue)
        #expect(chinese.find("paper.\(kind.rawValue)") != nil)
        let second = CaseWords.paper(.notice(kind, round: 2), english)
        #expect(second == "\(CaseWords.notice(kind, english)), no. 2")
    }

    @Test(arguments: RefusalCode.allCases)
    func `every refusal has a sentence in English`(code: RefusalCode) throws {
        let sentence = try #require(english.find("refusal.\(code.rawValue)"))
        expectEnglish(sentence, code.rawValue)
        #expect(sentence.hasSuffix("."))
    }

    @Test func `no sentence speaks of a refusal that there is not`() {
        let codes = Set(RefusalCode.allCases.map { "refusal.\($0.rawValue)" })
        // Those of the office's own rooms carry the room's name, and have tests of their own.
        let rooms = ["office", "work", "people", "telling", "draft"].map { "refusal.\($0)." }
        let keys = english.sentences.keys.filter { key in
            key.hasPrefix("refusal.") && !rooms.contains(where: key.hasPrefix)
        }
        #expect(Set(keys) == codes)
    }
}
