package import Licensing

extension Office {
    /// Publishes what is due, and keeps the answer of the request that asked for it.
    package func publishDue(with id: CaseID, by actor: Actor) throws {
        try requireUnanswered(by: actor)
        var office = self
        office.request = nil
        try office.publishDue()
        let published = try open(id)
        try change(by: actor) { _ in published }
    }
}
