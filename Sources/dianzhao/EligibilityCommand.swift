import ArgumentParser
import Contract
import Licensing

/// `dianzhao eligibility FILE.json`: checks an application before it is filed.
struct EligibilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility",
        abstract: "预检申请条件 · checks an application before it is filed",
        discussion: HelpText.eligibility
    )

    @Argument(help: "The application, JSON.")
    var file: String

    @Option(help: "Day that stands for the submission, yyyy-MM-dd; submittedOn unless given.")
    var on: String?

    @Flag(help: "Prints one JSON object.")
    var json = false

    func run() throws {
        let chosen = try chosenDay()
        let reader = try read { bytes throws(BadInput) in
            try ApplicationReader(JSONPlace(JSON.parse(bytes)))
        }
        let law = try Shell.law()
        let day = chosen ?? reader.submittedOn
        // Without a rule set in force the input is still read, so that a fault of it is named first.
        let inForce = law.ruleSet(inForceOn: day)
        guard let ruleSet = inForce ?? law.ruleSets.first else {
            throw Exit.fault("规则数据中没有规则集")
        }
        let application = try place { () throws(BadInput) in
            try reader.application(under: ruleSet)
        }
        guard inForce != nil else {
            if json { Shell.say(EligibilityAnswer.noRuleSet(on: day).text) }
            throw Exit.cannotConfirm("没有在\(day)施行的规则集；请选用其他日期。")
        }
        let report = law.eligibility(of: application, on: day, under: ruleSet)
        Shell.say(json ? EligibilityAnswer.json(report).text : EligibilityAnswer.words(report))
        guard report.outcome != .notMet else { throw Exit.no }
    }

    private func chosenDay() throws -> Day? {
        guard let on else { return nil }
        guard let day = Day(on) else {
            throw Exit.usage("--on \(on) 不是日期，请写成 2026-11-02 的样子。")
        }
        return day
    }

    private func read<Value>(_ decode: ([UInt8]) throws(BadInput) -> Value) throws -> Value {
        let bytes = try JSONInput.bytes(file)
        return try place { () throws(BadInput) in try decode(bytes) }
    }

    /// Does something with the input; a fault of it comes out with the file and its place.
    private func place<Value>(_ body: () throws(BadInput) -> Value) throws -> Value {
        do throws(BadInput) {
            return try body()
        } catch {
            throw Exit.unreadable("\(file) \(error)")
        }
    }
}
