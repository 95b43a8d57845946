import Documents
import Licensing
import OFD
import Regulations
import Testing

/// Values for the tests of the notices that a case may call for on its way, in the law's own wording.
extension NoticeSamples {
    static let contact =
        "山西省太原市杏花岭区南肖墙路12号三楼；电话：0351-7218329；"
        + "办公时间：国家法定工作日，上午08:30-12:00、下午14:00-17:00"
    static let matter = "承装（修、试）电力设施许可证首次申请"
    static let clause = "《承装（修、试）电力设施许可证管理办法》；服务指南第二章“申请”一（三）1"

    /// Fill of every place that is not the notice's own datum.
    static let fill: [String: String] = [
        "receivedOn": "2026年11月18日", "correctedOn": "2026年12月2日", "acceptedOn": "2026年11月20日",
        "matter": "承装（修、试）电力设施许可证", "grades": "承装类四级、承修类四级、承试类五级",
        "caseNumber": "SX-2026-000123", "correctionNoticeDays": "5", "decisionDays": "15",
        "extensionDays": "10", "telephone": "0351-7218329", "reconsiderationBody": "国家能源局",
        "reconsiderationDays": "60", "reconsiderationChannel": "国家能源局门户网站行政复议栏目",
        "court": "太原市杏花岭区人民法院", "litigationMonths": "6", "complaintBody": "国家能源局",
        "hotline": "12398", "statementOn": "2026年12月8日", "cancellationDays": "10",
        "extensionFilingDays": "30", "registrationChangeDays": "30", "serviceDays": "10",
    ]

    static func items(_ count: Int, fault: String? = nil) -> [CorrectionNotice.Item] {
        (1...count).map { number in
            CorrectionNotice.Item(
                place: number.isMultiple(of: 2) ? "许可证申请表：技术人员（第\(number)行）" : "业绩材料",
                fault: fault ?? "第\(number)项所附材料与申请表所填内容不一致，缺少职称证书的发证机关和发证日期。",
                clause: clause,
                cure: "请更正或者补充后重新提交。示例：职称证书载明“工程师，2019年12月取得”。"
            )
        }
    }

    static func correction(
        items: [CorrectionNotice.Item] = items(2),
        extending: ExtensionRequest? = nil,
        until: String = "2026-12-20",
        isLater: Bool = false
    ) throws -> CorrectionNotice {
        CorrectionNotice(
            head: try Samples.head("晋监能资质补〔2026〕第12号"),
            items: items,
            extending: extending,
            until: try Samples.day(until),
            isLater: isLater,
            contact: contact,
            places: fill
        )
    }

    static func nonAcceptance(
        _ ground: NonAcceptanceNotice.Ground = .notCompetent("国家能源局山东监管办公室"),
        places: [String: String] = fill
    ) throws -> NonAcceptanceNotice {
        NonAcceptanceNotice(
            head: try Samples.head("晋监能资质不受〔2026〕第12号"),
            matter: matter,
            requested: try Samples.content().grades,
            ground: ground,
            reason: "申请人注册地址位于山东省济南市，不在山西省行政区域内。",
            clause: "《中华人民共和国行政许可法》第三十二条第一款第二项",
            contact: contact,
            places: places
        )
    }

    static func periodExtended(formerDue: String = "2026-12-11") throws -> PeriodExtendedNotice {
        var cells = try workingDays(25)
        for index in 0..<11 { cells[index] = ClockRuler.Cell(cells[index].day, .used) }
        let former = try Samples.day(formerDue)
        let ruler = ClockRuler(cells: cells, today: cells[10].day, formerDue: former)
        return PeriodExtendedNotice(
            head: try Samples.head("晋监能资质延〔2026〕第12号"),
            reason: "申请人业绩涉及的三项工程需向工程所在地的派出机构核实，复函尚未收到。",
            approvedOn: try Samples.day("2026-12-07"),
            formerDue: former,
            days: 10,
            ruler: try #require(ruler),
            contact: contact,
            places: fill
        )
    }

