import Licensing
import Store

extension Office {
    /// Holds an actor who was read when the request came against the account as it is now: a body that
    /// takes a minute to arrive carries no right of a minute ago.
    ///
    /// The clerk, and the operator on the machine, have no account.
    ///
    /// - Throws: `.people(.standingChanged)`.
    func requirePresent(_ actor: Actor, in snapshot: Snapshot) throws {
        guard let row = try snapshot.account(id: actor.id) else { return }
        let today = now().day
        guard let person = try accounts.person(row, in: snapshot, on: today)?.actor else {
            throw OfficeRefusal.people(.standingChanged)
        }
        guard person != actor else { return }
        let isStandIn = try standsIn(actor.id, on: today, in: snapshot).contains {
            $0.post == actor.post && $0.agency == actor.agency
        }
        guard isStandIn, person.agency == actor.agency else {
            throw OfficeRefusal.people(.standingChanged)
        }
    }
}
