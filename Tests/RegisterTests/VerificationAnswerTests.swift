import Contract
import Licensing
import Register
import Testing

/// What the command line prints: names and order of the keys are the contract's.
struct VerificationAnswerTests {
    let sample: IssuedSample

    init() throws {
        sample = try IssuedSample()
    }

    @Test func `a valid license prints exactly this object`() {
        let answer = VerificationAnswer(sample.verify(), asOf: "2026-11-20T02:00:00Z")
        let identifier = sample.content.identifier
        let expected = [
            "{\"verdict\":\"valid\",\"asOf\":\"2026-11-20T02:00:00Z\",\"document\":\"license\",",
            "\"file\":{\"verdict\":\"valid\",\"reasons\":[]},",
            "\"seal\":{\"verdict\":\"valid\",\"reasons\":[],",
            "\"signer\":\"11100000000013338W样例监管办公室\",\"sealId\":\"14000000000001\",",
            "\"sealedAt\":\"2026-11-20T09:00:00+08:00\"},",
            "\"edition\":{\"verdict\":\"valid\",\"reasons\":[],",
            "\"identifier\":\"\(identifier)\",\"version\":\"001\"},",
            "\"license\":{\"verdict\":\"valid\",\"reasons\":[],\"status\":\"valid\",",
            "\"basis\":\"term\",",
            "\"number\":\"1-4-00123-2026\",\"holder\":\"晋中样例电力工程有限公司\",",
            "\"grades\":[{\"class\":\"installation\",\"grade\":4},",
            "{\"class\":\"repair\",\"grade\":4}],",
            "\"validFrom\":\"2026-11-20\",\"validUntil\":\"2032-11-19\"}}",
        ]
        #expect(answer.json.text == expected.joined())
    }

    @Test func `a license that the law renewed says so, with the new last day`() throws {
        let renewed = try IssuedSample(content: ExtensionStory.content())
        var changed = renewed
        changed.records += try ["filed 2026-10-12", "accepted 2026-10-14"].map {
            try ExtensionStory.record($0, renewed.world)
        }
        let text = VerificationAnswer(changed.verify()).json.text
        #expect(text.contains("\"status\":\"valid\",\"basis\":\"renewedByLaw\","))
        #expect(text.contains("\"validFrom\":\"2020-11-16\",\"validUntil\":\"2032-11-15\"}"))
        #expect(text.contains("{\"code\":\"license-renewed-by-law\",\"message\":\"许可证期满前"))
        #expect(text.contains("\"where\":\"2026-11-15\"}"))
        #expect(text.hasPrefix("{\"verdict\":\"valid\""))
    }

    @Test func `a reason has code, message and where`() throws {
        let found = Register.verify(
            sample.original,
            trust: nil,
            register: Register(sample.records),
            at: SampleWorld.now
        )
        let text = VerificationAnswer(found).json.text
        #expect(text.contains("{\"code\":\"no-trust-roots\",\"message\":\"没有配置"))
        #expect(text.contains("\"where\":\"/Doc_0/Signs/Sign_0/Signature.xml\"}"))
        #expect(text.contains("\"asOf\":\"2026-11-20T10:00:00+08:00\""))
    }

    @Test func `in words the four questions stand in their order, each with sign and word`() throws
    {
        let valid = VerificationAnswer(sample.verify()).words.split(separator: "\n")
        #expect(valid.count == 5)
        for (line, start) in zip(
            valid,
            ["√ 结论：有效", "√ 文件　有效", "√ 印章　有效", "√ 版本　有效", "√ 许可　有效"]
        ) {
            #expect(line.hasPrefix(start))
        }
        let notice = Register.verify(
            try sample.world.notice(),
            trust: nil,
            register: nil,
            at: SampleWorld.now
        )
        let words = VerificationAnswer(notice).words
        #expect(words.hasPrefix("？ 结论：无法确认（许可文书"))
        #expect(words.contains("？ 版本　无法确认"))
        #expect(words.contains("（no-trust-roots）"))
        let refused = VerificationAnswer(sample.verify(Array("PK".utf8))).words
        #expect(refused.hasPrefix("× 结论：无效（其他文件"))
    }
}
