import Foundation
import Licensing

/// How far all journals reach (链尾): the place and mark of one row of the chain of tips.
package struct JournalTip: Hashable, Sendable {
    /// From 1, one for each transaction that wrote to a journal; 0 before the first.
    package let position: Int
    /// 32 bytes; empty before the first.
    package let mark: [UInt8]

    /// Before the first.
    static let none = JournalTip(position: 0, mark: [])
    /// Bytes of `journals.json`: it is written over in its place, within one sector of every disk.
    static let size = 128

    init(position: Int, mark: [UInt8]) {
        self.position = position
        self.mark = mark
    }

    /// Reads `journals.json`.
    ///
    /// - Throws: `JournalFault.outsideUnreadable`.
    package init(file: [UInt8]) throws(JournalFault) {
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(file)), kept.v == 1,
            kept.position >= 0, let mark = HexText.bytes(kept.mark),
            mark.count == (kept.position == 0 ? 0 : 32)
        else { throw .outsideUnreadable }
        self.init(position: kept.position, mark: mark)
    }

    /// The content of `journals.json`, always as long.
    var file: [UInt8] {
        let text = #"{"v":1,"position":\#(position),"mark":"\#(HexText.of(mark))"}"#
        let padding = max(0, JournalTip.size - 1 - text.utf8.count)
        return Array((text + String(repeating: " ", count: padding) + "\n").utf8)
    }

    private struct Kept: Decodable {
        let v: Int
        let position: Int
        let mark: String
    }
}

/// One line of a tip: how far one journal reaches after the transaction.
struct TipLine: Hashable {
    let journal: String
    /// Place of its last link.
    let length: Int
    /// Mark of its last link.
    let mark: [UInt8]

    init(journal: String, length: Int, mark: [UInt8]) {
        self.journal = journal
        self.length = length
        self.mark = mark
    }

    /// Reads a line; nil for anything else.
    init?(_ text: Substring) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let length = Int(words[1]),
            let mark = HexText.bytes(String(words[2]))
        else { return nil }
        self.init(journal: String(words[0]), length: length, mark: mark)
    }

    var text: String { "\(journal) \(length) \(HexText.of(mark))\n" }
}

/// Bytes as lower-case hexadecimal digits.
enum HexText {
    static func of(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        .joined()
    }

    /// Nil for anything but pairs of lower-case digits.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        let values = digits.compactMap(\.self)
        guard values.count == digits.count, values.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
