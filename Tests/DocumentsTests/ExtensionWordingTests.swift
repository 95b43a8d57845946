import Documents
import Licensing
import OFD
import TestKit
import Testing

/// What the notices on the way of an extension say of the license's last day.
@Suite struct ExtensionWordingTests {
    private func words(_ notice: some Notice) throws -> String {
        try NoticeSamples.paper(notice).document.words
    }

    @Test(arguments: ["2026-11-15", "2026-11-10"])
    func `an extension accepted in time is told that silence extends the license`(
        filedOn: String
    ) throws {
        let notice = try NoticeSamples.extensionAccepted(NoticeSamples.request(filedOn: filedOn))
        let document = try NoticeSamples.paper(notice).document
        #expect(document.words.contains("逾期未作决定的，视为准予延续，许可证自2026年12月16日起依法延续"))
        #expect(document.words.contains("有效期届满前，至2026年12月15日（周二）止"))
        #expect(document.words.contains("至2026年11月15日止，按期提出"))
        #expect(!document.words.contains("失效"))
        #expect(!document.words.contains("15个工作日"))
        #expect(document.shown("KZ_QXJMR") == "2026年12月15日")
        #expect(document.shown("ZZBH") == "1-4-00123-2020")
        #expect(document.shown("KZ_BLSX").isEmpty)
    }

    @Test(arguments: [true, false])
    func `AMB-23 an extension accepted late is told that nothing protects the license`(
        bySilence: Bool
    ) throws {
        let request = try NoticeSamples.request(filedOn: "2026-11-16")
        let words = try words(NoticeSamples.extensionAccepted(request, bySilence: bySilence))
        #expect(words.contains("延续申请应当在有效期届满30日前（至2026年11月15日止）提出，你单位逾期提出"))
        #expect(words.contains("至2026年11月15日止，逾期提出"))
        #expect(words.contains("至有效期届满未作出准予延续决定的，不适用视为准予延续的规定"))
        #expect(words.contains("本次申请不能使许可证继续有效：许可证自2026年12月16日起失效"))
        #expect(!words.contains("依法延续"))
        #expect(words.contains(bySilence ? "起即为受理" : "起予以受理"))
    }

    @Test(arguments: [true, false])
    func `AMB-26 an acceptance written down after the last day says that the law has extended`(
        bySilence: Bool
    ) throws {
        let notice = try NoticeSamples.extensionAccepted(
            NoticeSamples.lapsed(),
            completeOn: "2026-11-13",
            bySilence: bySilence
        )
        let words = try words(notice)
        #expect(words.contains("齐全的申请材料于2026年11月13日收到"))
        #expect(words.contains("视为准予延续，许可证自2026年11月16日起依法延续"))
        #expect(!words.contains("本机构将在有效期届满前"))
    }

    @Test(arguments: [true, false])
    func `AMB-26 a correction says that its term never runs past the license's last day`(
        isLater: Bool
    ) throws {
        let notice = try NoticeSamples.correction(
            extending: NoticeSamples.request(),
            until: "2026-12-15",
            isLater: isLater
        )
        let document = try NoticeSamples.paper(notice).document
        #expect(document.words.contains("许可证有效期至2026年12月15日，补正期限不超过该日"))
        #expect(document.words.contains("不视为准予延续，许可证自2026年12月16日起失效"))
        #expect(document.words.contains("有效期届满前可以重新提出延续申请"))
        #expect(document.shown("KZ_JZRQ") == "2026年12月15日")
        let other = try words(NoticeSamples.correction(isLater: isLater))
        #expect(!other.contains("补正期限不超过该日"))
        #expect(other.contains("你单位可以重新提出申请"))
    }

    @Test func `AMB-26 no correction of an extension runs past the license's last day`() throws {
        let notice = try NoticeSamples.correction(
            extending: NoticeSamples.request(),
            until: "2026-12-16"
        )
        #expect(throws: PaperRefusal.missing("不超过有效期届满日的补正期限")) {
            try NoticeSamples.paper(notice)
        }
    }

    @Test func `a proposed refusal and a closing speak of the extension and of the last day`()
        throws
    {
        let request = try NoticeSamples.request()
        let proposed = try words(NoticeSamples.refusalProposed(extending: request))
        #expect(proposed.contains("本机构拟作出不予延续的决定。许可证有效期至2026年12月15日"))
        #expect(!proposed.contains("不予行政许可的决定"))
        let closed = try words(NoticeSamples.closure(extending: request))
        #expect(closed.contains("本告知书不是不予延续的决定"))
        #expect(closed.contains("届满未获准延续的，许可证自2026年12月16日起失效"))
        #expect(!closed.contains("可以随时重新提出申请"))
        #expect(try words(NoticeSamples.closure()).contains("可以随时重新提出申请"))
    }

    @Test func `no notice of an extension says another word for 延续`() throws {
        for notice in try NoticeSamples.extensions() {
            let words = try words(notice)
            #expect(words.contains("延续"), "\(notice.kind.rawValue)")
            for word in ["续期", "换证", "延期", "展期"] {
                #expect(!words.contains(word), "\(notice.kind.rawValue): \(word)")
            }
        }
    }

    @Test(.enabled(if: Judge.has("unzip"), "unzip is not installed"))
    func `a reader that is not ours finds the mandatory content of an extension's notices`() throws
    {
        let always = [
            "国家能源局山西监管办公室", "太原汾河电力安装有限公司：", "2026年11月20日", "12398",
            "11330105002500287C", "1-4-00123-2020", NoticeSamples.extensionMatter, "第五十条第二款",
        ]
        let notices: [(any Notice, [String])] = [
            (
                try NoticeSamples.extensionGranted(),
                ["准予延续决定书", "2026年12月15日", "2026年12月16日", "2032年12月15日", "编号不变", "没有间断"]
            ),
            (
                try NoticeSamples.extensionRefused(),
                [
                    "不予延续决定书", "经核查为6人", "2026年12月15日", "许可证失效", "60日内", "行政复议", "6个月内",
                    "行政诉讼", "国家能源局门户网站行政复议栏目", "太原市杏花岭区人民法院",
                ]
            ),
            (
                try NoticeSamples.extensionConfirmed(),
                [
                    "视为准予延续确认书", "2026年10月16日", "2026年10月23日", "未作出决定", "2026年11月16日",
                    "2032年11月15日", "编号不变", "载明新有效期的许可证",
                ]
            ),
        ]
        for (notice, items) in notices {
            let document = try NoticeSamples.paper(notice).document
            let words = try Judge.words(ofOFD: Package(document).archive())
            for item in always + [notice.head.number.rawValue] + items {
                #expect(words.contains(item), "\(notice.kind.rawValue): \(item)")
            }
        }
    }
}
