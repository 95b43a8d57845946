import ArgumentParser
import Authority
import Contract
import Licensing

/// `dianzhao identifier KIND VALUE`: checks a code.
struct IdentifierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identifier",
        abstract: "校验代码 · checks a code",
        usage: "dianzhao identifier KIND VALUE [--json]",
        discussion: HelpText.identifier,
        helpNames: []
    )

    // VALUE may be anything, also empty or like an option, so the words are told apart here.
    @Argument(parsing: .captureForPassthrough, help: "KIND VALUE [--json]")
    var words: [String] = []

    func run() throws {
        if words == ["--help"] || words == ["-h"] { throw CleanExit.helpRequest(self) }
        let request = try IdentifierRequest(words)
        let today = Clock.system.now().day
        let answer = IdentifierAnswer(request.value, as: request.kind, today: today)
        Shell.say(request.asJSON ? answer.json.text : answer.words)
        guard answer.isValid else { throw Exit.no }
    }
}

/// The words of the command line told apart: `--json` stands before or after the two others.
private struct IdentifierRequest {
    let kind: IdentifierKind
    let value: String
    let asJSON: Bool

    init(_ words: [String]) throws {
        var rest = words
        var asJSON = false
        if rest.first == "--json" {
            asJSON = true
            rest.removeFirst()
        }
        guard let name = rest.first else { throw IdentifierRequest.usage }
        guard let kind = IdentifierKind(rawValue: name) else {
            let names = IdentifierKind.allCases.map(\.rawValue).joined(separator: "、")
            throw Exit.usage("没有代码种类 \(name)；可用：\(names)")
        }
        rest.removeFirst()
        if rest.count >= 2, let flag = [rest.count - 1, 0].first(where: { rest[$0] == "--json" }) {
            asJSON = true
            rest.remove(at: flag)
        }
        if rest.count == 2, rest[0] == "--" { rest.removeFirst() }
        guard rest.count == 1, asJSON || rest[0] != "--json" else { throw IdentifierRequest.usage }
        self.kind = kind
        self.asJSON = asJSON
        value = rest[0]
    }

    private static let usage = Exit.usage("用法：dianzhao identifier KIND VALUE [--json]")
}
