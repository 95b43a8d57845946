import Foundation
import Licensing
import Regulations
import Testing

/// A wrong file stops with its name, the line and the reason.
struct BadFileTests {
    private static let rules: [(String, String, String)] = [
        ("id: RS-2020", "id: 2020", "加引号"),
        ("id: RS-2020", "name: RS-2020", "未知的键"),
        ("effectiveFrom: 2020-10-11", "effectiveFrom: 2020-13-11", "yyyy-MM-dd"),
        ("effectiveUntil: null", "effectiveUntil: 2020-10-10", "早于"),
        ("rank: 3", "rank: 4", "连续"),
        ("label: 五级", "label: true", "应为文字"),
        ("    value: 15\n", "    value: 101\n", "百分比"),
        ("    value: 15\n", "    value: 15.5\n", "正整数"),
        ("    count: 15\n", "    count: 9223372036854775807\n", "大于10000"),
        ("    count: 15\n", "    count: 9223372036854775808\n", "正整数"),
        ("extensionBy: 10", "extensionBy: 10001", "大于10000"),
        ("{ 1: 5, 2: 5, 3: 5 }", "{ 1: 9223372036854775807, 2: 5, 3: 5 }", "大于10000"),
        ("minimumKV: 220", "minimumKV: 9223372036854775807", "大于10000"),
        ("value: 330", "value: 9223372036854775807", "大于10000"),
        ("windowYears: 3", "windowYears: 9223372036854775807", "大于10000"),
        ("1: 200000000,", "1: 1000000000001,", "大于1000000000000"),
        ("    value: 15\n", "    value: \"15\"\n", "正整数"),
        ("    value: 15\n", "    value: -15\n", "正整数"),
        ("    value: 15\n", "    value: 0x0F\n", "正整数"),
        ("    value: 15\n", "    value: 15\n    value: 15\n", "重复"),
        ("{ 1: 50, 2: 30, 3: 15 }", "{ 1: 50, 2: 51, 3: 15 }", "低于"),
        ("{ 1: 50, 2: 30, 3: 15 }", "{ 1: 50, 2: 30 }", "缺少等级3"),
        ("{ 1: 50, 2: 30, 3: 15 }", "{ 1: 50, 2: 30, 3: 15, 4: 10 }", "重复"),
        ("{ 1: 50, 2: 30, 3: 15 }", "{ 1: 50, 2: 30, 6: 15 }", "没有等级"),
        ("{ 1: 50, 2: 30, 3: 15 }", "[50, 30, 15]", "键值表"),
        ("1: senior,", "1: expert,", "其中之一"),
        ("everyYear: false", "everyYear: no", "true"),
        ("  reissue:\n", "  reissues:\n", "reissue"),
        ("unit: workingDay", "unit: days", "其中之一"),
        ("ranks: [1, 2, 3]", "ranks: [1, 2, 7]", "没有等级7"),
        ("matters: [initial]", "matters: [first]", "其中之一"),
        ("materials:", "materials: [", "YAML"),
    ]

    @Test(arguments: rules)
    func `a wrong rule set is refused`(old: String, new: String, reason: String) throws {
        try expectFault("rs-2020.yaml", old, new, reason)
    }

    private static let days: [(String, String, String)] = [
        ("worked: [2020-01-19]", "worked: [2020-01-20]", "不是周末"),
        ("worked: [2020-01-19]", "worked: [2020-01-25]", "既放假又上班"),
        ("worked: [2020-01-19]", "worked: [2021-01-17]", "不在2020年内"),
        ("worked: [2020-01-19]", "worked: [2020-01-19, 2020-01-19]", "重复"),
        ("from: 2020-01-24, through: 2020-02-02", "from: 2020-01-24, through: 2020-01-23", "早于"),
        ("from: 2020-04-04, through", "from: 2020-02-02, through", "已属于另一节日"),
        ("through: 2020-10-08", "through: 2021-01-01", "不在2020年内"),
        ("year: 2021", "year: 2020", "不在2020年内"),
        ("year: 2021", "year: 9223372036854775807", "大于9999"),
        ("notice: 国务院办公厅关于2021", "notices: 国务院办公厅关于2021", "notice"),
    ]

    @Test(arguments: days)
    func `a wrong calendar is refused`(old: String, new: String, reason: String) throws {
        try expectFault("calendar.yaml", old, new, reason)
    }

    private static let agencies: [(String, String, String)] = [
        ("areas: [\"14\"]", "areas: [\"14\", \"3701\"]", "重叠"),
        ("areas: [\"14\"]", "areas: [14]", "加引号"),
        ("areas: [\"14\"]", "areas: [\"99\"]", "区划代码"),
        ("areas: [\"14\"]", "areas: { value: [\"14\"], unverified: false }", "已核实"),
        ("id: shanxi", "id: shandong", "重复"),
        ("kind: office", "kind: branch", "其中之一"),
        ("1-4-{sequence}-{year}", "1-4-{sequence}", "编号模板"),
        ("1-4-{sequence}-{year}", "14-{sequence}-{year}", "编号模板"),
        ("value: \"002\"", "value: \"02\"", "3位数字"),
        ("11100000717800013E", "11100000717800013F", "校验码"),
        ("11100000717800013E", "11000000717800013P", "行政区划"),
        ("      fax: 0351-7218283\n", "", "缺少键 fax"),
    ]