    static func specialTime(expectedEnd: String = "2026-12-04") throws -> SpecialTimeNotice {
        var cells = try workingDays(22)
        for index in 0..<3 { cells[index] = ClockRuler.Cell(cells[index].day, .used) }
        for index in 3..<10 { cells[index] = ClockRuler.Cell(cells[index].day, .excluded) }
        let ruler = ClockRuler(cells: cells, today: cells[3].day, isExpected: true)
        return SpecialTimeNotice(
            head: try Samples.head("晋监能资质特〔2026〕第12号"),
            ground: .expertReview,
            reason: "一项220千伏变电工程的业绩是否达到相应电压等级，需要由专家评审。",
            from: try Samples.day("2026-11-26"),
            expectedEnd: try Samples.day(expectedEnd),
            ruler: try #require(ruler),
            contact: contact,
            places: fill
        )
    }

    static func siteCheck(
        officers: [String: String] = ["王建国": "晋能监0123", "李丽娟": "晋能监0456"]
    ) throws -> SiteCheckNotice {
        SiteCheckNotice(
            head: try Samples.head("晋监能资质核〔2026〕第12号"),
            reason: "申请表所列高压电工与社会保险缴纳记录的单位不一致，需要核实人员在岗情况。",
            officers: officers.sorted { $0.value < $1.value }.map {
                SiteCheckOfficer(name: $0.key, certificate: $0.value)
            },
            on: try Samples.day("2026-12-02"),
            place: "山西省太原市小店区长治路100号（单位住所）",
            contact: contact,
            places: fill
        )
    }

    static func refusalProposed(
        reasons: [RefusalReason] = [
            RefusalReason(clause: clause, fact: "电力相关专业技术人员应不少于10人，经核查为8人"),
            RefusalReason(clause: clause, fact: "高压电工应不少于8人，经核查为6人"),
        ],
        extending: ExtensionRequest? = nil
    ) throws -> RefusalProposedNotice {
        RefusalProposedNotice(
            head: try Samples.head("晋监能资质拟不准〔2026〕第12号"),
            extending: extending,
            reasons: reasons,
            until: try Samples.day("2026-12-11"),
            way: "通过国家能源局资质和信用信息系统提出，或者向本机构书面、当面提出",
            contact: contact,
            places: fill
        )
    }

    static func withdrawal(reason: String? = "拟调整申请的类别和等级。") throws -> WithdrawalNotice {
        WithdrawalNotice(
            head: try Samples.head("晋监能资质撤〔2026〕第12号"),
            matter: matter,
            requested: try Samples.content().grades,
            caseNumber: "SX-2026-000123",
            filedOn: try Samples.day("2026-11-18"),
            withdrawnOn: try Samples.day("2026-11-20"),
            reason: reason,
            contact: contact,
            places: fill
        )
    }

    static func closure(extending: ExtensionRequest? = nil) throws -> ClosureNotice {
        ClosureNotice(
            head: try Samples.head("晋监能资质终〔2026〕第12号"),
            matter: matter,
            requested: try Samples.content().grades,
            extending: extending,
            caseNumber: "SX-2026-000123",
            filedOn: try Samples.day("2026-11-18"),
            correction: NoticeNumber("晋监能资质补〔2026〕第9号"),
            until: try Samples.day("2026-12-21"),
            closedOn: try Samples.day("2026-12-22"),
            contact: contact,
            places: fill
        )
    }

    /// One of each kind that is new here.
    static func each() throws -> [any Notice] {
        let ofLicense: [any Notice] = [
            try correction(), try nonAcceptance(), try nonAcceptance(.notNeeded),
            try periodExtended(), try specialTime(), try siteCheck(), try refusalProposed(),
            try withdrawal(), try closure(),
        ]
        return try ofLicense + extensions()
    }

    /// The notice in the wording that the program has.
    static func paper(_ notice: some Notice) throws -> TypesetPaper {
        let text = try #require(try law.get().notices[notice.kind])
        return try notice.paper(text, in: Samples.fonts.get())
    }

    private static let law = Result { try Regulations.load() }
}
