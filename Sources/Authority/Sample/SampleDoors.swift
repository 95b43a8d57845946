package import Licensing
import Store

/// A made-up person of the sample office as whom anybody may come in.
package struct SampleDoor: Sendable {
    /// Account of the person.
    package let id: String
    package let name: String
    package let post: Post
    /// Name of the person's enterprise; nil for officers.
    package let enterprise: String?
}

extension Office {
    /// The made-up people of a sample office; none in a real one, whatever its accounts are called.
    ///
    /// Somebody who registered in the sample office is a person, and not among them.
    ///
    /// - Throws: faults of the store.
    package func sampleDoors() throws -> [SampleDoor] {
        guard settings.isSample else { return [] }
        let today = now().day
        return try store.read { snapshot in
            try snapshot.accounts().filter(\.isMadeUp).compactMap { row in
                guard let person = try accounts.person(row, in: snapshot, on: today) else {
                    return nil
                }
                return SampleDoor(
                    id: row.id,
                    name: person.name,
                    post: person.post,
                    enterprise: try person.enterprise.flatMap { try snapshot.enterprise($0)?.name }
                )
            }
        }
    }

    /// Begins an ordinary session of a made-up person, without a password.
    ///
    /// - Parameters:
    ///   - id: the person's account.
    ///   - former: token of a session that the new one replaces.
    /// - Returns: the session; nil where there is no such person.
    /// - Throws: `SampleFault.realOffice` in every office that is no sample; faults of the store.
    package func enterSample(as id: String, replacing former: String?) throws -> Accounts.Visit? {
        guard settings.isSample else { throw SampleFault.realOffice }
        let moment = now()
        return try once(by: nil, answer: { $0.map { kept([$0.token]) } }) { transaction in
            guard let row = try transaction.reading.account(id: id), row.isMadeUp else {
                return nil
            }
            return try accounts.begin(for: id, replacing: former, at: moment, in: transaction)
        }
    }
}

extension AccountRow {
    /// Made with the sample office: everybody else's identifier is random and no log-in name.
    fileprivate var isMadeUp: Bool { id.lowercased() == login }
}
