import GRDB

/// A journal that is chained (记录链): a table of which each row has a link, and each link a mark over
/// itself and the one before it.
///
/// To chain one more table: give it a line here and in `all`, and write its rows with
/// `run(_:_:into:)`. A column that a later migration adds must be empty in the rows that are there, and no
/// column is renamed or dropped: the marks were made over what the rows said.
struct Journal: Hashable {
    /// Name of the table; part of every mark.
    let name: String
    /// The columns that name a row: one, or a text and a number.
    let key: [String]
    /// True where rows change: only the last link of a row says what it says now.
    var isRewritten = false

    /// All journals, in the order in which they are checked.
    static let all = [
        acts, licenseEvents, issuingSteps, editions, notices, registerLines, registerHeads,
        accountLog, accounts,
    ]

    static let acts = Journal(name: "act", key: ["case_id", "sequence"])
    static let licenseEvents = Journal(
        name: "license_event",
        key: ["license_id", "sequence"]
    )
    static let issuingSteps = Journal(name: "issuing", key: ["case_id", "position"])
    static let editions = Journal(name: "edition", key: ["identifier"])
    static let notices = Journal(name: "notice", key: ["case_id", "ordinal"])
    static let registerLines = Journal(name: "register_record", key: ["position"])
    static let registerHeads = Journal(name: "register_head", key: ["id"])
    static let accountLog = Journal(name: "account_log", key: ["id"])
    static let accounts = Journal(name: "account", key: ["id"], isRewritten: true)
}

extension Journal {
    /// The key of a row as text, its parts joined by a slash.
    func entry(of row: Row) -> String {
        key.map { column in
            let value: DatabaseValue = row[column]
            switch value.storage {
            case .int64(let number): return String(number)
            case .string(let text): return text
            default: return value.description
            }
        }
        .joined(separator: "/")
    }

    /// The values of the key's columns; nil where the text is no key of this journal.
    func parts(of entry: String) -> [String]? {
        guard key.count > 1 else { return [entry] }
        // A text may hold a slash, the number behind it does not.
        guard let slash = entry.lastIndex(of: "/") else { return nil }
        return [String(entry[..<slash]), String(entry[entry.index(after: slash)...])]
    }

    /// All rows in the order of their keys.
    var rows: String { "SELECT * FROM \(name) ORDER BY \(key.joined(separator: ", "))" }

    /// The row of a key.
    var row: String {
        "SELECT * FROM \(name) WHERE \(key.map { "\($0) = ?" }.joined(separator: " AND "))"
    }

    /// Number of rows.
    var count: String { "SELECT COUNT(*) FROM \(name)" }

    /// The key of the first row that no link names.
    var firstUnchained: String {
        let entry = key.map { "CAST(\($0) AS TEXT)" }.joined(separator: " || '/' || ")
        return """
            SELECT \(entry) AS entry FROM \(name) WHERE \(entry) NOT IN
                (SELECT entry FROM journal_chain WHERE journal = '\(name)' AND position > 0)
            ORDER BY \(key.joined(separator: ", ")) LIMIT 1
            """
    }
}
