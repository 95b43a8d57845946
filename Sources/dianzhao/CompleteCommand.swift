import ArgumentParser
import Authority
import Foundation
import Licensing

/// Declares the register complete for an agency and a family.
struct CompleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: "声明登记簿已收录某机构某类许可证的全部 · declares the register complete",
        discussion: """
            声明写入登记簿并公布，不能撤销；以后的日期可以再次声明。声明之前，查不到的编号一律答“无法确认”；\
            声明之后，登记簿没有的编号答“没有登记”。机构的编号规则须先核实（dianzhao unverified --confirm），\
            否则查不到的编号仍答“无法确认”。退出码：0 已声明（或此前已经声明），64 用法有误，2 登记簿现在不能签发。

            例：dianzhao office complete --data DIR --agency shanxi --family facility --from 2026-11-01
            """
    )

    @Option(help: "Data folder of the office; the office must be stopped.")
    var data: String

    @Option(help: "The agency, such as shanxi.")
    var agency: String

    @Option(help: "The family: facility or business.")
    var family: String

    @Option(help: "First day (yyyy-MM-dd) whose licenses in force are all held.")
    var from: String

    func run() async throws {
        guard let day = Day(from) else {
            throw Exit.usage("--from \(from)：应为日期 yyyy-MM-dd。")
        }
        guard let family = LicenseFamily(rawValue: family) else {
            throw Exit.usage("--family \(family)：应为 facility 或 business。")
        }
        let office = try Shell.openStanding(data)
        defer { try? office.close() }
        do {
            let isNew = try office.declareComplete(AgencyID(agency), family, from: day)
            Shell.say(isNew ? "已声明并公布" : "此前已经声明")
        } catch let refusal as CoverageRefusal {
            throw Exit.usage(refusal.message)
        } catch let refusal as OfficeRefusal {
            guard Office.isUnavailable(refusal) else { throw Exit.usage(refusal.message) }
            throw Exit.cannotConfirm(refusal.message)
        }
    }
}
