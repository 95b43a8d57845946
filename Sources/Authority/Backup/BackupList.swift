import Register
import Seals

/// The list of a backup: the first file in it, with one line for each of the others.
struct BackupList: Hashable {
    /// Its name in the archive.
    static let name = "backup.txt"
    static let head = "dianzhao backup 1"

    /// One file and what it must be.
    struct Item: Hashable {
        let digest: String
        let entry: TarEntry
    }

    let takenAt: String
    let items: [Item]

    init(takenAt: String, items: [Item]) {
        self.takenAt = takenAt
        self.items = items
    }

    /// Reads the list; nil for anything else.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.count > 2, lines[0] == BackupList.head else { return nil }
        takenAt = String(lines[1])
        var items: [Item] = []
        for line in lines.dropFirst(2) {
            let words = line.split(separator: " ", maxSplits: 3)
            guard words.count == 4, words[0].count == 2 * SM3.size, let size = Int(words[1]),
                let mode = UInt32(words[2], radix: 8), BackupList.mayHold(String(words[3]))
            else { return nil }
            let entry = TarEntry(name: String(words[3]), size: size, mode: mode)
            items.append(Item(digest: String(words[0]), entry: entry))
        }
        guard Set(items.map(\.entry.name)).count == items.count else { return nil }
        self.items = items
    }

    var bytes: [UInt8] {
        let lines = items.map {
            "\($0.digest) \($0.entry.size) \(String($0.entry.mode, radix: 8)) \($0.entry.name)"
        }
        let all = [BackupList.head, takenAt] + lines
        return Array((all.joined(separator: "\n") + "\n").utf8)
    }

    /// Names that an office has: nothing in a backup lands anywhere else.
    static func mayHold(_ name: String) -> Bool {
        if topFiles.contains(name) { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && folders.contains(String(parts[0])) && !parts[1].isEmpty
            && !parts[1].hasPrefix(".")
    }

    /// Files of the office's folder that go into a backup, where they are there.
    static let topFiles = [
        databaseName, "kind", "head.json", journalsName, "sample-people.json",
    ]
    /// Folders of which each file goes into it.
    static let folders = ["keys", "trust"]
    static let databaseName = "office.sqlite"
    static let masterKeyName = "keys/master.key"
    /// The newest tip of the journals, which a running office writes over in its place.
    static let journalsName = "journals.json"
}
