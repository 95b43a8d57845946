extension CaseState {
    /// Takes in one act; an act that cannot follow leaves the case inconsistent, for good.
    mutating func apply(_ act: Act) {
        if case .inconsistent = stage { return }
        guard let next = canStay(under: act) ? stage : stage.next(after: act) else {
            stage = .inconsistent(at: act.sequence)
            return
        }
        voidUnsealed(replacedBy: act.fact)
        takeNotice(act)
        remember(act)
        stage = next
    }

    /// Whether an act may happen and leaves the case where it stands.
    private func canStay(under act: Act) -> Bool {
        switch act.fact {
        case .materialAdded(let material): name == .draft || isOpen(to: material)
        case .contentConfirmed: name == .draft && opening?.assistedBy != nil
        case .areaConfirmed: StageName.serving.contains(name)
        case .laterItemsAllowed: name == .received
        case .siteCheckOrdered: mayOrderSiteCheck
        case .siteCheckRecorded:
            name.isUnderReview && openSiteCheck.map { $0.record == nil } ?? false
        case .siteCheckSigned: name.isUnderReview && openSiteCheck?.record != nil
        case .periodExtended: name.isUnderReview && self.extension == nil
        case .paused: name.isUnderReview && standstill == nil
        case .resumed: name.isUnderReview && standstill != nil
        case .statementGiven, .statementWaived: name == .refusalProposed
        case .deliveryChanged: StageName.undelivered.contains(name)
        case .sealApplied(let sealing): mayHaveSealed(sealing.paper)
        case .noticeServed(let service): sealedPapers.contains(service.paper)
        default: false
        }
    }

    private mutating func takeNotice(_ act: Act) {
        guard let matter = opening?.matter,
            let (kind, number) = act.fact.notice(in: matter)
        else { return }
        notices.append(
            CalledNotice(
                paper: .notice(kind, round: rounds(of: kind) + 1),
                number: number,
                on: act.on
            )
        )
    }

    /// Keeps the facts that outlast the stage in which they came up.
    private mutating func remember(_ act: Act) {
        switch act.fact {
        case .opened(let opening): self.opening = opening
        case .materialAdded(let material): add(material, by: act.by)
        case .contentConfirmed: isContentConfirmed = true
        case .areaConfirmed(let confirmation): areaConfirmation = confirmation
        case .correctionRequested(let correction): begin(correction)
        case .laterItemsAllowed: areLaterItemsAllowed = true
        case .acceptedBySilence: bySilence = true
        case .deliveryChanged(let delivery): changedDelivery = delivery
        case .sealApplied(let sealing): seal(sealing, on: act.on)
        case .noticeServed(let service): serve([service.paper], service.way, on: act.on)
        case .served(let service): serve(unservedPapers, service.way, on: act.on)
        default: rememberReview(act)
        }
    }

    private mutating func rememberReview(_ act: Act) {
        switch act.fact {
        case .siteCheckOrdered(let order): siteChecks.append(SiteCheck(order))
        case .siteCheckRecorded(let record): recordSiteCheck(record, by: act.by)
        case .siteCheckSigned: signSiteCheck(by: act.by)
        case .periodExtended(let facts): self.extension = facts
        case .paused(let standstill): self.standstill = standstill
        case .resumed, .withdrawn, .renewedByLaw, .endedByExpiry: standstill = nil
        case .statementGiven(let content):
            statements.append(Statement(content: content, on: act.on))
        case .statementWaived: isStatementWaived = true
        case .refusalProposed, .reviewReturned: isStatementWaived = false
        default: break
        }
    }

    private mutating func serve(_ papers: [Paper], _ way: ServiceWay, on day: Day) {
        services += papers.map { PaperService(paper: $0, way: way, on: day) }
    }
}
