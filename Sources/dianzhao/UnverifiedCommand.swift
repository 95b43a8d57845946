import ArgumentParser
import Authority
import Foundation
import Licensing

/// Lists the data of the rules that nobody has verified, and records an operator's confirmation.
struct UnverifiedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unverified",
        abstract: "列出并确认未核实的规则数据 · lists and confirms data of the rules known second-hand",
        discussion: HelpText.unverified
    )

    @Option(help: "Data folder of the office; the office must be stopped.")
    var data: String

    @Option(help: "Key of the datum that is confirmed as it stands now.")
    var confirm: String?

    @Option(help: "Who confirms: the operator's account.")
    var by: String?

    @Option(help: "The agency for which the operator answers, such as shanxi.")
    var agency: String?

    func run() async throws {
        let office = try Shell.openStanding(data)
        defer { try? office.close() }
        if let confirm { try record(confirm, in: office) }
        if let warning = office.holidayWarning { Shell.complain(warning) }
        for datum in try office.unconfirmedData() {
            Shell.say("\(datum.key)\t\(datum.value)")
        }
    }

    private func record(_ key: String, in office: Office) throws {
        guard let by, !by.isEmpty, let agency, !agency.isEmpty else {
            throw Exit.usage("请用 --by 写明由谁确认，用 --agency 写明机构。")
        }
        guard office.law.agency(AgencyID(agency)) != nil else {
            throw Exit.usage(OfficeRefusal.noAgency(AgencyID(agency)).message)
        }
        guard let datum = office.unverifiedData().first(where: { $0.key == key }) else {
            throw Exit.usage("没有未核实的数据 \(key)；不带 --confirm 可列出全部。")
        }
        guard office.isDatum(datum.key, of: AgencyID(agency)) else {
            throw Exit.usage("\(key) 是其他机构的数据，不能以 \(agency) 的名义确认。")
        }
        guard try office.unconfirmedData().contains(datum) else {
            Shell.complain("\(key) 的现值此前已确认，未另行记录。")
            return
        }
        // Whoever can write the data folder confirms here; the record says that no log-in proved it.
        let operatorAccount = Actor(
            id: "local:\(by)",
            post: .administrator,
            agency: AgencyID(agency)
        )
        try office.confirm(datum.key, value: datum.value, by: operatorAccount)
        Shell.complain("已记录：\(by) 确认 \(datum.key) = \(datum.value)")
    }
}
