import GRDB

/// Holds rows that change against the code that they bear, and accounts against their last link too.
struct SealedRowPass {
    private let walk: RowWalk

    init(_ walk: RowWalk) {
        self.walk = walk
    }

    /// Every account says what its last link says, and every account that was chained is there.
    ///
    /// - Throws: `JournalFault`.
    func runAccounts(in journal: Journal) throws {
        try walk.each("SELECT * FROM account ORDER BY id") { row in
            let code = walk.chaining.code(of: row, in: journal.name)
            let bears = walk.chaining.seals(row, of: .account)
            guard let id: String = row["id"] as String? else {
                throw JournalFault.unreadable(journal.name)
            }
            let newest = try walk.first(ChainRow.newestOfAccount, [id]) { $0.bytes("content") }
            guard let newest else {
                throw JournalFault.rowInvented(journal: journal.name, entry: id)
            }
            guard bears, Chaining.isSame(newest, code) else {
                throw JournalFault.rowChanged(journal: journal.name, entry: id)
            }
        }
        if let id = try walk.first(ChainRow.firstAccountGone, [], { row -> String in row[0] }) {
            throw JournalFault.rowMissing(journal: journal.name, entry: id)
        }
    }

    /// Every session bears its code.
    ///
    /// - Returns: their number.
    /// - Throws: `JournalFault.sessionChanged`.
    func runSessions() throws -> Int {
        var count = 0
        try walk.each("SELECT * FROM session ORDER BY digest") { row in
            guard walk.chaining.seals(row, of: .session) else {
                throw JournalFault.sessionChanged(row["digest"])
            }
            count += 1
        }
        return count
    }
}
