import Licensing
import Yams

/// One value of a data file with the place where it stands.
struct Entry {
    let file: String
    let node: Yams.Node

    /// Reads a file; a key that stands twice is refused.
    init(file: String, text: String) throws(BadRegulation) {
        let composed: Yams.Node?
        do {
            composed = try Yams.compose(yaml: text)
        } catch {
            throw Entry.unreadable(file, error)
        }
        guard let composed else {
            throw BadRegulation(file: file, line: 0, reason: "文件为空")
        }
        self.init(file: file, node: composed)
    }

    init(file: String, node: Yams.Node) {
        self.file = file
        self.node = node
    }

    func bad(_ reason: String) -> BadRegulation {
        BadRegulation(file: file, line: node.mark?.line ?? 0, reason: reason)
    }

    /// True for `null`, `~` and nothing.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["null", "~", ""].contains(scalar.string)
    }

    /// True for a mapping.
    var isTable: Bool { node.mapping != nil }

    /// The text; a bare number, date or truth value is no text.
    func string() throws(BadRegulation) -> String {
        guard let scalar = node.scalar else { throw bad("应为文字") }
        if scalar.style == .plain, isNull || ["true", "false"].contains(scalar.string) {
            throw bad("应为文字，现为 \(scalar.string)")
        }
        if scalar.style == .plain, Int(scalar.string) != nil {
            throw bad("应为文字，数字形式的文字请加引号：\"\(scalar.string)\"")
        }
        let text = scalar.string
        guard text.contains(where: { !$0.isWhitespace }) else { throw bad("不能为空") }
        return text
    }

    /// A whole number, written with digits alone, from 1 to `limit`.
    ///
    /// No count of years, days, persons, grades or kilovolts comes near the usual limit; a slip of the
    /// pen beyond it would overflow what is computed with it, or keep a count of days running on.
    func positiveInteger(upTo limit: Int = 10_000) throws(BadRegulation) -> Int {
        guard let scalar = node.scalar, scalar.style == .plain,
            scalar.string.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int(scalar.string), value >= 1
        else { throw bad("应为正整数") }
        guard value <= limit else { throw bad("不能大于\(limit)") }
        return value
    }

    func bool() throws(BadRegulation) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain else {
            throw bad("应为 true 或 false")
        }
        switch scalar.string {
        case "true": return true
        case "false": return false
        default: throw bad("应为 true 或 false")
        }
    }

    func day() throws(BadRegulation) -> Day {
        guard let scalar = node.scalar, let day = Day(scalar.string) else {
            throw bad("应为日期 yyyy-MM-dd")
        }
        return day
    }

    func oneOf<Kind: RawRepresentable & CaseIterable>(
        _ kind: Kind.Type
    ) throws(BadRegulation) -> Kind where Kind.RawValue == String {
        guard let scalar = node.scalar, let value = Kind(rawValue: scalar.string) else {
            let names = Kind.allCases.map(\.rawValue).joined(separator: "、")
            throw bad("应为其中之一：\(names)")
        }
        return value
    }

    func list() throws(BadRegulation) -> [Entry] {
        guard let sequence = node.sequence else { throw bad("应为列表") }
        return sequence.map { Entry(file: file, node: $0) }
    }

    private static func unreadable(_ file: String, _ error: any Error) -> BadRegulation {
        guard let fault = error as? YamlError else {
            return BadRegulation(file: file, line: 0, reason: "\(error)")
        }
        switch fault {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return BadRegulation(file: file, line: mark.line, reason: "不是有效的YAML：\(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "\($0)" }.joined(separator: "、")
            return BadRegulation(
                file: file,
                line: context.mark.line,
                reason: "键重复：\(keys)"
            )
        default:
            return BadRegulation(file: file, line: 0, reason: "不是有效的YAML：\(fault)")
        }
    }
}
