import GRDB

/// Begins chains over what is there: from then on they prove, and the first link says since when.
struct ChainBeginning {
    private let database: Database
    private let chaining: Chaining
    private let writer: ChainWriter

    init(_ database: Database, _ chaining: Chaining) {
        self.database = database
        self.chaining = chaining
        writer = ChainWriter(database, chaining)
    }

    /// Chains all rows of all journals whose table is there, and gives accounts and sessions their codes.
    ///
    /// Only in the transaction that makes the chains: emptied tables are never filled anew.
    func beginAll() throws {
        for journal in Journal.all where try isThere(journal) { try begin(journal) }
        for digest in try String.fetchAll(database, sql: "SELECT digest FROM session") {
            try seal(digest, in: .session)
        }
        _ = try writer.close()
    }

    /// Chains journals that the program did not have when the others were chained.
    ///
    /// One of which a tip tells has lost its chain: that is the check's to say.
    func beginLater(_ journals: [Journal] = Journal.all) throws {
        guard try database.newestTip() != nil else { return }
        for journal in journals where try isThere(journal) && !isKnown(journal) {
            try begin(journal)
        }
        _ = try writer.close()
    }

    private func begin(_ journal: Journal) throws {
        let count = try Int.fetchOne(database, sql: journal.count)
        try writer.begin(journal, rows: count ?? 0)
        guard !journal.isRewritten else { return try chainAccounts(in: journal) }
        let rows = try Row.fetchCursor(database, sql: journal.rows)
        while let row = try rows.next() {
            let content = chaining.code(of: row, in: journal.name)
            try writer.append(journal.entry(of: row), content, to: journal)
        }
    }

    private func chainAccounts(in journal: Journal) throws {
        for id in try String.fetchAll(database, sql: "SELECT id FROM account ORDER BY id") {
            guard let code = try seal(id, in: .account) else { continue }
            try writer.append(id, code, to: journal)
        }
    }

    @discardableResult
    private func seal(_ key: String, in table: SealedTable) throws -> [UInt8]? {
        try RowSealing(database: database, chaining: chaining).write(
            """
            UPDATE \(table.rawValue) SET version = version + 1 WHERE \(table.key) = ?
            """,
            [key],
            in: table
        )
    }

    private func isThere(_ journal: Journal) throws -> Bool {
        try Row.fetchOne(database, sql: ChainRow.hasTable, arguments: [journal.name]) != nil
    }

    private func isKnown(_ journal: Journal) throws -> Bool {
        if try Row.fetchOne(database, sql: ChainRow.last, arguments: [journal.name]) != nil {
            return true
        }
        return try Row.fetchOne(database, sql: ChainRow.tipOf, arguments: [journal.name]) != nil
    }
}
