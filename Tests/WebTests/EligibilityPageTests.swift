import Authority
import Foundation
import Licensing
import Regulations
import Testing

@testable import Web

/// The eligibility check as a page: the same rules as everywhere, nothing lost of what was typed.
struct EligibilityPageTests {
    /// Just enough for installation and repair of grade 4 and testing of grade 5.
    private static let enough: [String: String] = [
        "check": "1", "grade-installation": "4", "grade-repair": "4", "grade-testing": "5",
        "province": "14", "legal-person": "1", "safety-organization": "1", "safety-rules": "1",
        "total-assets": "1000万", "net-assets": "1,500,000", "tl-title": "junior",
        "tl-installation": "3", "tl-repair": "3年", "tl-testing": "2年12个月", "tl-technician": "1",
        "sl-title": "junior", "sl-installation": "3", "sl-repair": "3", "sl-testing": "3",
        "sl-dedicated": "1", "technicians": "10", "technicians-intermediate": "0",
        "skilled-workers": "15", "high-voltage-electricians": "8", "no-other-employer": "1",
    ]

    private static func path(_ changes: [String: String?]) -> String {
        var fields = Fields()
        for (name, text) in enough.merging(
            changes.compactMapValues { $0 },
            uniquingKeysWith: { $1 }
        )
        where !(changes[name] == .some(.none)) {
            fields.append(name, text)
        }
        return "/eligibility?\(fields.query(without: []))"
    }

    @Test func `SEED2-45 to SEED2-47 exactly enough is eligible`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get(EligibilityPageTests.path([:]))
            #expect(page.status == 200)
            #expect(page.text.contains("符合申请条件</p>"))
            #expect(page.text.contains("class=\"answer valid\""))
        }
    }

    /// One less than enough in one place, and the rule that says so.
    static let short: [(field: String, text: String?, rule: String)] = [
        ("net-assets", "1499999", "净资产占总资产比例"), ("tl-installation", "2年11个月", "技术负责人管理工作经历"),
        ("tl-title", "none", "技术负责人职称"), ("sl-repair", "2年11月", "安全负责人管理工作经历"),
        ("sl-dedicated", nil, "安全负责人专人专岗"), ("technicians", "9", "专业技术人员"),
        ("skilled-workers", "14", "专业技能人员"), ("high-voltage-electricians", "7", "其中高压电工"),
        ("no-other-employer", nil, "不得同时在其他单位任职"), ("legal-person", nil, "法人资格"),
        ("safety-rules", nil, "安全生产制度"), ("safety-organization", nil, "安全生产组织"),
        ("grade-installation", "3", "业绩"),
    ]

    @Test(arguments: short)
    func `SEED2-D2 one less is not, and the first screen says why`(
        field: String,
        text: String?,
        rule: String
    ) async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get(EligibilityPageTests.path([field: text]))
            #expect(page.status == 200)
            #expect(page.text.contains("class=\"answer notValid\""))
            let row = page.text.components(separatedBy: "<tr>").first {
                $0.contains("\(rule)</th>") && $0.contains("tag notMet")
            }
            #expect(row != nil)
        }
    }

    @Test func `the counts judge as a real roster of the same people does`() throws {
        let law = try Regulations.load()
        let today = SampleOffice.now.day
        let rules = try #require(law.ruleSet(inForceOn: today))
        var fields = Fields()
        for (name, text) in EligibilityPageTests.enough { fields.append(name, text) }
        let form = EligibilityForm(fields, ruleSet: rules, today: today, Catalogues().chinese)
        var reading = EligibilityReading(fields, form)
        let read = reading.application()
        let application = try #require(read)
        #expect(reading.errors.isEmpty)
        #expect(Set(application.people.map(\.identity)).count == application.people.count)
        #expect(application.people.filter { $0.posts.contains(.technician) }.count == 10)
        let report = try #require(law.eligibility(of: application, on: today))
        #expect(report.attainable.mapValues(\.rank) == [.installation: 4, .repair: 4, .testing: 4])
    }

    @Test func `wrong input comes back whole, with every error on top`() async throws {
        let wrong: [String: String?] = [
            "total-assets": "很多", "technicians": "-1", "high-voltage-electricians": "99",
            "province": "", "tl-installation": "三年", "work-kv-2": "10",
        ]
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get(EligibilityPageTests.path(wrong))
            #expect(page.status == 400)
            #expect(page.text.contains("<title>错误："))
            for field in [
                "total-assets", "technicians", "province", "tl-installation", "work-class-2",
                "work-facility-2", "work-date-2",
            ] {
                #expect(page.text.contains("href=\"#\(field)\""), Comment(rawValue: field))
                #expect(page.text.contains("id=\"\(field)-error\""), Comment(rawValue: field))
            }
            for typed in ["value=\"很多\"", "value=\"-1\"", "value=\"99\"", "value=\"三年\""] {
                #expect(page.text.contains(typed))
            }
            #expect(
                page.text.contains("id=\"sl-dedicated\" name=\"sl-dedicated\" value=\"1\" checked")
            )
            #expect(page.text.contains("<option value=\"4\" selected>"))
            #expect(!page.text.contains("id=\"result\""))
        }
    }

    @Test func `more rows for works keep what was typed and judge nothing`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let path = EligibilityPageTests.path(["more": "1", "works": "4", "work-kv-1": "110"])
            let page = try await client.get(path)
            #expect(page.text.contains("id=\"work-kv-8\""))
            #expect(!page.text.contains("id=\"work-kv-9\""))
            #expect(page.text.contains("value=\"110\""))
            #expect(!page.text.contains("id=\"result\""))
        }
    }

    @Test func `amounts and experience are read as people write them`() throws {
        let amounts: [(String, Int128)] = [
            ("1200万", 1_200_000_000), ("1.2亿", 12_000_000_000),
            ("１２，０００，０００元", 1_200_000_000), ("-5", -500), ("0.00001万", 10),
            ("12,345,678.90", 1_234_567_890), ("8812.345678万", 8_812_345_678),
            ("￥8812.345678万元", 8_812_345_678), ("¥ 1,234.5", 123_450), ("人民币5元", 500),
            ("１２３４．５６", 123_456), ("1,2345,6789", 12_345_678_900), ("－3.01", -301),
            ("−3.01", -301), ("￥-3", -300), ("　12 000 000　", 1_200_000_000),
        ]
        for (text, fen) in amounts {
            let money = try? Amounts.money(text)
            #expect(money?.fen == fen, "\(text)")
        }
        let none = [
            "", "万", "元", "-", "1,23", "12,34,567", "1.234,5", "1,234,56", "五百万", "1.2E+07",
        ]
        for text in none { #expect(throws: AmountFault.notDecimal) { try Amounts.money(text) } }
        for text in ["0.001", "0.0000001万", "12,345.678"] {
            #expect(throws: AmountFault.tooFine) { try Amounts.money(text) }
        }
        #expect(throws: AmountFault.tooLarge) { try Amounts.money("99999999999999亿") }
        #expect(Amounts.months("5") == 60)
        #expect(Amounts.months("5年8个月") == 68)
        #expect(Amounts.months("5y 8m") == 68)
        #expect(Amounts.months("") == 0)
        #expect(Amounts.months("五年") == nil)
        #expect(Amounts.volts("0.4") == 400)
        #expect(Amounts.volts("1000000") == 1_000_000_000)
        for text in ["10千伏", "0", "-0.4", "0.0004", "1000000.001"] {
            #expect(Amounts.volts(text) == nil, "\(text)")
        }
    }
}
