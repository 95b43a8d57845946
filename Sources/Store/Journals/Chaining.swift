import GRDB
package import Licensing

/// With what the store chains its journals: it makes codes and has no key.
package struct Chaining: Sendable {
    /// The instant that is written down where chains begin.
    let moment: Moment
    /// The code over some bytes, 32 of them: nobody makes it without the office's key.
    let code: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameters:
    ///   - moment: now.
    ///   - code: a keyed code of 32 bytes, the same for the same bytes in every year of the office.
    package init(at moment: Moment, code: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.moment = moment
        self.code = code
    }
}

extension Chaining {
    /// The code over a row of a table.
    func code(of row: Row, in table: String) -> [UInt8] {
        code(CanonicalBytes(row, of: table).bytes)
    }

    /// The mark of a link: over itself, its place, and the mark before it.
    func mark(of link: ChainLink, after previous: [UInt8]) -> [UInt8] {
        var bytes = CanonicalBytes()
        bytes.add(text: "link")
        bytes.add(text: link.journal)
        bytes.add(number: Int64(link.position))
        bytes.add(bytes: previous)
        bytes.add(utf8: link.entry)
        bytes.add(bytes: link.content)
        return code(bytes.bytes)
    }

    /// The mark of a tip: over what it says, its place, and the mark before it.
    func mark(ofTip position: Int, saying lines: [UInt8], after previous: [UInt8]) -> [UInt8] {
        var bytes = CanonicalBytes()
        bytes.add(text: "tip")
        bytes.add(number: Int64(position))
        bytes.add(bytes: previous)
        bytes.add(utf8: lines)
        return code(bytes.bytes)
    }

    /// Whether two codes are the same; takes as long for each wrong one.
    static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// One link of a journal's chain.
struct ChainLink: Hashable {
    /// Name of the journal.
    let journal: String
    /// 0 for the link that says when the chain began, then from 1 without a gap.
    let position: Int
    /// The row that is chained, by its key.
    let entry: [UInt8]
    /// The code over the row.
    let content: [UInt8]
}
