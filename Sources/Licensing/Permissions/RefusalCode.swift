/// The kinds of refusals without their facts: what interfaces, records and translations go by.
public enum RefusalCode: String, Sendable, CaseIterable {
    case wrongPost = "wrong-post"
    case otherAgency = "other-agency"
    case otherEnterprise = "other-enterprise"
    case samePerson = "same-person"
    case wrongStage = "wrong-stage"
    case alreadyDecided = "already-decided"
    case clockBackwards = "clock-backwards"
    case noRuleSet = "no-rule-set"
    case badRequest = "bad-request"
    case materialMissing = "material-missing"
    case noReasons = "no-reasons"
    case againstReview = "against-review"
    case grantedOtherThanRequested = "granted-other-than-requested"
    case otherFamily = "other-family"
    case notDecided = "not-decided"
    case notDue = "not-due"
    case nothingToSeal = "nothing-to-seal"
    case alreadySealed = "already-sealed"
    case notSealed = "not-sealed"
    case otherEdition = "other-edition"
    case notWhoEnters = "not-who-enters"
    case notAssisted = "not-assisted"
    case contentUnconfirmed = "content-unconfirmed"
    case noItems = "no-items"
    case noClause = "no-clause"
    case placeTwice = "place-twice"
    case notInCatalogue = "not-in-catalogue"
    case placeNotOpen = "place-not-open"
    case laterItemsNotNeeded = "later-items-not-needed"
    case nothingCorrected = "nothing-corrected"
    case termNotOver = "term-not-over"
    case lapseUnrecorded = "lapse-unrecorded"
    case notSilent = "not-silent"
    case noCompetentBody = "no-competent-body"
    case termProvisional = "term-provisional"
    case areaOfOther = "area-of-other"
    case areaOfOwn = "area-of-own"
    case acceptedHere = "accepted-here"
    case tooFewOfficers = "too-few-officers"
    case dayOver = "day-over"
    case siteCheckOpen = "site-check-open"
    case noSiteCheck = "no-site-check"
    case notNamedOnSite = "not-named-on-site"
    case siteCheckUnrecorded = "site-check-unrecorded"
    case siteCheckRecorded = "site-check-recorded"
    case oneOnSite = "one-on-site"
    case siteCheckAhead = "site-check-ahead"
    case paused
    case notPaused = "not-paused"
    case alreadyExtended = "already-extended"
    case periodOver = "period-over"
    case clockFault = "clock-fault"
    case notHeard = "not-heard"
    case reasonNotTold = "reason-not-told"
    case badMeeting = "bad-meeting"
    case badRemark = "bad-remark"
    case nothingToServe = "nothing-to-serve"
    case alreadyServed = "already-served"
    case servedWithResult = "served-with-result"
    case notServed = "not-served"
    case electronicOnly = "electronic-only"
    case otherDelivery = "other-delivery"
    case licenseHeld = "license-held"
    case firstApplicationOpen = "first-application-open"
    case licenseNotHeld = "license-not-held"
    case licenseNotInTerm = "license-not-in-term"
    case otherIssuer = "other-issuer"
    case licenseChanged = "license-changed"
    case extensionOpen = "extension-open"
    case otherScope = "other-scope"
    case lastDayUnknown = "last-day-unknown"
    case renewedByLaw = "renewed-by-law"
    case endedByExpiry = "ended-by-expiry"
}

extension Refusal {
    /// Stable code for interfaces and records.
    public var code: String { kind.rawValue }

    private var kind: RefusalCode {
        switch self {
        case .wrongPost: .wrongPost
        case .otherAgency: .otherAgency
        case .otherEnterprise: .otherEnterprise
        case .samePerson: .samePerson
        case .wrongStage: .wrongStage
        case .alreadyDecided: .alreadyDecided
        case .clockBackwards: .clockBackwards
        case .noRuleSet: .noRuleSet
        case .badRequest: .badRequest
        case .materialMissing: .materialMissing
        case .noReasons: .noReasons
        case .againstReview: .againstReview
        case .grantedOtherThanRequested: .grantedOtherThanRequested
        case .otherFamily: .otherFamily
        case .notDecided: .notDecided
        case .notDue: .notDue
        case .nothingToSeal: .nothingToSeal
        case .alreadySealed: .alreadySealed
        case .notSealed: .notSealed
        case .otherEdition: .otherEdition
        case .notWhoEnters: .notWhoEnters
        case .notAssisted: .notAssisted
        case .contentUnconfirmed: .contentUnconfirmed
        case .noItems: .noItems
        case .noClause: .noClause
        case .placeTwice: .placeTwice
        case .notInCatalogue: .notInCatalogue
        case .placeNotOpen: .placeNotOpen
        case .laterItemsNotNeeded: .laterItemsNotNeeded
        case .nothingCorrected: .nothingCorrected
        case .termNotOver: .termNotOver
        case .lapseUnrecorded: .lapseUnrecorded
        case .notSilent: .notSilent
        case .noCompetentBody: .noCompetentBody
        case .termProvisional: .termProvisional
        case .areaOfOther: .areaOfOther
        case .areaOfOwn: .areaOfOwn
        case .acceptedHere: .acceptedHere
        case .tooFewOfficers: .tooFewOfficers
        case .dayOver: .dayOver
        case .siteCheckOpen: .siteCheckOpen
        case .noSiteCheck: .noSiteCheck
        case .notNamedOnSite: .notNamedOnSite
        case .siteCheckUnrecorded: .siteCheckUnrecorded
        case .siteCheckRecorded: .siteCheckRecorded
        case .oneOnSite: .oneOnSite
        case .siteCheckAhead: .siteCheckAhead
        case .paused: .paused
        case .notPaused: .notPaused
        case .alreadyExtended: .alreadyExtended
        case .periodOver: .periodOver
        case .clockFault: .clockFault
        case .notHeard: .notHeard
        case .reasonNotTold: .reasonNotTold
        case .badMeeting: .badMeeting
        case .badRemark: .badRemark
        case .nothingToServe: .nothingToServe
        case .alreadyServed: .alreadyServed
        case .servedWithResult: .servedWithResult
        case .notServed: .notServed
        case .electronicOnly: .electronicOnly
        case .otherDelivery: .otherDelivery
        case .license(let refusal): refusal.kind
        }
    }
}
