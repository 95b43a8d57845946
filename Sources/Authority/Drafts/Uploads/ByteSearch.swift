/// Finds what has no business in a document.
enum ByteSearch {
    /// Marks of pages and programs that a browser or a server could be made to run.
    private static let scripts = [
        "<script", "<html", "<!doctype html", "<?php", "<iframe", "javascript:", "<!entity",
        "<body", "<svg ", "<svg>", "<svg/", "<svg\t", "<svg\n", "<svg\r",
    ].map { Array($0.utf8) }
    /// Compressed bytes hold any four letters by chance: so `<svg` needs what follows a name, and
    /// the mark of a shell's script counts at the start alone.
    private static let shortest = Array("#!/".utf8)

    /// True where a mark stands anywhere, in letters of any case.
    static func hasScript(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: shortest) { return true }
        let firsts: Set<UInt8> = [UInt8(ascii: "<"), UInt8(ascii: "j"), UInt8(ascii: "J")]
        var isFirst = [Bool](repeating: false, count: 256)
        for byte in firsts { isFirst[Int(byte)] = true }
        return bytes.withUnsafeBufferPointer { buffer in
            for place in buffer.indices where isFirst[Int(buffer[place])] {
                for mark in scripts where matches(mark, buffer, at: place) {
                    return true
                }
            }
            return false
        }
    }

    private static func matches(
        _ mark: [UInt8],
        _ buffer: UnsafeBufferPointer<UInt8>,
        at place: Int
    ) -> Bool {
        guard place + mark.count <= buffer.count else { return false }
        for (offset, letter) in mark.enumerated() {
            let byte = buffer[place + offset]
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard lower == letter else { return false }
        }
        return true
    }

    /// Last place of the bytes at or after `start`.
    static func last(_ needle: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        var place = bytes.count - needle.count
        while place >= max(0, start) {
            if bytes[place] == needle[0], bytes[place..<place + needle.count].elementsEqual(needle)
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// Whether a ZIP's end record could be found by a reader that looks from behind.
    static func hasArchive(_ bytes: [UInt8]) -> Bool {
        last([0x50, 0x4B, 0x05, 0x06], in: bytes, from: bytes.count - 65_557) != nil
    }
}
