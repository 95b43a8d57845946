import Foundation
public import Licensing

/// The law as data: embedded in the program, or read from a directory that replaces it.
public enum Regulations {
    /// Reads and checks every data file.
    ///
    /// - Parameter directory: where files stand that replace the embedded ones, all of them; nil for
    ///   the embedded ones.
    /// - Returns: the law.
    /// - Throws: the first fault with its file and line.
    public static func load(directory: String? = nil) throws(BadRegulation) -> Law {
        try load(files: directory.map { path throws(BadRegulation) in try read(path) } ?? embedded)
    }

    /// Makes the law from the texts of its files, by file name.
    ///
    /// - Throws: the first fault with its file and line.
    public static func load(files: [String: String]) throws(BadRegulation) -> Law {
        let known = files.keys.sorted()
        for name in known where !isRuleSet(name) && !fixedNames.contains(name) {
            throw BadRegulation(file: name, line: 0, reason: "不认识的文件，请移出规则目录")
        }
        let agencies = try AgenciesReader.read(text("agencies.yaml", files), file: "agencies.yaml")
        return Law(
            ruleSets: try ruleSets(files),
            calendar: try CalendarReader.read(text("calendar.yaml", files), file: "calendar.yaml"),
            agencies: agencies.agencies,
            administration: agencies.administration,
            notices: try NoticesReader.read(text("notices.yaml", files), file: "notices.yaml")
        )
    }

    /// The embedded files, by name.
    public static var embedded: [String: String] {
        [
            "rs-2020.yaml": PackageResources.rs_2020_yaml,
            "calendar.yaml": PackageResources.calendar_yaml,
            "agencies.yaml": PackageResources.agencies_yaml,
            "notices.yaml": PackageResources.notices_yaml,
        ].mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static let fixedNames: Set = ["agencies.yaml", "calendar.yaml", "notices.yaml"]

    private static func isRuleSet(_ name: String) -> Bool {
        name.hasPrefix("rs-") && name.hasSuffix(".yaml")
    }

    private static func text(
        _ name: String,
        _ files: [String: String]
    ) throws(BadRegulation) -> String {
        guard let text = files[name] else {
            throw BadRegulation(file: name, line: 0, reason: "缺少此文件")
        }
        return text
    }

    /// Rule sets by their first days; on no day may two be in force.
    private static func ruleSets(
        _ files: [String: String]
    ) throws(BadRegulation) -> [RuleSet] {
        var read: [(file: String, ruleSet: RuleSet)] = []
        for name in files.keys.sorted() where isRuleSet(name) {
            let ruleSet = try RuleSetReader.read(text(name, files), file: name)
            if read.contains(where: { $0.ruleSet.id == ruleSet.id }) {
                throw BadRegulation(file: name, line: 1, reason: "规则集\(ruleSet.id)重复")
            }
            read.append((name, ruleSet))
        }
        guard !read.isEmpty else {
            throw BadRegulation(file: "rs-*.yaml", line: 0, reason: "缺少规则集文件")
        }
        read.sort { $0.ruleSet.effectiveFrom < $1.ruleSet.effectiveFrom }
        for (earlier, later) in zip(read, read.dropFirst())
        where earlier.ruleSet.isInForce(on: later.ruleSet.effectiveFrom) {
            throw BadRegulation(
                file: later.file,
                line: 1,
                reason: "施行期与规则集\(earlier.ruleSet.id)重叠，请在其中写明 effectiveUntil"
            )
        }
        return read.map(\.ruleSet)
    }

    /// Every YAML file of a directory.
    private static func read(_ directory: String) throws(BadRegulation) -> [String: String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw BadRegulation(file: directory, line: 0, reason: "规则目录不能读取")
        }
        var files: [String: String] = [:]
        for name in names where name.hasSuffix(".yaml") {
            guard let data = FileManager.default.contents(atPath: "\(directory)/\(name)"),
                let text = String(bytes: data, encoding: .utf8)
            else { throw BadRegulation(file: name, line: 0, reason: "不能读取，或不是UTF-8文字") }
            files[name] = text
        }
        return files
    }
}
