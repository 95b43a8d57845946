/// Why a case does not let something happen: typed, in words, with the clause where one names it.
public enum Refusal: Error, Hashable, Sendable {
    /// The actor's post does not do such acts.
    case wrongPost(ActKind, needs: [Post])
    /// The case lies with another agency.
    case otherAgency
    /// The case is another enterprise's.
    case otherEnterprise
    /// The same person did an earlier act that must be another person's.
    case samePerson(Separation, did: ActKind, on: Day)
    /// The act does not belong to the stage at which the case stands.
    case wrongStage(ActKind, at: StageName, needs: [StageName])
    /// A decision stands already.
    case alreadyDecided(by: Post, on: Day)
    /// The act would lie before the last one.
    case clockBackwards(last: Moment)
    /// No rule set is in force on the day, or the pinned one is not at hand.
    case noRuleSet(Day)
    /// Nothing is asked for, or a class is asked for twice.
    case badRequest(RequestFault)
    /// A material that the pinned catalogue demands is missing.
    case materialMissing(MaterialRule)
    /// A refusal without a reason.
    case noReasons
    /// The review proposes to refuse.
    case againstReview
    /// More is granted than was asked for, or less: what is not granted has to be refused with reasons.
    case grantedOtherThanRequested
    /// The license's number is not of the family asked for.
    case otherFamily
    /// A license or a decision's notice would be sealed before the decision.
    case notDecided
    /// The case does not call for the paper.
    case notDue(Paper)
    /// No paper waits for a seal.
    case nothingToSeal
    /// The paper is sealed already.
    case alreadySealed(Paper)
    /// These papers must be sealed first.
    case notSealed([Paper])
    /// The publication names another edition than the one that was made.
    case otherEdition
    /// The draft names another person as the one who entered it, or nobody.
    case notWhoEnters
    /// Nobody entered for the applicant.
    case notAssisted
    /// The applicant has not confirmed what an officer entered.
    case contentUnconfirmed
    /// A request to correct that names nothing.
    case noItems
    /// Something is asked for or refused without a place or a clause.
    case noClause
    /// One place is named twice.
    case placeTwice(CorrectionPlace)
    /// A material that the catalogue does not have must not be asked for.
    case notInCatalogue(kind: String)
    /// The place is not open for correction, or was not in the last round (AMB-6).
    case placeNotOpen(CorrectionPlace)
    /// No request has been made yet, or later items are allowed already.
    case laterItemsNotNeeded
    /// Nothing has been given for an open place.
    case nothingCorrected([CorrectionPlace])
    /// The term to correct still runs.
    case termNotOver(until: Day)
    /// The last day of the applicant's turn may still be moved by a holiday notice.
    case termProvisional(Day)
    /// Silence accepted, and it must be written down first.
    case lapseUnrecorded(on: Day)
    /// Nothing was accepted by silence, or it is written down.
    case notSilent
    /// Not competent, and the body to turn to is not named.
    case noCompetentBody
    /// The place lies in another agency's area, as far as it is known.
    case areaOfOther(name: String)
    /// The place lies in the agency's own area, and the applicant is sent to another agency.
    case areaOfOwn
    /// The agency has accepted, and another would be confirmed as competent.
    case acceptedHere
    /// A check on site by fewer than two, or one named twice.
    case tooFewOfficers
    /// A day that is to come is over already.
    case dayOver(Day)
    /// A check on site is not finished.
    case siteCheckOpen
    /// No check on site is open.
    case noSiteCheck
    /// The officer is not named in the order.
    case notNamedOnSite
    /// The check has no record to sign.
    case siteCheckUnrecorded
    /// The check has its record.
    case siteCheckRecorded
    /// Who wrote the record of the check signs it too.
    case oneOnSite
    /// The check on site is still to come.
    case siteCheckAhead(Day)
    /// The period stands still.
    case paused(PauseGround, until: Day)
    /// The period does not stand still.
    case notPaused
    /// The period has been extended once.
    case alreadyExtended
    /// The period has run out.
    case periodOver(Day)
    /// The case's acts stand out of the order of their days.
    case clockFault(TimelineFault)
    /// The applicant has not been heard, and the term still runs.
    case notHeard(until: Day)
    /// The refusal rests on a clause on which the applicant was not heard.
    case reasonNotTold(clause: String)
    /// A meeting of fewer than two, or of a day to come.
    case badMeeting
    /// A text may not stand in an act.
    case badRemark(RemarkFault)
    /// No notice waits for its service.
    case nothingToServe
    /// The paper is served already.
    case alreadyServed(Paper)
    /// A license's paper is served with the result.
    case servedWithResult(Paper)
    /// These papers must be served first.
    case notServed([Paper])
    /// The house itself hands nothing over and mails nothing.
    case electronicOnly
    /// The applicant chose another way of delivery.
    case otherDelivery(Delivery)
    /// A license, or another application, is in the way.
    case license(LicenseRefusal)
}

/// What is wrong with what is asked for.
public enum RequestFault: Hashable, Sendable {
    /// Nothing is asked for.
    case nothing
    /// A class is asked for twice.
    case twice(ActivityClass)
    /// The grade belongs to another rule set than the one in force.
    case otherRuleSet(Grade)
    /// A unit that exists already, or another matter, says that it was newly set up.
    case originOfHolder
    /// The units that were merged or split are none, too many or named twice.
    case predecessors(Origin.Kind)
}
