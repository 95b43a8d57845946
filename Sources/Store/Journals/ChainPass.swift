import GRDB
import Licensing

/// Holds the links of one journal against each other, and each row against its link.
struct ChainPass {
    private let walk: RowWalk
    private let journal: Journal
    /// Place of the last link, as the tips say; nil where they know of none.
    private let length: Int?
    private var next = 0
    private var previous: [UInt8] = []
    private var beginning: (at: Moment, rows: Int)?

    init(_ walk: RowWalk, _ journal: Journal, length: Int?) {
        self.walk = walk
        self.journal = journal
        self.length = length
    }

    /// - Returns: what was read; nil for a journal whose chain begins with the next start.
    /// - Throws: `JournalFault`.
    mutating func run() throws -> JournalReport.Chain? {
        let walk = walk
        try walk.each(ChainRow.links, [journal.name]) { try take($0) }
        guard let length else {
            guard next == 0 else { throw untold(0) }
            return nil
        }
        guard next > length else { throw missing(next) }
        guard next == length + 1 else { throw untold(length + 1) }
        guard let beginning else { throw missing(0) }
        if journal.isRewritten {
            try SealedRowPass(walk).runAccounts(in: journal)
        } else {
            try requireNoMore(than: length)
        }
        return JournalReport.Chain(
            journal: journal.name,
            links: length,
            begunAt: beginning.at,
            rowsBefore: beginning.rows
        )
    }

    private mutating func take(_ row: Row) throws {
        let position = next
        let found: Int? = row["position"]
        guard found == position else { throw missing(position) }
        guard let link = link(row, at: position), let mark = row.optionalBytes("mark"),
            Chaining.isSame(mark, walk.chaining.mark(of: link, after: previous))
        else { throw JournalFault.linkChanged(journal: journal.name, position: position) }
        previous = mark
        next += 1
        if position == 0 {
            beginning = ChainPass.beginning(link)
        } else if !journal.isRewritten {
            try compare(String(decoding: link.entry, as: UTF8.self), link.content)
        }
    }

    /// Nil where somebody made the table anew and left something out.
    private func link(_ row: Row, at position: Int) -> ChainLink? {
        guard let entry = row.optionalBytes("entry"), let content = row.optionalBytes("content")
        else { return nil }
        return ChainLink(
            journal: journal.name,
            position: position,
            entry: entry,
            content: content
        )
    }

    /// The row of a link says what it said.
    private func compare(_ entry: String, _ content: [UInt8]) throws {
        let parts = journal.parts(of: entry)
        let found = try parts.flatMap { parts in
            try walk.first(journal.row, StatementArguments(parts)) {
                walk.chaining.code(of: $0, in: journal.name)
            }
        }
        guard let found else {
            throw JournalFault.rowMissing(journal: journal.name, entry: entry)
        }
        guard Chaining.isSame(found, content) else {
            throw JournalFault.rowChanged(journal: journal.name, entry: entry)
        }
    }

    /// Each link has a row of its own, so one row more is one without a link.
    private func requireNoMore(than length: Int) throws {
        let count = try walk.first(journal.count, []) { row -> Int in row[0] }
        guard count != length else { return }
        let entry = try walk.first(journal.firstUnchained, []) { row -> String? in row[0] }
        guard let entry = entry.flatMap(\.self) else {
            // Two links name one row; nobody but the office makes links.
            throw JournalFault.unreadable(journal.name)
        }
        throw JournalFault.rowInvented(journal: journal.name, entry: entry)
    }

    private func missing(_ position: Int) -> JournalFault {
        .linkMissing(journal: journal.name, position: position)
    }

    private func untold(_ position: Int) -> JournalFault {
        .linkUntold(journal: journal.name, position: position)
    }

    private static func beginning(_ link: ChainLink) -> (at: Moment, rows: Int)? {
        let words = String(decoding: link.entry, as: UTF8.self).split(separator: " ")
        guard words.count == 2, let seconds = Int64(words[0]), let rows = Int(words[1]) else {
            return nil
        }
        return (Moment(seconds: seconds), rows)
    }
}
