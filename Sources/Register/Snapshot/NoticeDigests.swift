import Licensing

/// Digests of sealed notices, 32 bytes each: an office seals millions in its life.
struct NoticeDigests: Sendable {
    private struct Key: Hashable {
        let words: (UInt64, UInt64, UInt64, UInt64)

        static func == (left: Key, right: Key) -> Bool { left.words == right.words }

        func hash(into hasher: inout Hasher) {
            // A digest is as good as random: one word spreads the keys, all four decide.
            hasher.combine(words.0)
        }
    }

    private var keys: Set<Key> = []

    mutating func insert(_ digest: Digest) { keys.insert(NoticeDigests.key(digest)) }

    func contains(_ digest: Digest) -> Bool { keys.contains(NoticeDigests.key(digest)) }

    private static func key(_ digest: Digest) -> Key {
        let bytes = digest.bytes
        func word(_ start: Int) -> UInt64 {
            bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        return Key(words: (word(0), word(8), word(16), word(24)))
    }
}
