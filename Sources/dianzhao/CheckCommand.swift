import ArgumentParser
import Authority
import Foundation
import Licensing

/// Holds an office's journals, register and contents against what proves them.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核对记录链、登记簿和内容（可在运行中） · holds an office against its chains, heads and digests",
        discussion: HelpText.check
    )

    @Option(help: "Data folder of the office, which may be running.")
    var data: String

    @Option(help: "A copy of journals.json that was kept elsewhere.")
    var kept: String?

    func run() async throws {
        let check = OfficeCheck(
            of: data,
            environment: ProcessInfo.processInfo.environment,
            kept: try kept.map(bytes)
        )
        switch check.answer() {
        case .sound(let lines, let since):
            for line in lines { Shell.say(line) }
            let day = since.map { "\($0)" } ?? "-"
            Shell.complain("未发现不符；记录链自 \(day) 起可证明 · sound; the chains prove since \(day)")
        case .faulty(let chinese, let english):
            Shell.say("\(chinese) · \(english)")
            throw Exit.no
        case .unknown(let message): throw Exit.cannotConfirm(message)
        case .unreadable(let message): throw Exit.unreadable(message)
        case .unusable(let message): throw Exit.usage(message)
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        guard let bytes = InputFile.bytes(path, limit: 4_096) else {
            throw Exit.unreadable("\(path)：文件不存在或无法读取，请核对路径与权限。")
        }
        return bytes
    }
}
