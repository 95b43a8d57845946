import Contract
package import Licensing
import Store

/// What an application says otherwise than its enterprise's registration (与登记不一致).
package struct EnterpriseDifferences: Hashable, Sendable {
    /// The registered name; nil where the application says the same.
    package var name: String?
    package var isRepresentativeOther = false

    /// The application says the same.
    package static let none = EnterpriseDifferences()
}

extension Office {
    /// What an application says of the enterprise otherwise than the letter that proved it; for who
    /// examines it: notices and license print the application's words.
    package func differences(of id: CaseID) throws -> EnterpriseDifferences {
        try store.read { snapshot in
            let form = try applicationForm(of: id, in: snapshot).applicant
            guard let row = try snapshot.enterprise(form.creditCode) else {
                return .none
            }
            let representative = try accounts.name(row.legalRepresentative)
            return EnterpriseDifferences(
                name: row.name == form.name ? nil : row.name,
                isRepresentativeOther: representative != form.legalRepresentative
            )
        }
    }
}
