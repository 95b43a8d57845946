import Authority
import Licensing
import Synchronization

/// The straight way of one application as steps that can be tried again.
final class StraightWay: Sendable {
    struct Step {
        let name: String
        /// Several transactions, so that a failure may leave the first of them.
        var isSeveral = false
        let work: () throws -> Void
    }

    let ground: Ground
    private let found = Mutex<CaseID?>(nil)

    init(ground: Ground) {
        self.ground = ground
    }

    func id() throws -> CaseID {
        guard let id = found.withLock({ $0 }) else { throw Broken("no case yet") }
        return id
    }

    /// Empty before the draft.
    func acts() throws -> [Act] {
        try found.withLock { $0 }.map { try ground.office.open($0).acts } ?? []
    }

    var steps: [Step] {
        let office = ground.office
        return [
            Step(name: "draft") {
                let id = try self.ground.draft()
                self.found.withLock { $0 = id }
            },
            Step(name: "form") { try self.ground.addForm(to: self.id()) },
            Step(name: "file") { try self.ground.file(self.id()) },
            Step(name: "receive") { try self.ground.receive(self.id()) },
            step("accept", .acceptance) { try office.accept($0, by: $1) },
            step("seal acceptance", .sealing) {
                try office.sealNotice(.acceptance, of: $0, by: $1)
            },
            step("review", .review) { try office.review($0, by: $1) },
            step("confirm", .confirmation) { try office.perform(.confirmReview, on: $0, by: $1) },
            step("grant", .decision) { try office.grant($0, by: $1) },
            step("seal grant", .sealing) { try office.sealNotice(.grant, of: $0, by: $1) },
            step("make", .licenseMaking) { try office.makeLicense($0, by: $1) },
            step("seal license", .sealing) { try office.sealLicense($0, by: $1) },
            Step(name: "publish", isSeveral: true) { try office.publishDue() },
            step("serve", .service) {
                try office.perform(.serve(.mail(tracking: nil)), on: $0, by: $1)
            },
            step("archive", .archive) { try office.perform(.archive, on: $0, by: $1) },
        ]
    }

    private func step(
        _ name: String,
        _ post: Post,
        _ work: @escaping (CaseID, Actor) throws -> Void
    ) -> Step {
        Step(name: name) { try work(self.id(), try self.ground.actor(post)) }
    }
}
