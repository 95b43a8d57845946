extension Stage {
    /// The stage to which an act leads; nil where the act cannot follow.
    func next(after act: Act) -> Stage? {
        beforeAcceptance(act) ?? review(act) ?? decision(act) ?? ending(act)
    }

    private func beforeAcceptance(_ act: Act) -> Stage? {
        switch (self, act.fact) {
        case (.none, .opened):
            .draft
        case (.draft, .filed(let filing)):
            .filed(Filed(filing: filing, on: act.on))
        case (.filed(let filed), .received):
            .received(Received(filed: filed, on: act.on))
        case (.received(let received), .correctionRequested(let correction)):
            .correcting(Correcting(received: received, correction: correction, on: act.on))
        case (.correcting(let correcting), .corrected):
            .received(Received(filed: correcting.received.filed, on: act.on))
        case (.received(let received), .accepted(let notice)):
            .accepted(Acceptance(received: received, notice: notice, on: act.on))
        case (.received(let received), .acceptedBySilence(let notice)):
            .accepted(Acceptance(received: received, notice: notice, on: received.on))
        // Asked, and not told in time.
        case (.correcting(let correcting), .acceptedBySilence(let notice)):
            .accepted(
                Acceptance(
                    received: correcting.received,
                    notice: notice,
                    on: correcting.received.on
                )
            )
        default:
            nil
        }
    }

    private func review(_ act: Act) -> Stage? {
        switch (self, act.fact) {
        case (.accepted(let acceptance), .reviewed(let review)):
            Stage.reviewed(Reviewed(acceptance: acceptance, review: review, on: act.on))
                .orFirst(review)
        case (.firstReviewed(let first), .reviewed(let second)):
            .reviewed(
                Reviewed(
                    acceptance: first.acceptance,
                    review: first.review.joined(with: second),
                    on: act.on
                )
            )
        case (.reviewed(let reviewed), .reviewConfirmed):
            .confirmed(reviewed)
        case (.reviewed(let reviewed), .reviewReturned),
            (.confirmed(let reviewed), .reviewReturned):
            .accepted(reviewed.acceptance)
        case (.refusalProposed(let proposed), .reviewReturned):
            .accepted(proposed.reviewed.acceptance)
        default:
            nil
        }
    }

    private func orFirst(_ review: Review) -> Stage {
        guard review.awaitsSecond, case .reviewed(let reviewed) = self else { return self }
        return .firstReviewed(reviewed)
    }

    private func decision(_ act: Act) -> Stage? {
        switch (self, act.fact) {
        case (.confirmed(let reviewed), .refusalProposed(let proposal)):
            .refusalProposed(Proposed(reviewed: reviewed, proposal: proposal, on: act.on))
        case (.confirmed(let reviewed), .decided(.granted(let grant))):
            .granted(Granted(reviewed, grant, on: act.on))
        case (.refusalProposed(let proposed), .decided(.granted(let grant))):
            .granted(Granted(proposed.reviewed, grant, on: act.on))
        case (.refusalProposed(let proposed), .decided(.refused(let refusal))):
            .refused(Declined(proposed: proposed, refusal: refusal, on: act.on))
        case (.granted(let granted), .licenseMade(let making)):
            .made(Made(granted: granted, making: making))
        case (.renewed(let renewed), .licenseMade(let making)):
            renewed.granted.map { .made(Made(granted: $0, making: making)) }
        // Also a refusal that nobody has sealed by the last day: it was not made in time.
        case (_, .renewedByLaw(let renewal)) where name.isRenewable:
            acceptance.map { .renewed(Renewed(acceptance: $0, renewal: renewal, on: act.on)) }
        case (.made(let made), .published(let publication)):
            .published(Published(made: made, publication: publication))
        default:
            nil
        }
    }

    private func ending(_ act: Act) -> Stage? {
        switch (self, act.fact) {
        case (.received(let received), .notAccepted(let facts)):
            .notAccepted(NotAccepted(received: received, facts: facts, on: act.on))
        case (.correcting(let correcting), .closedUncorrected):
            .closed(Closed(correcting: correcting, on: act.on))
        case (_, .withdrawn(let facts)) where name.isWithdrawable:
            .withdrawn(Withdrawn(from: self, facts: facts, on: act.on))
        case (_, .endedByExpiry) where name.isWithdrawable:
            .ended(Ended(from: self, on: act.on))
        case (.published(let published), .served(let service)):
            .served(Served(ending: .license(published), service: service, on: act.on))
        case (.refused(let declined), .served(let service)):
            .served(Served(ending: .refusal(declined), service: service, on: act.on))
        case (.served, .archived), (.notAccepted, .archived), (.closed, .archived),
            (.withdrawn, .archived), (.ended, .archived):
            .archived(Archived(from: self, on: act.on))
        default:
            nil
        }
    }
}

extension StageName {
    /// 受理 to the decision: the time in which the decision's period runs.
    static let underReview: [StageName] = [
        .accepted, .firstReviewed, .reviewed, .confirmed, .refusalProposed,
    ]

    /// 提交 to the decision: an application may be taken back until it is decided.
    static let withdrawable: [StageName] = [.filed, .received, .correcting] + underReview

    /// Whether the application is accepted and not decided.
    public var isUnderReview: Bool { StageName.underReview.contains(self) }

    var isWithdrawable: Bool { StageName.withdrawable.contains(self) }

    /// Accepted and nothing decided in time: the law may renew the license.
    var isRenewable: Bool { isUnderReview || self == .refused }

    /// 提交 to the dispatch: the way of delivery may still be changed (SEED2-24).
    static let undelivered = withdrawable + [.granted, .renewed, .refused, .made, .published]
}

extension Granted {
    /// A decision that rests on a review.
    init(_ reviewed: Reviewed, _ grant: Grant, on day: Day) {
        self.init(acceptance: reviewed.acceptance, reviewed: reviewed, grant: grant, on: day)
    }
}
