import Documents
import Licensing
import OFD
import Testing

/// The notices of an extension (延续) as letters: what they show, and what none is made without.
@Suite struct ExtensionNoticeTests {
    private func refused(_ notice: some Notice, _ what: String) {
        #expect(throws: PaperRefusal.missing(what)) { try NoticeSamples.paper(notice) }
    }

    private func words(_ notice: some Notice) throws -> String {
        try NoticeSamples.paper(notice).document.words
    }

    @Test func `AMB-25 the decision to extend states the same number and a new term without a gap`()
        throws
    {
        let document = try NoticeSamples.paper(NoticeSamples.extensionGranted()).document
        #expect(document.shown("KZ_WSMC") == "准予延续决定书")
        #expect(document.shown("KZ_WSBH") == "晋监能资质准延〔2026〕第12号")
        #expect(document.shown("CZZT") == "太原汾河电力安装有限公司")
        #expect(document.shown("CZZTDM") == "11330105002500287C")
        #expect(document.shown("KZ_SQSX") == "承装（修、试）电力设施许可证延续")
        #expect(document.shown("KZ_LBDJ") == "承装类四级、承修类四级、承试类五级")
        #expect(document.shown("ZZBH") == "1-4-00123-2020")
        #expect(document.shown("KZ_YXQJMR") == "2026年12月15日")
        #expect(document.shown("ZZYXQQSRQ") == "2026年12月16日")
        #expect(document.shown("ZZYXQJZRQ") == "2032年12月15日")
        #expect(document.shown("KZ_YW").contains("4.有效期届满需要延续的"))
        #expect(document.shown("ZZBFRQ") == "2026年11月20日")
    }

    @Test func `the decision not to extend states facts, clause, the last day and what ends then`()
        throws
    {
        let document = try NoticeSamples.paper(NoticeSamples.extensionRefused()).document
        let fact = "高压电工应不少于8人，经核查为6人"
        #expect(document.shown("KZ_LY") == "1.\(fact)。依据：\(NoticeSamples.clause)。")
        #expect(document.shown("ZZBH") == "1-4-00123-2020")
        #expect(document.shown("KZ_YXQJMR") == "2026年12月15日")
        let ends = document.shown("KZ_YW")
        #expect(ends.contains("自2026年12月16日起许可证失效"))
        #expect(ends.contains("自有效期届满次日起10个工作日内办理注销手续"))
        let remedies = document.shown("KZ_JJTJ")
        #expect(remedies.contains("自收到本决定书之日起60日内向国家能源局申请行政复议"))
        #expect(remedies.contains("国家能源局门户网站行政复议栏目"))
        #expect(remedies.contains("自收到本决定书之日起6个月内依法向太原市杏花岭区人民法院提起行政诉讼"))
    }

    @Test(arguments: [
        (RefusalNotice.Hearing.silent, "在规定期限内未提出陈述、申辩"),
        (.waived, "你单位放弃陈述、申辩"),
    ])
    func `the decision not to extend says whether the holder was heard`(
        hearing: RefusalNotice.Hearing,
        sentence: String
    ) throws {
        #expect(try words(NoticeSamples.extensionRefused(hearing: hearing)).contains(sentence))
        let day = try Samples.day("2026-11-18")
        let heard = try words(NoticeSamples.extensionRefused(hearing: .heard(day)))
        #expect(heard.contains("于2026年11月18日收到你单位的陈述、申辩"))
        #expect(!heard.contains(sentence))
    }

    @Test func `no decision not to extend is made without a reason, a fact or a clause`() throws {
        refused(try NoticeSamples.extensionRefused(reasons: []), "理由")
        let noClause = RefusalReason(clause: " ", fact: "事实")
        refused(try NoticeSamples.extensionRefused(reasons: [noClause]), "依据条款")
        let noFact = RefusalReason(clause: "第八条", fact: "")
        refused(try NoticeSamples.extensionRefused(reasons: [noFact]), "事实")
    }

    @Test(
        arguments: [
            "reconsiderationBody", "reconsiderationDays", "reconsiderationChannel", "court",
            "litigationMonths", "cancellationDays",
        ]
    )
    func `no decision not to extend is made without the remedies and the end`(
        place: String
    ) throws {
        for value in [nil, ""] {
            var places = NoticeSamples.extensionFill
            places[place] = value
            refused(try NoticeSamples.extensionRefused(places: places), place)
        }
    }

