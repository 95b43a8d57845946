import Licensing
import Testing

@Suite struct RemarkTests {
    @Test(arguments: [
        "净资产不足", "文号晋监能资质〔2026〕第12号", "电话0351-7218000", "2026年3月2日至2026-04-02",
        "证号1-4-00001-2026", "业绩共12000000元",
    ])
    func `a reason stands as it is written`(text: String) throws {
        #expect(try Remark(" \(text)\n").text == text)
    }

    @Test(arguments: [
        ("  \n", RemarkFault.blank), ("", .blank),
        ("张三11010519491231002X未到场", .personalNumber),
        ("证件110105194912310021", .personalNumber), ("联系13800138000", .personalNumber),
        ("联系138-0013-8000", .personalNumber), ("联系138 0013 8000", .personalNumber),
        ("证件１１０１０５１９４９１２３１００２X", .personalNumber),
    ])
    func `no text without content or with a person's number stands in an act`(
        text: String,
        fault: RemarkFault
    ) {
        #expect(throws: fault) { try Remark(text) }
    }

    @Test func `five hundred characters, not one more`() throws {
        #expect(try Remark(String(repeating: "字", count: 500)).text.count == 500)
        #expect(throws: RemarkFault.tooLong(501)) {
            try Remark(String(repeating: "字", count: 501))
        }
    }
}
