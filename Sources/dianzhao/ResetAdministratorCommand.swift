import ArgumentParser
import Authority
import Licensing

/// Lets an agency's administrator in again; the password is never typed here.
struct ResetAdministratorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-administrator",
        abstract: "重置机构管理员的账户 · lets an agency's administrator in again",
        discussion: HelpText.resetAdministrator
    )

    @Option(help: "Data folder of the office; the office must be stopped.")
    var data: String

    @Option(help: "The agency, such as shanxi.")
    var agency: String

    @Option(help: "Log-in name of the administrator.")
    var login: String

    func run() async throws {
        let office = try Shell.openStanding(data)
        defer { try? office.close() }
        do {
            Shell.say(try office.resetAdministrator(of: AgencyID(agency), login: login))
            Shell.complain("原口令、动态码、恢复码和会话均已失效。启用码三日内有效，只能使用一次：启动系统后，请本人在 /setup 页面重新设置。")
        } catch PeopleRefusal.noSuchPerson {
            Shell.complain("\(agency) 没有登录名为 \(login) 的管理员，请核对。")
            throw Exit.no
        } catch let refusal as OfficeRefusal {
            throw Exit.usage(refusal.message)
        }
    }
}