    @Test func `no decision not to extend is made in a wording without remedies or consequences`()
        throws
    {
        let notice = try NoticeSamples.extensionRefused()
        let bare = NoticeText(
            kind: .extensionRefused,
            title: "不予延续决定书",
            numberInfix: "不准延",
            paragraphs: ["决定不予延续："],
            listLead: "后果：",
            duties: ["许可证自{dayAfterExpiry}起失效。"],
            remedies: [],
            closing: ["特此通知。"]
        )
        #expect(throws: PaperRefusal.self) { try notice.paper(bare, in: Samples.fonts.get()) }
        let silent = NoticeText(
            kind: .extensionRefused,
            title: "不予延续决定书",
            numberInfix: "不准延",
            paragraphs: ["决定不予延续："],
            duties: [],
            remedies: [NoticeSamples.reconsideration, NoticeSamples.suit],
            closing: ["特此通知。"]
        )
        #expect(throws: PaperRefusal.missing("权利和义务")) {
            try notice.paper(silent, in: Samples.fonts.get())
        }
    }

    @Test func `a decision to extend needs its basis, a license, classes and a term that begins`()
        throws
    {
        refused(try NoticeSamples.extensionGranted(basis: " "), "许可依据")
        let whole = try NoticeSamples.request()
        let nameless = ExtensionRequest(
            licenseNumber: "",
            expiresOn: whole.expiresOn,
            lastDayInTime: whole.lastDayInTime,
            filedOn: whole.filedOn
        )
        let unnumbered = try NoticeSamples.paper(of: nameless)
        refused(try NoticeSamples.extensionGranted(paper: unnumbered), "许可证编号")
        let empty = ExtensionPaper(
            request: whole,
            grades: [],
            completeOn: whole.filedOn,
            acceptedOn: whole.filedOn,
            validUntil: try Samples.day("2032-12-15")
        )
        refused(try NoticeSamples.extensionGranted(paper: empty), "类别和等级")
        let over = try NoticeSamples.paper(validUntil: "2026-12-15")
        refused(try NoticeSamples.extensionGranted(paper: over), "延续后有效期")
        let short = try NoticeSamples.paper(validUntil: "2026-12-16")
        _ = try NoticeSamples.paper(NoticeSamples.extensionGranted(paper: short))
    }

    @Test func `AMB-26 the confirmation states filing, acceptance, no decision and the new term`()
        throws
    {
        let document = try NoticeSamples.paper(NoticeSamples.extensionConfirmed()).document
        #expect(document.shown("KZ_WSMC") == "视为准予延续确认书")
        #expect(document.shown("KZ_TJRQ") == "2026年10月16日")
        #expect(document.shown("KZ_CLQQRQ") == "2026年10月16日")
        #expect(document.shown("KZ_SLRQ") == "2026年10月23日")
        #expect(document.shown("KZ_YXQJMR") == "2026年11月15日")
        #expect(document.shown("KZ_WZJD") == "至原有效期届满未作出决定")
        #expect(document.shown("ZZYXQQSRQ") == "2026年11月16日")
        #expect(document.shown("ZZYXQJZRQ") == "2032年11月15日")
        #expect(document.shown("ZZBH") == "1-4-00123-2020")
        #expect(document.words.contains("《中华人民共和国行政许可法》第五十条第二款"))
        #expect(document.words.contains("许可证编号不变"))
        #expect(document.words.contains("制发、送达载明新有效期的许可证"))
    }

    @Test func `AMB-26 an acceptance written down after the term is confirmed by what it accepted`()
        throws
    {
        let paper = try NoticeSamples.renewal(completeOn: "2026-11-15", acceptedOn: "2026-11-17")
        let document = try NoticeSamples.paper(NoticeSamples.extensionConfirmed(paper)).document
        #expect(document.shown("KZ_CLQQRQ") == "2026年11月15日")
        #expect(document.shown("KZ_SLRQ") == "2026年11月17日")
    }

    @Test func `AMB-23 AMB-26 nothing is confirmed that the law did not renew`() throws {
        // The last day in time is 10-16; the letter is of 11-20.
        let late = try NoticeSamples.renewal(filedOn: "2026-10-17", completeOn: "2026-10-17")
        refused(try NoticeSamples.extensionConfirmed(late), "按期提出的延续申请")
        let incomplete = try NoticeSamples.renewal(completeOn: "2026-11-16")
        refused(try NoticeSamples.extensionConfirmed(incomplete), "有效期届满前收到的齐全材料")
        let today = try NoticeSamples.renewal(expiresOn: "2026-11-20")
        refused(try NoticeSamples.extensionConfirmed(today), "有效期届满")
        let yesterday = try NoticeSamples.renewal(expiresOn: "2026-11-19")
        _ = try NoticeSamples.paper(NoticeSamples.extensionConfirmed(yesterday))
    }
}
