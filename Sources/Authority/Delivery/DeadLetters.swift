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
    /// What was given up and not tried again since.
    package func undelivered(for actor: Actor) throws -> [UndeliveredItem] {
        try requireOperator(actor)
        return try store.read { try $0.deadLetters() }.map {
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
    package func deliverAgain(_ id: Int, by actor: Actor) throws {
        try requireOperator(actor)
        let moment = clock.now()
        _ = try once(by: actor.id, at: actor.agency) {
            try $0.revive(deadLetter: id, at: moment)
        }
    }

    private func requireOperator(_ actor: Actor) throws {
        guard actor.post == .administrator else { throw OfficeRefusal.telling(.notYours) }
    }
}
