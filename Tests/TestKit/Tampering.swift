/// Random edits of an office's database, as whoever has the file and no key makes them; repeatable by the
/// seed.
///
/// Each one changes, takes away or puts in something that the office's journals prove. Guards of the schema
/// must be gone and its checks switched off before.
public struct Tampering {
    /// Runs a query; the values of each row as SQLite's `quote` or as text.
    public typealias Query = (String) throws -> [[String?]]
    /// Runs a statement; gives the number of rows that it changed.
    public typealias Statement = (String) throws -> Int

    private let query: Query
    private let run: Statement
    /// Path of a copy of the same database from before some accounts were written anew.
    private let earlier: String
    private var random: Mutator

    /// - Parameters:
    ///   - seed: chooses the edit.
    ///   - earlier: path of an older copy of the database.
    ///   - query: reads the database.
    ///   - run: writes it.
    public init(
        seed: UInt64,
        earlier: String,
        query: @escaping Query,
        run: @escaping Statement
    ) {
        random = Mutator(seed: seed)
        self.earlier = earlier
        self.query = query
        self.run = run
    }

    /// Makes one edit.
    ///
    /// - Returns: what was done, for who must repeat it.
    /// - Throws: what query and statement throw; `NothingToEdit` for an office that has nothing.
    public mutating func edit() throws -> String {
        for _ in 0..<200 {
            // The engine refuses some of them, such as a key that is taken.
            if let done = try? attempt() { return done }
        }
        throw NothingToEdit()
    }

    private mutating func attempt() throws -> String? {
        switch random.below(12) {
        case 0...3: try change(in: pick(Tampering.changed))
        case 4: try delete(from: pick(Tampering.journals), withLink: false)
        case 5: try delete(from: pick(Tampering.journals), withLink: true)
        case 6: try cutOff(pick(Tampering.journals))
        case 7: try insert(into: pick(Array(Tampering.fresh.keys).sorted()))
        case 8: try swap(in: pick(Tampering.journals))
        case 9: try replayAccount(withLinks: random.below(2) == 0)
        case 10: try swapLinks(of: pick(Tampering.journals))
        default: try damageContent(isDeleted: random.below(2) == 0)
        }
    }

    private mutating func pick<Value>(_ values: [Value]) throws -> Value {
        guard !values.isEmpty else { throw NothingToEdit() }
        return values[random.below(values.count)]
    }

    private mutating func rowID(of table: String) throws -> String {
        try pick(query("SELECT rowid FROM \(table)").compactMap { $0.first ?? nil })
    }

    // MARK: Rows

    private mutating func change(in table: String) throws -> String? {
        let row = try rowID(of: table)
        let columns = try query(
            "SELECT name, type, \"notnull\" FROM pragma_table_info('\(table)')"
        )
        let column = try pick(columns)
        guard let name = column[0], let type = column[1] else { return nil }
        let old = try query("SELECT quote(\(name)) FROM \(table) WHERE rowid = \(row)")
        let isNull = old.first?.first == "NULL"
        let mayBeNull = column[2] == "0"
        let value =
            mayBeNull && !isNull && random.below(3) == 0
            ? "NULL" : other(name, type, isNull: isNull)
        let sql = """
            UPDATE \(table) SET \(name) = \(value)
            WHERE rowid = \(row) AND \(name) IS NOT \(value)
            """
        return try run(sql) == 1 ? sql : nil
    }

    /// A value of the column's type that is another.
    private mutating func other(_ name: String, _ type: String, isNull: Bool) -> String {
        switch type {
        case "INTEGER": isNull ? "1" : "\(name) + \(1 + random.below(9))"
        case "BLOB": bytes(isNull ? 32 : 1 + random.below(64))
        default:
            isNull
                ? "'x'"
                : "substr(\(name), 1, length(\(name)) - 1) || "
                    + "CASE substr(\(name), -1) WHEN '0' THEN '1' ELSE '0' END"
        }
    }

    private mutating func bytes(_ count: Int) -> String { "x'\(digits(2 * count))'" }

    private mutating func digits(_ count: Int) -> String {
        let all = Array("0123456789abcdef")
        return String((0..<count).map { _ in all[random.below(16)] })
    }

    private mutating func delete(from journal: JournalPlace, withLink: Bool) throws -> String? {
        let row = try rowID(of: journal.table)
        let sql = "DELETE FROM \(journal.table) WHERE rowid = \(row)"
        if withLink { _ = try run(journal.deleteLinks(ofRow: row)) }
        return try run(sql) == 1 ? sql + (withLink ? " with its link" : "") : nil
    }

