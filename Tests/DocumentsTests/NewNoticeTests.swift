import Documents
import Licensing
import OFD
import Testing

/// The notices of a case on its way, as letters.
@Suite struct NewNoticeTests {
    private func boxes(_ document: Document, page: Int) -> [InkBox] {
        document.texts(page: page).compactMap(InkBox.init)
    }

    @Test func `the seal stands over issuer and date and over nothing else`() throws {
        for notice in try NoticeSamples.each() {
            let paper = try NoticeSamples.paper(notice)
            let under = boxes(paper.document, page: paper.stamp.page)
                .filter { $0.meets(paper.stamp.box) }
            #expect(under.map(\.text) == ["国家能源局山西监管办公室", "2026年11月20日"])
            #expect(paper.stamp.box.y + paper.stamp.box.height < 275, "\(notice.kind)")
        }
    }

    @Test func `every field on the face is what the metadata say, and a change is found`() throws {
        for notice in try NoticeSamples.each() {
            let document = try NoticeSamples.paper(notice).document
            #expect(noticeDifferences(document) == [], "\(notice.kind)")
            let shown = Set(document.tags.map(\.name))
            let items = document.info.customDatas.filter { shown.contains($0.name) }
            #expect(items.count >= 6, "\(notice.kind) shows \(items.count) data")
            for index in document.info.customDatas.indices
            where shown.contains(document.info.customDatas[index].name) {
                var other = document
                other.info.customDatas[index].value += "改"
                #expect(noticeDifferences(other) == [other.info.customDatas[index].name])
            }
        }
    }

    @Test func `each notice says of itself what it is and is no license`() throws {
        for notice in try NoticeSamples.each() {
            let datas = try NoticeSamples.paper(notice).document.info.customDatas
            let kind = PaperKind(datas.map { MetadataItem($0.name, $0.value) })
            #expect(kind == .notice(notice.kind, number: notice.head.number.rawValue))
        }
    }

    @Test func `no two texts of a letter overlap, none leaves the page`() throws {
        for notice in try NoticeSamples.each() {
            try expectNoOverlap(try NoticeSamples.paper(notice).document)
        }
    }

    @Test func `thirty long faults go on over numbered pages, every one of them whole`() throws {
        let fault = String(repeating: "所附材料与申请表所填内容不一致，缺少发证机关和发证日期；", count: 16)
        let items = NoticeSamples.items(30, fault: fault)
        let paper = try NoticeSamples.paper(try NoticeSamples.correction(items: items))
        let document = paper.document
        #expect(document.pages.count > 12)
        #expect(paper.stamp.page == document.pages.count - 1)
        try expectNoOverlap(document)
        for page in document.pages.indices.dropFirst() {
            #expect(boxes(document, page: page).contains { $0.text == "— \(page + 1) —" })
        }
        let told = document.shown("KZ_BZNR")
        for (index, item) in items.enumerated() {
            #expect(told.contains("\(index + 1).\(item.place)存在问题\(fault)依据"))
        }
        #expect(noticeDifferences(document) == [])
        #expect(try readBack(document).words == document.words)
    }

    @Test(arguments: 1...12)
    func `the signature never stands alone, however many items there are`(count: Int) throws {
        let notice = try NoticeSamples.correction(items: NoticeSamples.items(count))
        let paper = try NoticeSamples.paper(notice)
        let texts = boxes(paper.document, page: paper.stamp.page)
        #expect(texts.contains { $0.text == "特此通知。" })
        try expectNoOverlap(paper.document)
    }

    @Test(arguments: [1, 16, 17, 96, 97, 250])
    func `a ruler of any length keeps inside its pages`(excluded: Int) throws {
        var cells = try NoticeSamples.workingDays(excluded + 15)
        for index in 0..<excluded { cells[index] = ClockRuler.Cell(cells[index].day, .excluded) }
        let standard = try NoticeSamples.specialTime()
        let ruler = try #require(ClockRuler(cells: cells, isExpected: true))
        let notice = SpecialTimeNotice(
            head: standard.head,
            ground: .hearing,
            reason: standard.reason,
            from: standard.from,
            expectedEnd: standard.expectedEnd,
            ruler: ruler,
            contact: standard.contact,
            places: standard.places
        )
        let document = try NoticeSamples.paper(notice).document
        try expectNoOverlap(document)
        #expect(document.words.contains("预计最迟应于\(ruler.due.inWords)"))
    }

    @Test func `the former last day is underlined and the legend says so`() throws {
        let words = try NoticeSamples.paper(try NoticeSamples.periodExtended()).document.words
        #expect(words.contains("实心：已用；粗框：当日；下划线：原最后一日；红框：最后一日"))
    }

    @Test func `what the law demands is not left out`() throws {
        func refused(_ notice: some Notice, _ what: String) {
            #expect(throws: PaperRefusal.missing(what)) { try NoticeSamples.paper(notice) }
        }
        refused(try NoticeSamples.correction(items: []), "补正内容")
        let blank = CorrectionNotice.Item(place: "申请表", fault: "缺页", clause: " ", cure: "补全")
        refused(try NoticeSamples.correction(items: [blank]), "依据")
        refused(try NoticeSamples.nonAcceptance(.notCompetent("")), "competentBody")
        refused(try NoticeSamples.siteCheck(officers: ["王建国": "晋能监0123"]), "两名以上核查人员")
        refused(
            try NoticeSamples.siteCheck(officers: ["王建国": "晋能监0123", "李丽娟": "晋能监0123"]),
            "两名以上核查人员"
        )
        refused(
            try NoticeSamples.siteCheck(officers: ["王建国": "晋能监0123", "李丽娟": " "]),
            "执法证号"
        )
        refused(try NoticeSamples.refusalProposed(reasons: []), "理由")
        refused(try NoticeSamples.specialTime(expectedEnd: "2026-11-25"), "预计所需时间")
        refused(try NoticeSamples.periodExtended(formerDue: "2026-12-25"), "延长后届满日")
        for place in ["court", "reconsiderationBody", "reconsiderationChannel", "hotline"] {
            var fill = NoticeSamples.fill
            fill[place] = nil
            refused(try NoticeSamples.nonAcceptance(places: fill), place)
        }
    }

    @Test func `a later correction says that the first did not suffice`() throws {
        let later = try NoticeSamples.paper(try NoticeSamples.correction(isLater: true))
        #expect(later.document.words.contains("2026年12月2日就承装"))
        #expect(later.document.words.contains("尚需补正的全部内容"))
    }

    private func expectNoOverlap(_ document: Document) throws {
        for page in document.pages.indices {
            let boxes = boxes(document, page: page)
            #expect(boxes.allSatisfy { $0.bottom < 290 && $0.right < 186 && $0.left > 19 })
            for (index, one) in boxes.enumerated() {
                let met = boxes[(index + 1)...].first { $0.meets(one) }
                #expect(met == nil, "\(one.text) / \(met?.text ?? "")")
            }
        }
    }

    private func readBack(_ document: Document) throws -> Document {
        try read(Container(Package(document).archive()))
    }
}
