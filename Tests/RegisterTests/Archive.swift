@testable import OFD

/// A sealed file taken apart and put together again: honest archives and forged ones.
struct Archive {
    /// One stored file; `isListed` false leaves a stray local header.
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var isListed = true
        /// True for an entry that is empty by its numbers, and whose bytes are all packed data: its
        /// local header leaves the sizes to the descriptor behind them.
        var isHiding = false
    }

    var entries: [Entry]

    /// The files of an honest archive.
    init(_ file: [UInt8]) throws {
        let container = try Container(file)
        entries = container.names.map { Entry(name: $0, bytes: container.file($0) ?? []) }
    }

    subscript(name: String) -> [UInt8] {
        get { entries.first { $0.name == name }?.bytes ?? [] }
        set {
            if let place = entries.firstIndex(where: { $0.name == name }) {
                entries[place].bytes = newValue
            } else {
                entries.append(Entry(name: name, bytes: newValue))
            }
        }
    }

    /// Replaces a text that must be there.
    mutating func replace(_ old: String, by new: String, in name: String) {
        let text = String(decoding: self[name], as: UTF8.self)
        precondition(text.contains(old), "\(name) has no \(old)")
        self[name] = Array(text.replacing(old, with: new).utf8)
    }

    /// The archive, everything stored.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = output.count
            let name = Array(entry.name.utf8)
            let size = le32(entry.bytes.count)
            let crc = entry.isHiding ? 0 : Int(CompressedFile(entry.bytes).crc)
            let kind = entry.isHiding ? le16(8) + le16(8) : le16(0) + le16(0)
            let common = kind + le32(0) + le32(crc)
            let local = entry.isHiding ? le32(0) + le32(0) : size + size
            let listed = entry.isHiding ? size + le32(0) : size + size
            let lengths = le16(name.count) + le16(0)
            output += [0x50, 0x4B, 3, 4] + le16(20) + common + local + lengths + name
            output += entry.bytes
            if entry.isHiding { output += le32(crc) + listed }
            guard entry.isListed else { continue }
            directory += [0x50, 0x4B, 1, 2] + le16(20) + le16(20) + common + listed + lengths
            directory += le16(0)
            directory += le16(0) + le16(0) + le32(0) + le32(offset) + name
        }
        let count = le16(entries.filter(\.isListed).count)
        let end = le16(0) + le16(0) + count + count + le32(directory.count) + le32(output.count)
        return output + directory + [0x50, 0x4B, 5, 6] + end + le16(0)
    }

    private func le16(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    private func le32(_ value: Int) -> [UInt8] {
        le16(value & 0xFFFF) + le16(value >> 16)
    }
}
