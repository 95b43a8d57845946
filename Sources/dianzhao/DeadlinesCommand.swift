import ArgumentParser
import Contract
import Licensing

/// `dianzhao deadlines FILE.json`: the statutory clocks of a timeline.
struct DeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "计算法定期限 · the statutory clocks of a timeline",
        discussion: HelpText.deadlines
    )

    @Argument(help: "The timeline, JSON.")
    var file: String

    @Flag(help: "Prints one JSON object.")
    var json = false

    func run() throws {
        let bytes = try JSONInput.bytes(file)
        let law = try Shell.law()
        do throws(BadInput) {
            let timeline = try TimelineReader.read(bytes)
            let answer = try DeadlinesAnswer(timeline, under: law)
            Shell.say(json ? answer.json.text : answer.words)
        } catch {
            throw Exit.unreadable("\(file) \(error)")
        }
    }
}
