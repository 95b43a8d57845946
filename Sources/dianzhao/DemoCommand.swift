import ArgumentParser
import Authority
import Foundation
import Licensing
import Regulations

/// Plays the main job without a server and leaves what it made in a folder.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "演示一件首次申请的全过程 · plays a first application and leaves its papers in DIR",
        discussion: HelpText.demo
    )

    @Option(help: "Folder for what is made; made where it is missing.")
    var out: String

    @Option(help: "Chooses enterprise, identifiers and serials; the same seed makes the same case.")
    var seed: UInt64 = 1

    @Option(help: "Day of sealing, yyyy-MM-dd; today in Beijing unless given.")
    var on: String?

    func run() async throws {
        guard !out.isEmpty else { throw Exit.usage("--out 为空，请给出存放结果的目录。") }
        let day = try sealingDay()
        let law = try Shell.law()
        guard law.ruleSet(inForceOn: law.calendar.workingDay(9, before: day).day) != nil else {
            throw Exit.cannotConfirm("没有在 \(day) 之前提交时有效的规则集；请选用更晚的日期。")
        }
        let work = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-demo-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: work) }
        do {
            var steps: [String] = []
            try DemoPlay(law: law, seed: seed, sealingOn: day)
                .play(in: work.path, leavingIn: out) { steps.append($0) }
            for step in steps { Shell.say(step) }
        } catch let refusal as OfficeRefusal {
            throw Exit.fault(refusal.message)
        } catch let error as CocoaError {
            throw Exit.fault(
                "不能写入 \(error.filePath ?? out)（\(error.localizedDescription)）："
                    + "请检查目录是否可写、磁盘是否已满。"
            )
        }
    }

    private func sealingDay() throws -> Day {
        guard let on else { return Clock.system.now().day }
        guard let day = Day(on) else {
            throw Exit.usage("--on \(on) 不是日期，请写成 2026-11-20 的样子。")
        }
        return day
    }
}
