import GRDB
import Licensing

/// The statements of the officers' lists: for each view the one whose condition an index answers.
struct WorkStatement {
    let sql: String
    let arguments: StatementArguments

    init(_ query: WorkQuery) {
        let agency = query.agency?.rawValue
        let from = query.after ?? .start
        var values: [String: (any DatabaseValueConvertible)?] = [
            "due": from.due, "after": from.case, "limit": query.limit,
        ]
        var conditions: [String] = []
        // Whose desk it is says the agency too; everywhere else the agency comes first.
        if let agency {
            values["agency"] = agency
            conditions.append("agency = :agency")
        }
        for (name, value) in query.view.values { values[name] = value }
        conditions += query.view.conditions
        sql = WorkStatement.list(conditions)
        arguments = StatementArguments(values)
    }

    static let columns = "\(InboxRow.columns), assignee"
    static let order = "COALESCE(due, '9999-12-31'), case_id"
    static let open = "post IS NOT NULL AND state <> 'draft'"

    /// Only fixed text is put together here; every value is bound.
    private static func list(_ conditions: [String]) -> String {
        """
        SELECT \(columns) FROM case_inbox
        WHERE \(conditions.joined(separator: " AND "))
            AND (\(order)) > (:due, :after)
        ORDER BY \(order) LIMIT :limit
        """
    }

    static let count = """
        SELECT COUNT(*) FROM (
            SELECT 1 FROM case_inbox WHERE agency = ? AND post = ? LIMIT 1000
        ) AS some
        """
}

extension WorkView {
    /// The condition of each view as its index has it.
    fileprivate var conditions: [String] {
        switch self {
        case .turn: ["post = :post", "state <> 'draft'"]
        case .unassigned: ["post = :post", "assignee IS NULL", "state <> 'draft'"]
        case .mine: ["assignee = :assignee"]
        case .overdue: [WorkStatement.open, "COALESCE(due, '9999-12-31') < :today"]
        case .open: [WorkStatement.open]
        case .stage: ["state = :stage"]
        }
    }

    fileprivate var values: [String: String] {
        switch self {
        case .turn(let post), .unassigned(let post): ["post": post.rawValue]
        case .mine(let account): ["assignee": account]
        case .overdue(let day): ["today": day.description]
        case .stage(let name): ["stage": name]
        case .open: [:]
        }
    }
}