    /// A journal's last row goes with its link and every tip that tells of it.
    private mutating func cutOff(_ journal: JournalPlace) throws -> String? {
        let last = try query(
            """
            SELECT position, entry FROM journal_chain WHERE journal = '\(journal.table)'
            AND position > 0 ORDER BY position DESC LIMIT 1
            """
        )
        guard let position = last.first?[0], let entry = last.first?[1] else { return nil }
        _ = try run(
            """
            DELETE FROM journal_tip WHERE position >= (SELECT MIN(position) FROM journal_tip
            WHERE instr(char(10) || lines, char(10) || '\(journal.table) \(position) ') > 0)
            """
        )
        _ = try run(
            """
            DELETE FROM journal_chain
            WHERE journal = '\(journal.table)' AND position = \(position)
            """
        )
        _ = try run("DELETE FROM \(journal.table) WHERE \(journal.key) = '\(entry)'")
        return "\(journal.table) \(entry) cut off"
    }

    private mutating func insert(into table: String) throws -> String? {
        guard let fresh = Tampering.fresh[table] else { return nil }
        let row = try rowID(of: table)
        let columns = try query("SELECT name FROM pragma_table_info('\(table)')")
            .compactMap { $0[0] }
        let random = digits(64)
        let values = columns.map { name in
            (fresh[name] ?? name).replacing("{random}", with: "'\(random)'")
        }
        let sql = """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(table) WHERE rowid = \(row)
            """
        guard try run(sql) == 1 else { return nil }
        guard let journal = Tampering.journals.first(where: { $0.table == table }),
            self.random.below(2) == 0
        else { return sql }
        _ = try run(journal.copyLink)
        return sql + " with a copied link"
    }

    /// Two rows give each other one value.
    private mutating func swap(in journal: JournalPlace) throws -> String? {
        let (one, other) = try (rowID(of: journal.table), rowID(of: journal.table))
        let columns = try query("SELECT name FROM pragma_table_info('\(journal.table)')")
        guard let column = try pick(columns)[0] else { return nil }
        func value(_ row: String) throws -> String? {
            try query(
                "SELECT quote(\(column)) FROM \(journal.table) WHERE rowid = \(row)"
            ).first?.first ?? nil
        }
        guard let first = try value(one), let second = try value(other), first != second
        else { return nil }
        for (row, value) in [(one, second), (other, first)] {
            _ = try run("UPDATE \(journal.table) SET \(column) = \(value) WHERE rowid = \(row)")
        }
        return "\(journal.table).\(column) of \(one) and \(other) swapped"
    }

    // MARK: Accounts, links and contents

    /// An account says again what it said before.
    private mutating func replayAccount(withLinks: Bool) throws -> String? {
        _ = try run("ATTACH '\(earlier)' AS earlier")
        defer { _ = try? run("DETACH earlier") }
        let ids = try query(
            """
            SELECT old.id FROM earlier.account AS old JOIN main.account AS new
            ON new.id = old.id AND new.version > old.version
            """
        )
        guard let id = try pick(ids)[0] else { return nil }
        if withLinks {
            _ = try run(
                """
                DELETE FROM main.journal_chain WHERE journal = 'account' AND entry = '\(id)'
                AND position > (SELECT MAX(position) FROM earlier.journal_chain
                    WHERE journal = 'account' AND entry = '\(id)')
                """
            )
        }
        let columns = try query("SELECT name FROM pragma_table_info('account')")
            .compactMap { $0[0] }.joined(separator: ", ")
        let sql = """
            UPDATE main.account SET (\(columns)) =
                (SELECT \(columns) FROM earlier.account WHERE id = '\(id)')
            WHERE id = '\(id)'
            """
        return try run(sql) == 1 ? "an older row of account \(id)" : nil
    }

    /// Two links of a journal change their places.
    private mutating func swapLinks(of journal: JournalPlace) throws -> String? {
        let places = try query(
            "SELECT position FROM journal_chain WHERE journal = '\(journal.table)'"
        )
        guard let one = try pick(places)[0], let other = try pick(places)[0], one != other else {
            return nil
        }
        for (from, to) in [(one, "1000000"), (other, one), ("1000000", other)] {
            _ = try run(
                """
                UPDATE journal_chain SET position = \(to)
                WHERE journal = '\(journal.table)' AND position = \(from)
                """
            )
        }
        return "links \(one) and \(other) of \(journal.table) swapped"
    }

    private mutating func damageContent(isDeleted: Bool) throws -> String? {
        let named = try query(
            """
            SELECT original_digest FROM edition UNION SELECT duplicate_digest FROM edition
            UNION SELECT digest FROM notice
            UNION SELECT json_extract(payload, '$.digest') FROM act WHERE kind = 'materialAdded'
            UNION SELECT json_extract(payload, '$.findings') FROM act WHERE kind = 'reviewed'
            """
        )
        guard let digest = try pick(named)[0] else { return nil }
        let sql =
            isDeleted
            ? "DELETE FROM blob WHERE digest = '\(digest)'"
            : "UPDATE blob SET bytes = \(bytes(120)) WHERE digest = '\(digest)'"
        return try run(sql) == 1 ? sql : nil
    }
}

/// An office without anything that could be edited.
public struct NothingToEdit: Error {}
