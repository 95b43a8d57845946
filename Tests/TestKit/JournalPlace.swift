/// A journal's table, and how its rows are named in the chain.
struct JournalPlace {
    let table: String
    /// SQL of the key as the chain's `entry` has it.
    let key: String

    /// SQL that takes a row's links away.
    func deleteLinks(ofRow row: String) -> String {
        """
        DELETE FROM journal_chain WHERE journal = '\(table)' AND position > 0
        AND entry = (SELECT \(key) FROM \(table) WHERE rowid = \(row))
        """
    }

    /// SQL that puts in a link for the row with the highest number, with the marks of another.
    var copyLink: String {
        """
        INSERT INTO journal_chain (journal, position, entry, content, mark)
        SELECT journal, position + 1,
            (SELECT \(key) FROM \(table) ORDER BY rowid DESC LIMIT 1), content, mark
        FROM journal_chain WHERE journal = '\(table)' ORDER BY position DESC LIMIT 1
        """
    }
}

extension Tampering {
    static let journals = [
        JournalPlace(table: "act", key: "case_id || '/' || sequence"),
        JournalPlace(table: "license_event", key: "license_id || '/' || sequence"),
        JournalPlace(table: "issuing", key: "case_id || '/' || position"),
        JournalPlace(table: "edition", key: "identifier"),
        JournalPlace(table: "notice", key: "case_id || '/' || ordinal"),
        JournalPlace(table: "register_record", key: "CAST(position AS TEXT)"),
        JournalPlace(table: "register_head", key: "CAST(id AS TEXT)"),
        JournalPlace(table: "account_log", key: "CAST(id AS TEXT)"),
        JournalPlace(table: "account", key: "id"),
    ]

    /// Tables of which every column of every row is proved.
    static let changed = journals.map(\.table) + ["session", "journal_chain", "journal_tip"]

    /// The columns in which a row that is put in differs from the row from which it is copied.
    static let fresh: [String: [String: String]] = [
        "act": ["sequence": "sequence + 1000"],
        "license_event": [
            "sequence": "sequence + 1000", "cause_ordinal": "cause_ordinal + 1000",
        ],
        "issuing": ["attempt": "attempt + 1000", "position": "position + 1000"],
        "edition": [
            "identifier": "identifier || 'x'", "version": "version + 500",
            "token_digest": "{random}",
        ],
        "notice": ["ordinal": "ordinal + 1000", "number": "number || '0'"],
        "register_record": [
            "position": "(SELECT MAX(position) + 1 FROM register_record)",
            "previous": "(SELECT MAX(position) FROM register_record)",
        ],
        "register_head": ["id": "(SELECT MAX(id) + 1 FROM register_head)"],
        "account_log": ["id": "(SELECT MAX(id) + 1 FROM account_log)"],
        "account": ["id": "id || '0'", "login": "login || '0'"],
        "session": ["digest": "{random}"],
        "journal_tip": ["position": "(SELECT MAX(position) + 1 FROM journal_tip)"],
    ]
}
