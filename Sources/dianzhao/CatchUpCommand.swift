import ArgumentParser
import Authority
import Foundation

/// Takes the lines that a restored office lacks from the published register.
struct CatchUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catch-up",
        abstract: "从公布的登记簿补齐恢复备份后缺少的记录 · takes missing lines from the published copy",
        discussion: HelpText.catchUp
    )

    @Option(help: "Data folder of the office; the office must be stopped.")
    var data: String

    @Option(help: "Folder with the published records.jsonl and head.json.")
    var register: String

    func run() async throws {
        let records = try bytes("records.jsonl")
        let head = try bytes("head.json")
        let office = try Shell.openStanding(data)
        defer { try? office.close() }
        do {
            Shell.say("补入\(try office.catchUp(records: records, head: head))条记录")
        } catch let refusal as CopyRefusal {
            Shell.complain(refusal.message)
            throw Exit.no
        }
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        let path = "\(register)/\(name)"
        guard let bytes = InputFile.bytes(path, limit: Int(Int32.max)) else {
            throw Exit.unreadable("\(path)：文件不存在或无法读取，请核对路径与权限。")
        }
        return bytes
    }
}
