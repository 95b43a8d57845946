/// A small generator of changes, repeatable by its seed.
public struct Mutator: Sendable {
    private var random: SeededRandom

    /// Changes that depend on `seed` alone.
    public init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// A number from 0, below the limit.
    public mutating func below(_ limit: Int) -> Int {
        limit > 0 ? Int(random.next() % UInt64(limit)) : 0
    }

    /// One to four changes: a bit, a byte, a number that overflows, a piece lost, doubled or put in.
    public mutating func bytes(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) {
            let at = below(bytes.count)
            let end = min(bytes.count, at + 1 + below(40))
            switch below(8) {
            case 0 where !bytes.isEmpty: bytes[at] ^= 1 << UInt8(below(8))
            case 1 where !bytes.isEmpty: bytes[at] = UInt8(truncatingIfNeeded: random.next())
            case 2: bytes.replaceSubrange(at..<min(bytes.count, at + 4), with: extreme())
            case 3: bytes.removeSubrange(at..<end)
            case 4: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 5: bytes.insert(contentsOf: piece(), at: at)
            case 6: bytes.removeLast(min(bytes.count, below(bytes.count) / 8))
            default: bytes.replaceSubrange(at..<end, with: piece())
            }
        }
        return bytes
    }

    private mutating func extreme() -> [UInt8] {
        let numbers: [[UInt8]] = [
            [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80], [0, 0, 0, 0],
            [0x84, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0xFF, 0x7F],
        ]
        return numbers[below(numbers.count)]
    }

    private mutating func piece() -> [UInt8] {
        let pieces = [
            "<", ">", "&#x10FFFF;", "&amp;", "<!--", "]]>", "\"", "99999999999999999999", "-1",
            "../", "/", "<a>", "</a>", "\u{FEFF}", "e\u{301}", "0x30", "{", "[", ",", "\\u", "\n",
            "20261120000000Z", "99991231235960Z", " ", "\0", "1e999", "nan", "中",
        ]
        return Array(pieces[below(pieces.count)].utf8)
    }
}
