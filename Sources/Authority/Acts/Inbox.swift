import Licensing
import Store

extension Office {
    /// The case's row in the inbox (待办), a projection that can be rebuilt at any time.
    func inbox(_ row: CaseRow, _ case: Case) -> InboxRow {
        let state = `case`.state
        let due = (try? `case`.clocks(under: law))?.compactMap(\.due).min()
        return InboxRow(
            case: row.id,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            applicant: row.applicant,
            applicantName: row.applicantName,
            state: state.name.rawValue,
            post: state.isOpen ? `case`.nextPost : nil,
            due: due,
            version: `case`.acts.count
        )
    }
}

extension Case {
    /// The first post whose act the case waits for; nil where none does.
    var nextPost: Post? {
        PermissionTable.rows.first { $0.stages.contains(state.name) }?.posts.first
    }
}
