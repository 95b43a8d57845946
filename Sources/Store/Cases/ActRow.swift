import GRDB
package import Licensing

extension Transaction {
    func insert(_ act: Act, to row: CaseRow) throws {
        let payload = try ActPayload(act.fact)
        do {
            try run(
                ActRow.insert,
                [
                    row.id.rawValue, act.sequence, row.agency.rawValue, payload.kind,
                    payload.version, payload.json, act.by.id, act.by.post.rawValue,
                    act.by.agency?.rawValue, act.by.enterprise?.rawValue, act.on.description,
                    act.recordedAt.seconds, act.clause,
                ],
                into: .acts
            )
        } catch StoreRefusal.alreadyThere(let constraint) where constraint == "act.case_id" {
            // The partial index over decisions names no other column.
            throw StoreRefusal.alreadyDecided(row.id)
        }
    }
}

extension Snapshot {
    /// The acts of a case in their order; empty where there are none.
    package func acts(of id: CaseID) throws -> [Act] {
        try rows(ActRow.ofCase, [id.rawValue], ActRow.act)
    }

    /// Cases that have acts, in the order of their identifiers.
    package func casesWithActs(after id: CaseID?, limit: Int) throws -> [CaseID] {
        try rows(ActRow.cases, [id?.rawValue, limit]) { CaseID($0["case_id"]) }
    }

    /// When the last act of the house was written down; nil before the first.
    package func lastRecordedAt() throws -> Moment? {
        try integer(ActRow.last, []).map { Moment(seconds: Int64($0)) }
    }
}

/// How an act stands in its table.
enum ActRow {
    /// Nil where a column does not say what the table promises.
    static func act(_ row: Row) -> Act? {
        let payload = ActPayload(
            kind: row["kind"],
            version: row["payload_version"],
            json: row["payload"]
        )
        guard let fact = try? payload.fact(), let day = Day(row["legal_day"] as String),
            let actor = actor(row)
        else { return nil }
        return Act(
            sequence: row["sequence"],
            fact: fact,
            by: actor,
            on: day,
            recordedAt: Moment(seconds: row["recorded_at"]),
            clause: row["clause"]
        )
    }

    private static func actor(_ row: Row) -> Actor? {
        guard let post = Post(rawValue: row["post"]) else { return nil }
        let enterprise: String? = row["enterprise"]
        let code = enterprise.flatMap { try? CreditCode(recorded: $0) }
        guard (code == nil) == (enterprise == nil) else { return nil }
        let agency: String? = row["actor_agency"]
        return Actor(
            id: row["actor"],
            post: post,
            agency: agency.map { AgencyID($0) },
            enterprise: code
        )
    }

    static let insert = """
        INSERT INTO act
            (case_id, sequence, agency, kind, payload_version, payload, actor, post,
             actor_agency, enterprise, legal_day, recorded_at, clause)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let last = "SELECT recorded_at FROM act ORDER BY recorded_at DESC LIMIT 1"
    static let cases = """
        SELECT DISTINCT case_id FROM act
        WHERE case_id > COALESCE(?, '') ORDER BY case_id LIMIT ?
        """
    static let ofCase = """
        SELECT case_id, sequence, kind, payload_version, payload, actor, post,
               actor_agency, enterprise, legal_day, recorded_at, clause
        FROM act WHERE case_id = ? ORDER BY sequence
        """
}
