import Licensing
import Regulations
import Testing

@testable import Web

/// The guide of the first application.
struct GuideTests {
    private static func expect(_ phrases: [String]) async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/guides/facility/initial").text
            for phrase in phrases { #expect(page.contains(phrase), Comment(rawValue: phrase)) }
        }
    }

    @Test func `SEED2-2 to SEED2-10 the guide says for whom, by whom and on what basis`()
        async throws
    {
        try await GuideTests.expect([
            "管辖区域内注册", "输电、供电、受电电力设施安装、维修和试验", "一般程序（非告知承诺制）", "首次申请",
            "《中华人民共和国行政许可法》", "《电力供应与使用条例》", "《电力监管条例》",
            "《承装（修、试）电力设施许可证管理办法》", "国家能源局山西监管办公室", "前审后批", "无数量限制",
        ])
    }

    @Test func `SEED2-14 SEED2-15 SEED2-18 SEED2-65 to SEED2-67 the guide's steps and terms`()
        async throws
    {
        try await GuideTests.expect([
            "不予受理通知", "补正材料通知", "当场或 5 个工作日内", "必要时现场核查", "15 个工作日",
            "经机构负责人批准可延长 10 个工作日", "听证、鉴定、专家评审等依法所需时间不计入",
        ])
    }

    @Test func `SEED2-12 the guide names the system and its address`() async throws {
        try await GuideTests.expect(["资质和信用信息系统", "zzxy.nea.gov.cn"])
    }

    @Test func `SEED2-21 to SEED2-29 fee, delivery, result, rights and remedies`() async throws {
        try await GuideTests.expect([
            "全程网上办理", "不收费", "邮寄或者自取", "自由选择", "送出前可以更改", "许可结果",
            "申请人的权利和义务见", "投诉", "行政复议", "行政诉讼", "12398", "6 年",
        ])
    }

    @Test func `SEED2-30 SEED2-31 SEED2-107 SEED2-108 where the agency is reached`() async throws {
        try await GuideTests.expect([
            "南肖墙路12号三楼", "08:30-12:00", "14:00-17:00", "0351-7218329", "0351-7218283",
            "sxnjbzfdt2@163.com", "sxb.nea.gov.cn",
        ])
    }

    @Test func `SEED2-11 SEED2-48 to SEED2-50 SEED2-60 SEED2-61 conditions and materials`()
        async throws
    {
        try await GuideTests.expect([
            "不得同时在其他单位任职", "可以由本单位专业技术人员兼任", "安全负责人专人专岗", "申请表",
            "相关业绩材料", "一级、二级、三级", "不得要求提交其他材料",
        ])
    }

    private static let works = [
        "330（220）千伏", "110（66）千伏", "35千伏以下10千伏以上", "不要求", "不要求",
    ]

    /// What stands in the row of a condition, by grade from one to five.
    static let rows: [(key: String, cells: [String])] = [
        ("condition.net-assets", ["≥ 15 %", "≥ 15 %", "≥ 15 %", "≥ 15 %", "≥ 15 %"]),
        ("condition.heads-experience", ["5 年", "5 年", "5 年", "3 年", "3 年"]),
        ("condition.heads-title", ["高级", "中级以上", "中级以上", "初级以上", "初级以上"]),
        ("condition.technicians", ["≥ 50 人", "≥ 30 人", "≥ 15 人", "≥ 10 人", "≥ 5 人"]),
        (
            "condition.technicians-intermediate", ["≥ 30 人", "≥ 15 人", "≥ 5 人", "不要求", "不要求"]
        ),
        ("condition.skilled-workers", ["≥ 60 人", "≥ 30 人", "≥ 20 人", "≥ 15 人", "≥ 5 人"]),
        (
            "condition.high-voltage-electricians",
            ["≥ 30 人", "≥ 15 人", "≥ 10 人", "≥ 8 人", "≥ 3 人"]
        ),
        ("承装类：最近 3 年内的业绩（变（配）电和线路，质量合格）", works),
        ("承修类：最近 2 年每年的业绩（变（配）电和线路）", works),
        ("承试类：最近 2 年每年的业绩（变（配）电和线路）", works),
        ("condition.revenue", ["≥ 2亿元", "≥ 1亿元", "≥ 3,000万元", "不要求", "不要求"]),
    ]

    @Test(arguments: rows)
    func `SEED2-35 to SEED2-47 SEED2-52 to SEED2-57 the table shows each grade's figures`(
        key: String,
        cells: [String]
    ) throws {
        let law = try Regulations.load()
        let rules = try #require(law.ruleSet(RuleSetID("RS-2020")))
        let chinese = Catalogues().chinese
        let conditions = GuideCondition.all(rules, chinese)
        let row = try #require(conditions.first { $0.name == chinese(key) })
        #expect(row.cells.map(\.text) == cells)
        #expect(!row.clauses.isEmpty)
    }

    @Test func `SEED2-9 SEED2-109 the flow chart is the permission table's way`() throws {
        let rules = try #require(try Regulations.load().ruleSet(RuleSetID("RS-2020")))
        let steps = FlowStep.all(rules, Catalogues().chinese)
        let titles = steps.map { $0.ways.map(\.title).joined(separator: "|") }
        #expect(
            titles == [
                "提交申请", "受理|补正材料通知|不予受理通知", "审查", "审核", "准予许可|不予许可", "制证", "用印",
                "公布", "送达", "归档",
            ]
        )
        let shown: [ActKind] = [
            .filed, .accepted, .reviewed, .reviewConfirmed, .granted, .refused, .licenseMade,
            .sealApplied, .published, .served, .archived,
        ]
        let names = Set(shown.map { Catalogues().chinese("act.\($0.rawValue)") })
        #expect(names.isSubset(of: Set(steps.flatMap { $0.ways.map(\.title) })))
    }

    @Test func `SEED2-1 every agency has its guide, and what is not verified is marked`()
        async throws
    {
        try await serving(try SampleOffice.make()) { client in
            for agency in try Regulations.load().agencies {
                let path = "/guides/facility/initial?agency=\(agency.id)"
                let page = try await client.get(path)
                #expect(page.status == 200)
                #expect(page.text.contains(agency.name))
                #expect(page.text.contains("tag unverified"))
                #expect(page.text.contains("还没有核实") == (agency.contact == nil))
            }
            #expect(try await client.get("/guides/facility/initial?agency=x").status == 404)
        }
    }
}
