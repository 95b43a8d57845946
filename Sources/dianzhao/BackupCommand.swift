import ArgumentParser
import Authority

/// Copies an office, running or not, into one file.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "备份系统（可在运行中） · copies an office, running or not, into one file",
        discussion: HelpText.backup
    )

    @Option(help: "Data folder of the office, which may be running.")
    var data: String

    @Option(help: "The backup; a file that is not there yet.")
    var out: String

    @Flag(help: "Puts the master key into the backup: who has the file then reads everything.")
    var withMasterKey = false

    func run() async throws {
        do {
            let held = try BackingUp(of: data, withMasterKey: withMasterKey)
                .make(out, at: Clock.system.now())
            for name in held { Shell.say(name) }
            if !withMasterKey {
                Shell.complain("备份不含主密钥：恢复时需要另行保管的主密钥，请确认已经保管。")
            }
        } catch let fault as BackupFault {
            throw Exit.usage(fault.message)
        } catch {
            throw Exit.fault("未能备份：\(error)")
        }
    }
}
