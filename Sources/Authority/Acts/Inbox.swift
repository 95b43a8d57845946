import Licensing
import Store

extension Office {
    /// The case's row in the inbox (待办), a projection that can be rebuilt at any time.
    func inbox(_ row: CaseRow, _ case: Case) throws -> InboxRow {
        let waiting = try `case`.waiting(under: law)
        return InboxRow(
            case: row.id,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            applicant: row.applicant,
            applicantName: row.applicantName,
            state: `case`.state.name.rawValue,
            post: waiting?.posts.first,
            due: waiting?.due,
            version: `case`.acts.count
        )
    }
}
