/// What a decision looks at: the state by law on the day, the law, and what the agency has set.
struct DecisionDesk {
    let state: CaseState
    let day: Day
    let law: Law
    let settings: AgencySettings
    var holding = Holding.nothing

    /// The legal day of a fact; what the law made true has the law's day (AMB-8, AMB-23, AMB-25).
    func legalDay(of fact: Fact) -> Day {
        switch fact {
        case .acceptedBySilence: state.acceptance?.on ?? day
        case .renewedByLaw: state.license?.nextFirstDay ?? day
        case .endedByExpiry: state.license?.validUntil ?? day
        default: day
        }
    }

    /// The fact that a permitted command makes true: one line for each.
    func fact(of command: Command) throws(Refusal) -> Fact {
        switch command {
        case .open(let opening): .opened(opening)
        case .addMaterial(let material): .materialAdded(material)
        case .confirmContent: .contentConfirmed
        case .file(let requested, let delivery, let origin, let license):
            .filed(try filing(requested, delivery, origin, license))
        case .receive: .received
        case .confirmArea(let confirmation): .areaConfirmed(try checked(confirmation))
        case .accept(let notice): .accepted(notice: notice)
        case .decline(let facts): .notAccepted(try checked(facts))
        case .requestCorrection(let notice, let items):
            .correctionRequested(try correction(notice, items))
        case .allowLaterItems(let reason): .laterItemsAllowed(reason: reason)
        case .correct: .corrected
        case .closeUncorrected(let notice): .closedUncorrected(notice: notice)
        case .acceptBySilence(let notice): .acceptedBySilence(notice: notice)
        case .renewByLaw(let notice): .renewedByLaw(try renewal(notice))
        case .endByExpiry: .endedByExpiry
        case .withdraw(let facts): .withdrawn(facts)
        case .review(let review): .reviewed(read(review))
        case .orderSiteCheck(let order): .siteCheckOrdered(try checked(order))
        case .recordSiteCheck(let record): .siteCheckRecorded(try checked(record))
        case .signSiteCheck: .siteCheckSigned
        case .confirmReview: .reviewConfirmed
        case .returnReview(let reason): .reviewReturned(reason: reason)
        case .extendPeriod(let facts): .periodExtended(facts)
        case .pause(let standstill): .paused(try checked(standstill))
        case .resume: .resumed
        case .proposeRefusal(let notice, let reasons):
            .refusalProposed(try proposal(notice, reasons))
        case .giveStatement(let content): .statementGiven(content)
        case .waiveStatement: .statementWaived
        case .grant(let notice, let granted, let number, let manner):
            .decided(.granted(try grant(notice, granted, number, manner)))
        case .refuse(let refused): .decided(.refused(try checked(refused)))
        case .changeDelivery(let delivery): .deliveryChanged(delivery)
        case .makeLicense(let making): .licenseMade(making)
        case .applySeal(let sealing): .sealApplied(sealing)
        case .publish(let publication): .published(try checked(publication))
        case .serveNotice(let service):
            .noticeServed(NoticeService(paper: service.paper, way: try checked(service.way)))
        case .serve(let way): .served(service(by: try checked(way)))
        case .archive: .archived
        }
    }

    /// The rule set that the filing pinned.
    func pinned() throws(Refusal) -> RuleSet {
        guard let id = state.filing?.ruleSet, let rules = law.ruleSet(id) else {
            throw .noRuleSet(day)
        }
        return rules
    }
}
