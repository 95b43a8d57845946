import Yams

/// A mapping of a data file whose keys are known; any other key is refused.
struct Table {
    let entry: Entry
    private let values: [String: Entry]

    init(
        _ entry: Entry,
        required: [String],
        optional: [String] = []
    ) throws(BadRegulation) {
        self.init(entry: entry, values: try Table.members(of: entry))
        let known = Set(required + optional)
        for (key, value) in values.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
            // The key's own line: a value that is a list or a table begins on a later one.
            let name = entry.node.mapping?.first { $0.key.scalar?.string == key }?.key
            let place = name.map { Entry(file: entry.file, node: $0) } ?? value
            throw place.bad("未知的键 \(key)，可用：\(known.sorted().joined(separator: "、"))")
        }
        for key in required where values[key] == nil {
            throw entry.bad("缺少键 \(key)")
        }
    }

    /// Every member of a mapping whose keys are data, such as ranks.
    static func members(of entry: Entry) throws(BadRegulation) -> [String: Entry] {
        guard let mapping = entry.node.mapping else { throw entry.bad("应为键值表") }
        var members: [String: Entry] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw entry.bad("键应为文字") }
            guard members[name] == nil else {
                throw Entry(file: entry.file, node: key).bad("键重复：\(name)")
            }
            members[name] = Entry(file: entry.file, node: value)
        }
        return members
    }

    private init(entry: Entry, values: [String: Entry]) {
        self.entry = entry
        self.values = values
    }

    /// The value of a required key.
    subscript(key: String) -> Entry {
        guard let value = values[key] else { preconditionFailure("\(key) is no required key") }
        return value
    }

    /// The value of an optional key; nil where it is absent or null.
    func optional(_ key: String) -> Entry? {
        values[key].flatMap { $0.isNull ? nil : $0 }
    }
}
