import Documents
import Licensing
import OFD
import TestKit
import Testing

/// regulation.md D3: what each notice must say, read out of the file by a reader that is not ours.
@Suite(.enabled(if: Judge.has("unzip"), "unzip is not installed"))
struct MandatoryContentTests {
    /// On every notice: issuer, addressee, date, hotline, office and its hours.
    private static let always = [
        "国家能源局山西监管办公室", "太原汾河电力安装有限公司：", "2026年11月20日", "12398",
        "太原市杏花岭区南肖墙路12号三楼", "上午08:30-12:00、下午14:00-17:00", "0351-7218329",
    ]

    private func expect(_ notice: some Notice, says items: [String]) throws {
        let archive = try Package(NoticeSamples.paper(notice).document).archive()
        let words = try Judge.words(ofOFD: archive)
        for item in MandatoryContentTests.always + [notice.head.number.rawValue] + items {
            #expect(words.contains(item), "\(notice.kind.rawValue): \(item)")
        }
    }

    @Test func `SEED2-15 SEED2-29 SEED2-30 SEED2-31 correction: all items, clause, cure, term`()
        throws
    {
        let items = NoticeSamples.items(3)
        try expect(
            try NoticeSamples.correction(items: items),
            says: [
                "行政许可补正材料通知书", "一次告知需要补正的全部内容，共3项", "2026年12月20日",
                "《中华人民共和国行政许可法》第三十二条第一款第四项", "逾期未补正的，本次申请终止办理",
            ] + items.flatMap { [$0.place, $0.fault, $0.clause, $0.cure].map(\.bare) }
        )
    }

    @Test func `SEED2-14 SEED2-28 SEED2-D7 non-acceptance: reason, competent body, remedies`()
        throws
    {
        let remedies = [
            "自收到本通知书之日起60日内向国家能源局申请行政复议", "国家能源局门户网站行政复议栏目",
            "自收到本通知书之日起6个月内依法向太原市杏花岭区人民法院提起行政诉讼", "向国家能源局投诉",
        ]
        try expect(
            try NoticeSamples.nonAcceptance(),
            says: [
                "行政许可不予受理通知书", "不属于本机构职权范围", "国家能源局山东监管办公室",
                "申请人注册地址位于山东省济南市", "《中华人民共和国行政许可法》第三十二条第一款第二项",
            ] + remedies
        )
        try expect(
            try NoticeSamples.nonAcceptance(.notNeeded),
            says: ["依法不需要取得行政许可", "第三十二条第一款第一项"] + remedies
        )
    }

    @Test func `SEED2-66 AMB-37 extension: approval by the head, reason, old and new last day`()
        throws
    {
        try expect(
            try NoticeSamples.periodExtended(),
            says: [
                "延长审查期限通知书", "经本机构负责人批准", "本机构负责人于2026年12月7日批准",
                "需向工程所在地的派出机构核实", "2026年12月11日", "2026年12月25日",
                "《中华人民共和国行政许可法》第四十二条第一款", "延长10个工作日",
                "最迟应于2026年12月25日（周五）作出决定。已用11个工作日，共25个。",
            ]
        )
    }

    @Test func `SEED2-67 AMB-11 special time: ground, reason, expected time, not counted`() throws {
        try expect(
            try NoticeSamples.specialTime(),
            says: [
                "特别程序所需时间告知书", "专家评审", "需要由专家评审", "2026年12月4日",
                "《中华人民共和国行政许可法》第四十五条", "不计入作出行政许可决定的期限",
                "预计最迟应于2026年12月22日（周二）作出决定。已用3个工作日，共15个，另有预计7个工作日依法不计入。",
            ]
        )
    }

    @Test func `SEED2-18 site check: reason, two officers, place, day, certificates, preparation`()
        throws
    {
        try expect(
            try NoticeSamples.siteCheck(),
            says: [
                "现场核查通知书", "需要核实人员在岗情况", "共2人",
                "王建国（执法证号：晋能监0123）", "李丽娟（执法证号：晋能监0456）", "2026年12月2日",
                "山西省太原市小店区长治路100号", "两名以上工作人员", "核查人员应当主动出示证件，你单位有权查验",
                "备好申请材料所涉文件、资料的原件", "第三十四条第三款", "所需时间计入办理期限",
            ]
        )
    }

    @Test func `SEED2-28 proposed refusal: facts, clauses, statement and defence, term, how`()
        throws
    {
        try expect(
            try NoticeSamples.refusalProposed(),
            says: [
                "拟不予行政许可告知书", "经核查为8人", "经核查为6人", NoticeSamples.clause, "陈述权", "申辩权",
                "第七条、第三十六条", "2026年12月11日", "书面、当面提出", "不是行政许可决定",
            ]
        )
    }

    @Test func `withdrawal: what, when filed, when withdrawn, why, what follows`() throws {
        try expect(
            try NoticeSamples.withdrawal(),
            says: [
                "行政许可申请撤回确认书", "SX-2026-000123", "2026年11月18日", "拟调整申请的类别和等级",
                "自撤回之日起终止办理", "重新提出申请",
            ]
        )
        try expect(try NoticeSamples.withdrawal(reason: nil), says: ["申请人未说明理由"])
    }

    @Test
    func `AMB-7 SEED2-28 closing: which notice, until when, that it is no refusal, apply again`()
        throws
    {
        try expect(
            try NoticeSamples.closure(),
            says: [
                "行政许可申请终止办理告知书", "SX-2026-000123", "晋监能资质补〔2026〕第9号",
                "2026年12月21日", "2026年12月22日", "在规定期限内未补正", "不是不予行政许可的决定",
                "不影响你单位的权利", "重新提出申请", "投诉", "60日内", "行政复议", "6个月内", "行政诉讼",
                "自收到本告知书之日起",
            ]
        )
    }
}

extension String {
    /// Without spaces, as a reader of lines gives it.
    fileprivate var bare: String { filter { !$0.isWhitespace } }
}
