import Documents
import Licensing
import OFD
import Testing

@Suite struct NoticeTests {
    @Test func `SEED2-16 SEED2-D9 the acceptance states all that it must`() throws {
        let document = try NoticeSamples.acceptance().document
        #expect(document.shown("KZ_WSMC") == "行政许可受理通知书")
        #expect(document.shown("KZ_WSBH") == "晋监能资质受〔2026〕第12号")
        #expect(document.shown("CZZT") == "太原汾河电力安装有限公司")
        #expect(document.shown("KZ_SQSX") == "承装（修、试）电力设施许可（首次）")
        #expect(document.shown("KZ_LBDJ") == "承装类四级、承修类四级、承试类五级")
        #expect(document.shown("KZ_SLRQ") == "2026年11月20日")
        #expect(document.shown("KZ_BLSX") == "15")
        #expect(document.shown("KZ_QXJMR") == "2026年12月11日")
        #expect(document.shown("KZ_LXFS") == "电话0351-7218329")
        #expect(document.shown("ZZBFJG") == "国家能源局山西监管办公室")
        #expect(document.shown("ZZBFRQ") == "2026年11月20日")
    }

    @Test func `the clock ruler has a cell a working day and says the same in words`() throws {
        let document = try NoticeSamples.acceptance().document
        let texts = document.pages.indices.flatMap { document.texts(page: $0).map(\.text) }
        for number in 1...15 { #expect(texts.contains("\(number)")) }
        #expect(!texts.contains("16"))
        for day in ["11/23", "11/30", "12/1", "12/11"] { #expect(texts.contains(day)) }
        #expect(!texts.contains("11/28"), "a Saturday has no cell")
        let words = "最迟应于2026年12月11日（周五）作出决定。已用0个工作日，共15个。"
        #expect(document.words.contains(words))
    }

    @Test func `an excluded day is no day of the term`() throws {
        let first = try Samples.day("2026-11-23")
        let uses: [ClockRuler.Cell.Use] = [.used, .excluded, .open]
        let cells = uses.enumerated().map {
            ClockRuler.Cell(first.adding(days: $0.offset), $0.element)
        }
        let ruler = try #require(ClockRuler(cells: cells))
        #expect(ruler.days == 2)
        #expect(ruler.sentence.contains("已用1个工作日，共2个，另有1个工作日依法不计入"))
        #expect(ClockRuler(cells: []) == nil)
    }

    @Test func `a term of 25 days goes on in a second row, inside the page`() throws {
        let cells = try NoticeSamples.workingDays(25)
        let paper = try NoticeSamples.acceptance(
            ruler: ClockRuler(cells: cells, today: cells[3].day)
        )
        let boxes = paper.document.texts(page: 0).compactMap(InkBox.init)
        let first = try #require(boxes.first { $0.text == "11/23" })
        let last = try #require(boxes.first { $0.text == "12/25" })
        #expect(last.top > first.bottom)
        #expect(boxes.allSatisfy { $0.right < 186 })
        #expect(boxes.contains { $0.text == "自2026年11月23日起算；粗框：当日；红框：最后一日" })
    }

    @Test func `SEED2-19 the grant states holder, code, classes, validity, number, basis, duties`()
        throws
    {
        let document = try NoticeSamples.grant().document
        #expect(document.shown("CZZT") == "太原汾河电力安装有限公司")
        #expect(document.shown("CZZTDM") == "11330105002500287C")
        #expect(document.shown("KZ_LBDJ") == "承装类四级、承修类四级、承试类五级")
        #expect(document.shown("ZZYXQQSRQ") == "2026年11月20日")
        #expect(document.shown("ZZYXQJZRQ") == "2032年11月19日")
        #expect(document.shown("ZZBH") == "1-4-00123-2026")
        #expect(document.shown("KZ_WSBH") == "晋监能资质准〔2026〕第12号")
        #expect(document.shown("KZ_XKYJ") == "《中华人民共和国行政许可法》")
        #expect(document.shown("KZ_YW") == "1.接受监督检查。")
        #expect(document.shown("ZZBFRQ") == "2026年11月20日")
    }

    @Test func `SEED2-20 the refusal states facts, reason and clause`() throws {
        let document = try NoticeSamples.refusal().document
        let reasons = document.shown("KZ_LY")
        #expect(reasons == "1.技术人员应有15人，经核查为14人。依据：管理办法第八条第三项。")
        #expect(document.shown("KZ_WSMC") == "不予行政许可决定书")
        #expect(document.shown("ZZBFJG") == "国家能源局山西监管办公室")
        #expect(document.shown("ZZBFRQ") == "2026年11月20日")
    }

    @Test(
        arguments: [
            "自收到本决定书之日起六十日内向国家能源局申请行政复议", "行政复议网上平台",
            "自收到本决定书之日起六个月内向太原市中级人民法院提起行政诉讼",
        ]
    )
    func `SEED2-28 the refusal names body, court, term, its beginning and the channel`(
        sentence: String
    ) throws {
        #expect(try NoticeSamples.refusal().document.shown("KZ_JJTJ").contains(sentence))
    }

    @Test func `SEED2-D8 a refusal without a reason cannot be made`() {
        #expect(throws: PaperRefusal.missing("理由")) {
            try NoticeSamples.refusal(reasons: [])
        }
        #expect(throws: PaperRefusal.missing("依据条款")) {
            try NoticeSamples.refusal(reasons: [RefusalReason(clause: " ", fact: "事实")])
        }
        #expect(throws: PaperRefusal.missing("事实")) {
            try NoticeSamples.refusal(reasons: [RefusalReason(clause: "第八条", fact: "")])
        }
    }

    @Test(
        arguments: [
            [], [NoticeSamples.reconsideration], [NoticeSamples.suit],
            [
                NoticeSamples.reconsideration.replacing("自收到本决定书之日起", with: ""),
                NoticeSamples.suit,
            ],
            [
                NoticeSamples.reconsideration,
                NoticeSamples.suit.replacing("自收到本决定书之日起", with: ""),
            ],
            [
                NoticeSamples.reconsideration.replacing("{reconsiderationChannel}", with: "网上"),
                NoticeSamples.suit,
            ],
        ]
    )
    func `SEED2-D8 a refusal without whole remedies cannot be made`(remedies: [String]) {
        #expect(throws: PaperRefusal.self) { try NoticeSamples.refusal(remedies: remedies) }
    }

    @Test(
        arguments: [
            "reconsiderationBody", "reconsiderationDays", "reconsiderationChannel", "court",
            "litigationMonths",
        ]
    )
    func `SEED2-D8 a remedy with an empty place cannot be made`(place: String) {
        var places = NoticeSamples.places
        places[place] = ""
        #expect(throws: PaperRefusal.missing(place)) {
            try NoticeSamples.refusal(places: places)
        }
    }

    @Test func `an acceptance without contact and a grant without basis cannot be made`() {
        #expect(throws: PaperRefusal.missing("联系方式")) {
            try NoticeSamples.acceptance(contact: "")
        }
        #expect(throws: PaperRefusal.missing("许可依据")) { try NoticeSamples.grant(basis: "") }
    }

    @Test func `a notice says by its metadata what it is, and a license what it is`() throws {
        func kind(_ paper: TypesetPaper) -> PaperKind {
            PaperKind(paper.document.info.customDatas.map { MetadataItem($0.name, $0.value) })
        }
        let number = "晋监能资质受〔2026〕第12号"
        #expect(kind(try NoticeSamples.acceptance()) == .notice(.acceptance, number: number))
        #expect(kind(try Samples.paper(.original)) == .license(.original))
        #expect(kind(try Samples.paper(.duplicate)) == .license(.duplicate))
        #expect(PaperKind([]) == .other)
    }

    @Test func `the signature never stands alone on a page`() throws {
        for count in 1...40 {
            let paper = try NoticeSamples.refusal(
                paragraphs: Array(repeating: "经审查，申请材料齐全、符合法定形式。", count: count)
            )
            let texts = paper.document.texts(page: paper.stamp.page).compactMap(InkBox.init)
            #expect(texts.contains { $0.text == "特此通知。" })
            #expect(paper.stamp.box.y + paper.stamp.box.height < 275, "the seal clears the rule")
            let under = texts.filter { $0.meets(paper.stamp.box) }
            #expect(under.map(\.text) == ["国家能源局山西监管办公室", "2026年11月20日"])
        }
    }

    @Test func `a long letter goes on over pages, the seal stands on its last one`() throws {
        let paragraph = String(repeating: "经审查，申请材料齐全、符合法定形式。", count: 12)
        let paper = try NoticeSamples.refusal(
            paragraphs: Array(repeating: paragraph, count: 12)
        )
        let document = paper.document
        #expect(document.pages.count > 2)
        #expect(paper.stamp.page == document.pages.count - 1)
        for page in document.pages.indices {
            let boxes = document.texts(page: page).compactMap(InkBox.init)
            #expect(boxes.allSatisfy { $0.bottom < 290 && $0.right < 186 })
        }
        let issuer = document.tags.first { $0.name == "ZZBFJG" }
        #expect(issuer?.page == paper.stamp.page)
    }

    @Test func `the seal of a letter stands over issuer and date and over nothing else`() throws {
        for paper in [
            try NoticeSamples.acceptance(), try NoticeSamples.grant(), try NoticeSamples.refusal(),
        ] {
            let under = paper.document.texts(page: paper.stamp.page).compactMap(InkBox.init)
                .filter { $0.meets(paper.stamp.box) }
            #expect(under.map(\.text) == ["国家能源局山西监管办公室", "2026年11月20日"])
        }
    }

    @Test func `a notice shows what its metadata say, and a change is found`() throws {
        for paper in [
            try NoticeSamples.acceptance(), try NoticeSamples.grant(), try NoticeSamples.refusal(),
        ] {
            #expect(noticeDifferences(paper.document) == [])
            var other = paper.document
            for index in other.info.customDatas.indices
            where other.info.customDatas[index].name == "CZZT" {
                other.info.customDatas[index].value = "别的公司"
            }
            #expect(noticeDifferences(other) == ["CZZT"])
        }
    }

    @Test func `typed facts win over places given for the wording`() throws {
        let document = try NoticeSamples.acceptance().document
        #expect(document.words.contains("提出的承装（修、试）电力设施许可（首次）申请"))
    }

    @Test func `the same facts give the same bytes`() throws {
        let one = try Package(NoticeSamples.refusal().document).archive()
        #expect(try Package(NoticeSamples.refusal().document).archive() == one)
    }
}
