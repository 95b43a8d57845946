import GRDB

/// Holds each tip against the one before it, against the links that it names, and against what stands
/// outside the database.
struct TipPass {
    private let walk: RowWalk
    private let outside: [JournalTip]
    /// The last tip.
    private(set) var last = JournalTip.none
    /// How far each journal reaches, as the tips say.
    private(set) var lengths: [String: Int] = [:]

    init(_ walk: RowWalk, outside: [JournalTip]) {
        self.walk = walk
        self.outside = outside
    }

    /// - Throws: `JournalFault`.
    mutating func run() throws {
        let walk = walk
        try walk.each(ChainRow.tips) { try take($0) }
        guard last.position > 0 else { throw JournalFault.notBegun }
        for kept in outside where kept.position > last.position {
            throw JournalFault.behind(kept: kept.position, stored: last.position)
        }
    }

    private mutating func take(_ row: Row) throws {
        let position = last.position + 1
        let found: Int? = row["position"]
        guard found == position else { throw JournalFault.tipMissing(position: position) }
        // A table that somebody made anew may lack something.
        guard let lines = row.optionalBytes("lines"), let mark = row.optionalBytes("mark"),
            Chaining.isSame(
                mark,
                walk.chaining.mark(ofTip: position, saying: lines, after: last.mark)
            )
        else { throw JournalFault.tipChanged(position: position) }
        let text = String(decoding: lines, as: UTF8.self)
        for line in text.split(separator: "\n") {
            guard let line = TipLine(line) else {
                throw JournalFault.tipChanged(position: position)
            }
            try hold(line, of: position)
        }
        for kept in outside where kept.position == position && kept.mark != mark {
            throw JournalFault.otherTip(position: position)
        }
        last = JournalTip(position: position, mark: mark)
    }

    /// The link that a line names is there, and is that one: a chain that was made anew differs in each.
    private mutating func hold(_ line: TipLine, of position: Int) throws {
        let place = (line.journal, line.length)
        let mark = try walk.first(ChainRow.mark, [line.journal, line.length]) {
            $0.optionalBytes("mark")
        }
        guard let mark else {
            throw JournalFault.linkMissing(journal: place.0, position: place.1)
        }
        guard mark == line.mark else {
            throw JournalFault.linkChanged(journal: place.0, position: place.1)
        }
        lengths[line.journal] = line.length
    }
}
