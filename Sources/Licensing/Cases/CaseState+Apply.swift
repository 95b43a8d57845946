extension CaseState {
    /// Takes in one act; an act that cannot follow leaves the case inconsistent, for good.
    mutating func apply(_ act: Act) {
        if case .inconsistent = stage { return }
        switch act.fact {
        case .opened(let opening) where stage == .none:
            self.opening = opening
            stage = .draft
        case .materialAdded(let material) where stage == .draft:
            materials.append(material)
        case .sealApplied(let sealing) where duePapers.contains(sealing.paper):
            seals.append(sealing)
        default:
            stage = stage.next(after: act) ?? .inconsistent(at: act.sequence)
        }
    }
}

extension Stage {
    /// The stage to which an act leads; nil where the act cannot follow.
    func next(after act: Act) -> Stage? {
        switch (self, act.fact) {
        case (.draft, .filed(let filing)):
            .filed(Filed(filing: filing, on: act.on))
        case (.filed(let filed), .received):
            .received(Received(filed: filed, on: act.on))
        case (.received(let received), .accepted(let notice)):
            .accepted(Acceptance(received: received, notice: notice, on: act.on))
        case (.accepted(let acceptance), .reviewed(let review)):
            .reviewed(Reviewed(acceptance: acceptance, review: review, on: act.on))
        case (.reviewed(let reviewed), .reviewConfirmed):
            .confirmed(reviewed)
        case (.confirmed(let reviewed), .decided(.granted(let grant))):
            .granted(Granted(reviewed: reviewed, grant: grant, on: act.on))
        case (.confirmed(let reviewed), .decided(.refused(let refusal))):
            .refused(Declined(reviewed: reviewed, refusal: refusal, on: act.on))
        default:
            ending(after: act)
        }
    }

    /// The stages after the decision.
    private func ending(after act: Act) -> Stage? {
        switch (self, act.fact) {
        case (.granted(let granted), .licenseMade(let making)):
            .made(Made(granted: granted, making: making))
        case (.made(let made), .published(let publication)):
            .published(Published(made: made, publication: publication))
        case (.published(let published), .served(let service)):
            .served(Served(ending: .license(published), service: service, on: act.on))
        case (.refused(let declined), .served(let service)):
            .served(Served(ending: .refusal(declined), service: service, on: act.on))
        case (.served(let served), .archived):
            .archived(served)
        default:
            nil
        }
    }
}