    @Test(arguments: agencies)
    func `wrong agencies are refused`(old: String, new: String, reason: String) throws {
        try expectFault("agencies.yaml", old, new, reason)
    }

    private static let notices: [(String, String, String)] = [
        ("{court}", "{tribunal}", "占位符"),
        ("  refusal:\n", "  rejection:\n", "refusal"),
        ("title: 准予行政许可决定书", "title: \"\"", "不能为空"),
        ("value: 不受", "value: 受", "文号字头重复"),
        ("- heard: 本机构", "- \"\": 本机构", "键不能为空"),
        ("- first, firstExtension: 你单位于", "- first, : 你单位于", "键不能为空"),
        ("again, againExtension: 你单位于", "first: 你单位于", "键重复"),
        ("value: 视延", "value: 延", "文号字头重复"),
    ]

    @Test(arguments: notices)
    func `a wrong wording is refused`(old: String, new: String, reason: String) throws {
        try expectFault("notices.yaml", old, new, reason)
    }

    @Test func `a decision not to extend without remedies is refused`() throws {
        let text = try #require(Regulations.embedded["notices.yaml"])
        let kind = try #require(text.firstRange(of: "  extension-refused:"))
        let head = text[..<kind.lowerBound]
        let rest = text[kind.lowerBound...]
        let from = try #require(rest.firstRange(of: "    remedies:"))
        let to = try #require(rest.firstRange(of: "    closing:"))
        let cut = head + rest[..<from.lowerBound] + "    remedies: []\n" + rest[to.lowerBound...]
        let found = try #require(fault("notices.yaml", String(cut)))
        #expect(found.reason.contains("不利的决定必须告知复议和诉讼"), "\(found)")
    }

    @Test func `a fault names its file and line`() throws {
        let text = try #require(Regulations.embedded["rs-2020.yaml"])
        let fault = fault("rs-2020.yaml", text.replacing("rank: 3", with: "rank: 4"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.contains("rank: 3") })
        #expect(fault?.file == "rs-2020.yaml")
        #expect(fault?.line == index + 1)
        #expect(fault?.description.hasPrefix("rs-2020.yaml:\(index + 1): ") == true)
    }

    @Test func `on no day two rule sets are in force, one after the other is read`() throws {
        let text = try #require(Regulations.embedded["rs-2020.yaml"])
        let next = text.replacing("id: RS-2020", with: "id: RS-2030")
            .replacing("2020-10-11", with: "2030-01-01")
        #expect(fault("rs-2030.yaml", next)?.reason.contains("重叠") == true)
        #expect(fault("rs-2030.yaml", text)?.reason.contains("重复") == true)
        var files = Regulations.embedded
        files["rs-2030.yaml"] = next
        files["rs-2020.yaml"] = text.replacing(
            "effectiveUntil: null",
            with: "effectiveUntil: 2029-12-31"
        )
        let law = try Regulations.load(files: files)
        let turn = try #require(Day("2030-01-01"))
        #expect(law.ruleSet(inForceOn: turn)?.id.rawValue == "RS-2030")
        #expect(law.ruleSet(inForceOn: turn.adding(days: -1))?.id.rawValue == "RS-2020")
        #expect(law.ruleSet(RuleSetID("RS-2020"))?.grade(1) != law.ruleSets[1].grade(1))
    }

    @Test func `a missing and an unknown file are refused`() {
        var files = Regulations.embedded
        files["notices.yaml"] = nil
        #expect(throws: BadRegulation.self) { try Regulations.load(files: files) }
        #expect(fault("holidays.yaml", "a: 1")?.reason.contains("不认识") == true)
        #expect(fault("calendar.yaml", "")?.file == "calendar.yaml")
    }

    @Test func `a directory replaces what is embedded`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "regulations-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: BadRegulation.self) { try Regulations.load(directory: folder.path) }
        for (name, text) in Regulations.embedded {
            let changed = text.replacing("国家能源局山西监管办公室", with: "山西样例办公室")
            try changed.write(
                to: folder.appending(path: name),
                atomically: true,
                encoding: .utf8
            )
        }
        let law = try Regulations.load(directory: folder.path)
        #expect(law.agency(AgencyID("shanxi"))?.name == "山西样例办公室")
        #expect(throws: BadRegulation.self) {
            try Regulations.load(directory: folder.path + "/none")
        }
    }

    private func expectFault(
        _ file: String,
        _ old: String,
        _ new: String,
        _ reason: String
    ) throws {
        let text = try #require(Regulations.embedded[file])
        let range = try #require(text.firstRange(of: old))
        let found = try #require(fault(file, text.replacingCharacters(in: range, with: new)))
        #expect(found.file == file)
        #expect(found.line > 0)
        #expect(found.reason.contains(reason), "\(found)")
    }

    private func fault(_ file: String, _ text: String) -> BadRegulation? {
        var files = Regulations.embedded
        files[file] = text
        do throws(BadRegulation) {
            _ = try Regulations.load(files: files)
            return nil
        } catch {
            return error
        }
    }
}
