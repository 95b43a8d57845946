extension Constraint {
    /// Why the constraint does not hold; nil where it does.
    func refusal(of attempt: Attempt) -> Refusal? {
        switch self {
        case .ownAgency: attempt.refusal(.otherAgency) { $0.agency == attempt.actor.agency }
        case .ownEnterprise:
            attempt.refusal(.otherEnterprise) { $0.applicant == attempt.actor.enterprise }
        case .separation(let separation): separation.refusal(of: attempt)
        case .entryMarked: attempt.refusal(.notWhoEnters) { $0.assistedBy == attempt.enters }
        case .assisted: attempt.refusal(.notAssisted) { $0.assistedBy != nil }
        case .contentConfirmed: attempt.state.needsContentConfirmed ? .contentUnconfirmed : nil
        case .placeOpen: attempt.refusalOfPlace
        case .somethingCorrected:
            attempt.state.correctedKinds.isEmpty
                ? .nothingCorrected(attempt.state.openPlaces) : nil
        case .told: attempt.refusalUntold
        case .secondRound:
            attempt.state.corrections.isEmpty || attempt.state.areLaterItemsAllowed
                ? .laterItemsNotNeeded : nil
        case .correctionTermOver: attempt.refusalOfClosing
        case .silenceUnrecorded:
            if case .acceptance? = attempt.state.unrecorded { nil } else { .notSilent }
        case .renewalUnrecorded:
            if case .renewal? = attempt.state.unrecorded { nil } else { .notSilent }
        case .expiryUnrecorded:
            if case .expiry? = attempt.state.unrecorded { nil } else { .notSilent }
        case .siteCheckOver: attempt.state.openSiteCheck == nil ? nil : .siteCheckOpen
        case .namedOnSite: attempt.refusalOnSite
        case .siteCheckUnrecorded:
            attempt.state.openSiteCheck?.record == nil ? nil : .siteCheckRecorded
        case .siteCheckRecorded:
            attempt.state.openSiteCheck?.record == nil ? .siteCheckUnrecorded : nil
        case .twoOnSite: attempt.refusalOfSignature
        case .notPaused: attempt.state.standstill.map { .paused($0.ground, until: $0.expectedEnd) }
        case .paused: attempt.state.standstill == nil ? .notPaused : nil
        case .notExtended: attempt.state.extension == nil ? nil : .alreadyExtended
        case .withinPeriod: attempt.refusalAfterPeriod
        case .heard: attempt.refusalUnheard
        case .decidedBeforeSeal: attempt.isSealedTooEarly ? .notDecided : nil
        case .sealOnlyWhatIsDue: attempt.refusalOfSeal
        case .licenseSealed: Constraint.unsealed(attempt.state.duePapers.filter(\.isLicense))
        case .allSealed: Constraint.unsealed(attempt.state.duePapers)
        case .serveOnlyWhatIsSealed: attempt.refusalOfNoticeService
        case .electronicOnly:
            attempt.wish.way.map { $0 == .electronic } ?? true ? nil : .electronicOnly
        case .chosenDelivery: attempt.refusalOfWay
        case .endingServed: attempt.state.unservedEnding.map { .notServed([$0]) }
        }
    }

    private static func unsealed(_ papers: [Paper]) -> Refusal? {
        papers.isEmpty ? nil : .notSealed(papers)
    }
}

extension Separation {
    fileprivate func refusal(of attempt: Attempt) -> Refusal? {
        guard attempt.separations.contains(self),
            let act = obstacle(to: attempt.kind, by: attempt.actor, in: attempt.acts)
        else { return nil }
        return .samePerson(self, did: act.fact.kind, on: act.on)
    }
}

extension Attempt {
    /// A case that nobody has opened belongs to nobody: its stage decides.
    fileprivate func refusal(_ refusal: Refusal, unless holds: (Opening) -> Bool) -> Refusal? {
        guard let opening else { return nil }
        return holds(opening) ? nil : refusal
    }

    /// Whom the draft must name as its helper: the officer, or nobody.
    fileprivate var enters: String? { actor.post == .applicant ? nil : actor.id }

    fileprivate var refusalOfPlace: Refusal? {
        guard let material = wish.material, !state.isOpen(to: material) else { return nil }
        return .placeNotOpen(.material(kind: material.kind))
    }

    fileprivate var refusalOfClosing: Refusal? {
        guard let paper = state.lastNotice(.correction) else { return nil }
        return refusalWithinTerm(of: paper) { .termNotOver(until: $0) }
    }

    fileprivate var refusalOnSite: Refusal? {
        guard let check = state.openSiteCheck else { return .noSiteCheck }
        return check.order.officers.contains(actor.id) ? nil : .notNamedOnSite
    }

    /// The law wants two on site; no setting of an agency makes it one.
    fileprivate var refusalOfSignature: Refusal? {
        state.openSiteCheck?.recordedBy == actor.id ? .oneOnSite : nil
    }

    fileprivate var refusalAfterPeriod: Refusal? {
        guard let decisionDue, decisionDue < day else { return nil }
        return .periodOver(decisionDue)
    }

    fileprivate var refusalUntold: Refusal? {
        state.untoldNotice.map { .notSealed([$0]) }
    }

    /// Nobody waives what was not told: the notice is sealed in any case.
    fileprivate var refusalUnheard: Refusal? {
        if let refusal = refusalUntold { return refusal }
        guard !state.isStatementWaived, let paper = state.lastNotice(.refusalProposed) else {
            return nil
        }
        return refusalWithinTerm(of: paper) { .notHeard(until: $0) }
    }

    private func refusalWithinTerm(
        of paper: Paper,
        _ refusal: (Day) -> Refusal
    ) -> Refusal? {
        guard let term, term.servedOn != nil else { return .notServed([paper]) }
        if day <= term.last { return refusal(term.last) }
        return term.isProvisional ? .termProvisional(term.last) : nil
    }
}

extension Attempt {
    fileprivate var isSealedTooEarly: Bool {
        switch wish.paper {
        case .licenseOriginal, .licenseDuplicate, .notice(.grant, _), .notice(.refusal, _),
            .notice(.extensionGranted, _), .notice(.extensionRefused, _),
            .notice(.extensionConfirmed, _):
            state.decision == nil
        case .notice, nil:
            false
        }
    }

    fileprivate var refusalOfSeal: Refusal? {
        guard let paper = wish.paper, !state.duePapers.contains(paper) else { return nil }
        return state.sealedPapers.contains(paper) ? .alreadySealed(paper) : .notDue(paper)
    }

    fileprivate var refusalOfNoticeService: Refusal? {
        guard let paper = wish.paper else { return nil }
        if paper.isLicense { return .servedWithResult(paper) }
        guard state.sealedPapers.contains(paper) else { return .notSealed([paper]) }
        return state.service(of: paper) == nil ? nil : .alreadyServed(paper)
    }

    /// A license is handed over as chosen; a refusal may also be served electronically.
    fileprivate var refusalOfWay: Refusal? {
        guard let way = wish.way, let delivery = state.delivery else { return nil }
        let fits =
            switch way {
            case .electronic: state.refusal != nil
            case .mail: delivery == .mail
            case .counter: delivery == .pickUp
            }
        return fits ? nil : .otherDelivery(delivery)
    }
}
