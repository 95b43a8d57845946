import Foundation
import Documents
import Licensing
import OFD
import Testing

/// 申请表（申请人留存件）: all that was filed, and that nobody sealed it.
@Suite struct FiledApplicationTests {
    private func filed(
        rows: Int = 2,
        name: String = "王伟",
        note: String = "",
        isSample: Bool = false
    ) throws -> FiledApplication {
        let people = (0..<rows).map {
            [String($0 + 1), "\(name)\($0)", "140105********001\($0 % 10)"]
        }
        return FiledApplication(
            matter: "承装（修、试）电力设施许可证首次申请",
            receipt: "晋能资收〔2026〕00001号",
            applicant: "太原汾河电力安装有限公司",
            filedAt: Moment(startOf: try Samples.day("2026-11-20")).adding(seconds: 32_461),
            parts: [
                .init("企业基本情况", [.init("单位名称", "太原汾河电力安装有限公司"), .init("住所", note)]),
                .init(
                    "人员（\(rows) 人）",
                    [],
                    columns: [.init("序号", 1), .init("姓名", 3), .init("证件号码", 4)],
                    rows: people
                ),
            ],
            isSample: isSample,
            documentID: Samples.documentID
        )
    }

    private func words(_ document: Document) -> String {
        document.words.filter { !$0.isWhitespace }
    }

    @Test func `the copy says what was filed, when, under which number, and that nobody sealed it`()
        throws
    {
        let document = try filed().document(in: Samples.fonts.get())
        let words = self.words(document)
        for said in [
            "承装（修、试）电力设施许可证首次申请表", "申请人留存件", "晋能资收〔2026〕00001号",
            "太原汾河电力安装有限公司", "2026-11-2009:01:01", "没有经行政机关盖章", "不是行政机关的文书",
            "人员（2人）", "王伟0", "140105********0011", "第1页，共1页",
        ] {
            #expect(words.contains(said.filter { !$0.isWhitespace }), "\(said)")
        }
        #expect(document.info.title == "承装（修、试）电力设施许可证首次申请表")
        #expect(words.contains("未填"), "an empty value is said to be empty")
    }

    @Test func `a long roster goes on over pages; each has the headings, its number and the note`()
        throws
    {
        let document = try filed(rows: 500).document(in: Samples.fonts.get())
        let count = document.pages.count
        #expect(count > 8)
        let words = self.words(document)
        #expect(words.contains("第\(count)页，共\(count)页"))
        #expect(words.components(separatedBy: "未经行政机关盖章").count == count + 1)
        #expect(words.components(separatedBy: "证件号码已遮盖").count == 2)
        #expect(words.components(separatedBy: "姓名证件号码").count >= count)
        for row in [0, 99, 250, 499] { #expect(words.contains("王伟\(row)1401")) }
    }

    @Test func `nothing stands outside the page, whatever was typed`() throws {
        let long = String(repeating: "山西省太原市小店区长治路100号Aa1-", count: 40)
        let document = try filed(rows: 3, name: long, note: long).document(in: Samples.fonts.get())
        for page in document.pages.indices {
            for text in document.texts(page: page) {
                let box = text.boundary
                #expect(box.x >= 15 && box.x + box.width <= 195)
                #expect(box.y >= 10 && box.y + box.height <= 292)
            }
        }
    }

    @Test func `a sign that no font has is shown by its code, not left out`() throws {
        let document = try filed(note: "a\u{10FFFD}b\u{7}c").document(in: Samples.fonts.get())
        #expect(words(document).contains("a〔U+10FFFD〕bc"))
    }

    @Test func `the same filing is the same file, and a sample says so`() throws {
        let fonts = try Samples.fonts.get()
        let once = try Package(try filed().document(in: fonts)).archive()
        #expect(try Package(try filed().document(in: fonts)).archive() == once)
        #expect(words(try filed(isSample: true).document(in: fonts)).contains("（样本）"))
    }
}
