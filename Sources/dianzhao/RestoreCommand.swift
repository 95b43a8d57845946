import ArgumentParser
import Authority
import Foundation

/// Makes an office from a backup, in a folder that is not there yet.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "从备份恢复系统 · makes an office from a backup, once everything in it was checked",
        discussion: HelpText.restore
    )

    @Argument(help: "The backup, as office backup wrote it.")
    var backup: String

    @Option(help: "Folder of the restored office; one that is not there yet.")
    var data: String

    @Option(help: "File of the master key that was kept apart from the backup.")
    var masterKey: String?

    func run() async throws {
        let restoring = Restoring(
            backup,
            masterKey: masterKey,
            environment: ProcessInfo.processInfo.environment
        )
        do {
            let (takenAt, records) = try restoring.make(data)
            Shell.say("\(data)\t\(takenAt)\t\(records)")
            Shell.complain(
                "已恢复到 \(takenAt) 的状态，登记簿共\(records)条。该时刻以后的办理不在其中，启动前请看 docs/operating.md。"
            )
        } catch let fault as BackupFault {
            throw fault.isOfInput ? Exit.unreadable(fault.message) : Exit.usage(fault.message)
        } catch let fault as KeyFault {
            throw Exit.usage(fault.message)
        } catch {
            throw Exit.unreadable("备份中的数据不能使用：\(error)")
        }
    }
}
