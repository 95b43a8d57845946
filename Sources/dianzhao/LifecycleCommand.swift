import ArgumentParser
import Contract

/// `dianzhao lifecycle FILE.json`: what a license permits on a day, recomputed from its journal.
struct LifecycleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle",
        abstract: "由许可证的事件记录推算某日状态 · a license's status from its journal",
        discussion: HelpText.lifecycle
    )

    @Argument(help: "The journal and the questions, JSON.")
    var file: String

    @Flag(help: "Prints one JSON object.")
    var json = false

    func run() throws {
        let answer = try answer()
        Shell.say(json ? answer.json.text : answer.words)
        guard answer.isKnown else { throw Exit.cannotConfirm() }
    }

    private func answer() throws -> LifecycleAnswer {
        let bytes = try JSONInput.bytes(file)
        do throws(BadInput) {
            return LifecycleAnswer(try LifecycleReader.read(bytes))
        } catch {
            throw Exit.unreadable("\(file) \(error)")
        }
    }
}
