import ArgumentParser
import Authority
import Foundation
import Licensing

/// Work on an office on its own machine, for those who can write its folder.
struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "管理本机的系统 · looks after an office on its own machine",
        discussion: HelpText.office,
        subcommands: [
            FirstAdministratorCommand.self, ResetAdministratorCommand.self, BackupCommand.self,
            RestoreCommand.self, CheckCommand.self, CompleteCommand.self, CatchUpCommand.self,
        ]
    )
}

/// Opens the account of an agency's first administrator; the password is never typed here.
struct FirstAdministratorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "first-administrator",
        abstract: "为机构开立首个管理员账户 · opens the account of an agency's first administrator",
        discussion: HelpText.firstAdministrator
    )

    @Option(help: "Data folder of the office; the office must be stopped.")
    var data: String

    @Option(help: "The agency, such as shanxi.")
    var agency: String

    @Option(help: "Log-in name of the administrator.")
    var login: String

    @Option(help: "Name of the person; kept encrypted.")
    var name: String

    @Flag(help: "Makes a new office where the folder holds none.")
    var new = false

    func run() async throws {
        let office = try Shell.openStanding(data, orNew: new)
        defer { try? office.close() }
        do {
            Shell.say(
                try office.openFirstAdministrator(
                    of: AgencyID(agency),
                    login: login,
                    named: name
                )
            )
            Shell.complain("启用码三日内有效，只能使用一次。启动系统后，请本人在 /setup 页面设置口令和动态码。")
        } catch PeopleRefusal.administratorThere {
            Shell.complain(PeopleRefusal.administratorThere.message)
            throw Exit.no
        } catch let refusal as PeopleRefusal {
            throw Exit.usage(refusal.message)
        } catch let refusal as OfficeRefusal {
            throw Exit.usage(refusal.message)
        }
    }
}
