import Licensing
import Regulations
import Testing

@testable import Web

/// The guide of the first application.
struct GuideTests {
    @Test func `SEED2-6 to SEED2-31 the guide says all that the agency's guide says`() async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/guides/facility/initial").text
            for phrase in [
                "《中华人民共和国行政许可法》", "《电力供应与使用条例》", "《电力监管条例》",
                "《承装（修、试）电力设施许可证管理办法》", "国家能源局山西监管办公室", "前审后批", "无数量限制",
                "全程网上办理", "不收费", "邮寄或者自取", "12398", "南肖墙路12号三楼", "08:30-12:00",
                "14:00-17:00", "0351-7218329", "0351-7218283", "sxnjbzfdt2@163.com",
                "sxb.nea.gov.cn",
                "行政复议", "行政诉讼", "不予受理", "补正", "15 个工作日", "10 个工作日", "6 年",
            ] {
                #expect(page.contains(phrase), Comment(rawValue: phrase))
            }
        }
    }

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
        ("condition.revenue", ["≥ 2亿元", "≥ 1亿元", "≥ 3,000万元", "不要求", "不要求"]),
    ]

    @Test(arguments: rows)
    func `SEED2-35 to SEED2-56 the table shows each grade's figures`(
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
        let shown = Set(PermissionTable.rows.map(\.act)).subtracting([
            .opened, .materialAdded, .received,
        ])
        let names = Set(shown.map { Catalogues().chinese("act.\($0.rawValue)") })
        #expect(names.isSubset(of: Set(steps.flatMap { $0.ways.map(\.title) })))
    }

    @Test func `every agency has its guide, and what is not verified is marked`() async throws {
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
