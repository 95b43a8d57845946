import Licensing
import Testing

@Suite struct RemarkTests {
    @Test(arguments: [
        "净资产不足", "文号晋监能资质〔2026〕第12号", "电话0351-7218000", "2026年3月2日至2026-04-02",
        "证号1-4-00001-2026", "业绩共12000000元", "统一社会信用代码91110000710925462X", "前身代码911401057010101488",
    ])
    func `a reason stands as it is written`(text: String) throws {
        #expect(try Remark(" \(text)\n").text == text)
    }

    @Test(arguments: [
        ("  \n", RemarkFault.blank), ("", .blank),
        ("张三11010519491231002X未到场", .personalNumber),
        ("证件110105194912310021", .personalNumber), ("联系13800138000", .personalNumber),
        ("代码911401057010101488，联系13800138000", .personalNumber),
        ("联系138-0013-8000", .personalNumber), ("联系138 0013 8000", .personalNumber),
        ("证件１１０１０５１９４９１２３１００２X", .personalNumber),
        // A credit code too, by all its check digits.
        ("证件110105194912012284", .personalNumber),
    ])
    func `no text without content or with a person's number stands in an act`(
        text: String,
        fault: RemarkFault
    ) {
        #expect(throws: fault) { try Remark(text) }
    }

    @Test func `a line break is a space, as it is on the paper`() throws {
        #expect(try Remark("第一行\r\n第二行\n\t第三行\r\n").text == "第一行 第二行  第三行")
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{FFFE}", "\u{202E}", "\u{200B}", "\u{E000}", "\u{FE0F}"])
    func `what no paper can show stands in no act`(sign: String) throws {
        let scalar = try #require(sign.unicodeScalars.first)
        #expect(throws: RemarkFault.unprintable(scalar)) { try Remark("前\(sign)后") }
    }

    @Test func `five hundred characters, not one more`() throws {
        #expect(try Remark(String(repeating: "字", count: 500)).text.count == 500)
        #expect(throws: RemarkFault.tooLong(501)) {
            try Remark(String(repeating: "字", count: 501))
        }
    }
}
