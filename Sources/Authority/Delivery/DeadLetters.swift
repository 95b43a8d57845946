package import Licensing
import Store

/// An item that was given up, as the operator sees it.
package struct UndeliveredItem: Hashable, Sendable {
    package let id: Int
    package let kind: String
    package let attempts: Int
    package let reason: String
    package let at: Moment
}

extension Office {
    /// What was given up of the operator's agency and not tried again since.
    package func undelivered(for actor: Actor) throws -> [UndeliveredItem] {
        let agency = try agencyOperated(by: actor)
        return try store.read { try $0.deadLetters(of: agency) }.map {
            UndeliveredItem(
                id: $0.id,
                kind: $0.kind,
                attempts: $0.attempts,
                reason: $0.reason,
                at: $0.at
            )
        }
    }

    /// Tries an item anew that was given up.
    ///
    /// Who did is kept with it; another agency's is none.
    package func deliverAgain(_ id: Int, by actor: Actor) throws {
        let agency = try agencyOperated(by: actor)
        let moment = clock.now()
        _ = try once(by: actor, at: agency) {
            try $0.revive(deadLetter: id, of: agency, by: actor.id, at: moment)
        }
    }

    private func agencyOperated(by actor: Actor) throws -> AgencyID {
        guard actor.post == .administrator, let agency = actor.agency else {
            throw OfficeRefusal.telling(.notYours)
        }
        return agency
    }
}
