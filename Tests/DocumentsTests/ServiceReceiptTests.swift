import Documents
import Licensing
import OFD
import Testing

/// 送达回证: each service's way, time and receiver (regulation.md D3).
@Suite struct ServiceReceiptTests {
    private func words(_ way: ServiceWay, items: Int = 1) throws -> String {
        let day = try Samples.day("2026-11-20")
        let receipt = ServiceReceipt(
            issuer: "国家能源局山西监管办公室",
            reference: "办件c1 第12项记录",
            receiver: "太原汾河电力安装有限公司",
            receiverCode: try CreditCode("91140105MA0KD31X0A"),
            matter: "承装（修、试）电力设施许可证首次申请",
            items: (0..<items).map {
                ServiceReceipt.Item(title: "行政许可受理通知书", number: "受〔2026〕第\($0 + 1)号")
            },
            way: way,
            on: day,
            recordedAt: Moment(startOf: day).adding(seconds: 3_600 * 15 + 240),
            isSample: false,
            documentID: String(repeating: "a", count: 32)
        )
        let document = try receipt.document(in: Samples.fonts.get())
        #expect(document.pages.count == 1)
        return document.words.filter { !$0.isWhitespace }
    }

    @Test func `a receipt says what was served on whom, how and when, and leaves lines to sign`()
        throws
    {
        let mailed = try words(.mail(tracking: "EMS123456789CN"))
        for said in [
            "送达回证", "国家能源局山西监管办公室", "太原汾河电力安装有限公司", "91140105MA0KD31X0A",
            "《行政许可受理通知书》（受〔2026〕第1号）", "邮寄，邮件号EMS123456789CN", "2026年11月20日",
            "2026-11-2015:04:00", "受送达人签章", "代收人及关系", "送达人",
        ] {
            #expect(mailed.contains(said), "\(said)")
        }
        #expect(try words(.counter).contains("窗口领取"))
        #expect(!(try words(.counter).contains("邮件号")))
    }

    @Test func `who is served electronically signs nothing`() throws {
        let served = try words(.electronic)
        #expect(served.contains("进入受送达人同意使用的系统之日为送达日期"))
        #expect(!served.contains("受送达人签章"))
    }

    @Test func `several papers stand on one receipt, none on none`() throws {
        #expect(try words(.counter, items: 3).contains("（受〔2026〕第3号）"))
        #expect(throws: PaperRefusal.missing("送达文书")) { try words(.counter, items: 0) }
    }
}
