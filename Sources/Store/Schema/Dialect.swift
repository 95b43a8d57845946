/// What SQLite spells in its own way; everything else is SQL that PostgreSQL understands too.
enum Dialect {
    /// Marks the file as ours: "DZ" and the layout's generation.
    static let applicationID = 0x445A_0001

    /// Completes a migration's text: column types, strict tables, guards.
    static func complete(_ migration: Migration) -> String {
        let sql = migration.sql
            .replacing("{strict}", with: "STRICT")
            .replacing("{bytes}", with: "BLOB")
        let guards =
            migration.appendOnly.flatMap {
                [refusing("UPDATE", of: $0), refusing("DELETE", of: $0)]
            }
            + migration.neverDeleted.map { refusing("DELETE", of: $0) }
            + migration.onlyGrowing.map { growing($0.column, of: $0.table) }
            + migration.agingOut.map { keeping($0.table, days: $0.days) }
        return ([sql] + guards).joined(separator: "\n")
    }

    private static func refusing(_ verb: String, of table: String) -> String {
        """
        CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END;
        """
    }

    /// Measured by the last act, not by a clock: a machine whose clock jumped deletes nothing early.
    private static func keeping(_ table: String, days: Int) -> String {
        """
        DROP TRIGGER \(table)_no_delete;
        CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
        WHEN OLD.recorded_at > (SELECT COALESCE(MAX(recorded_at), 0) FROM act) - \(days * 86_400)
        BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END;
        """
    }

    private static func growing(_ column: String, of table: String) -> String {
        """
        CREATE TRIGGER \(table)_\(column)_grows BEFORE UPDATE ON \(table)
        WHEN NEW.\(column) <= OLD.\(column) OR NEW.id <> OLD.id
        BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END;
        """
    }
}
