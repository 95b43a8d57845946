import ArgumentParser
import Authority
import Foundation
import Licensing

/// Declares the register complete for an agency and a family.
struct CompleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: "声明登记簿已收录某机构某类许可证的全部 · declares the register complete",
        discussion: HelpText.complete
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
        let office = try Shell.openStanding(data, registerCheck: .first)
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
