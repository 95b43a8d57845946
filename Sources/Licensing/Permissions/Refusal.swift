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
    /// More is granted than was asked for, or nothing at all.
    case grantedBeyondRequest
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
}

/// What is wrong with what is asked for.
public enum RequestFault: Hashable, Sendable {
    /// Nothing is asked for.
    case nothing
    /// A class is asked for twice.
    case twice(ActivityClass)
    /// The grade belongs to another rule set than the one in force.
    case otherRuleSet(Grade)
}

extension Refusal {
    /// Stable code for interfaces and records.
    public var code: String {
        switch self {
        case .wrongPost: "wrong-post"
        case .otherAgency: "other-agency"
        case .otherEnterprise: "other-enterprise"
        case .samePerson: "same-person"
        case .wrongStage: "wrong-stage"
        case .alreadyDecided: "already-decided"
        case .clockBackwards: "clock-backwards"
        case .noRuleSet: "no-rule-set"
        case .badRequest: "bad-request"
        case .materialMissing: "material-missing"
        case .noReasons: "no-reasons"
        case .againstReview: "against-review"
        case .grantedBeyondRequest: "granted-beyond-request"
        case .otherFamily: "other-family"
        case .notDecided: "not-decided"
        case .notDue: "not-due"
        case .nothingToSeal: "nothing-to-seal"
        case .alreadySealed: "already-sealed"
        case .notSealed: "not-sealed"
        case .otherEdition: "other-edition"
        }
    }

    /// The clause that is in the way; nil where none names it.
    public var clause: String? {
        switch self {
        case .otherAgency: "《中华人民共和国行政许可法》第二十二条"
        case .materialMissing(let rule): rule.clause
        case .noReasons: "《中华人民共和国行政许可法》第三十八条第二款"
        case .alreadyDecided: "《中华人民共和国行政许可法》第八条第一款"
        case .notDecided: "《中华人民共和国行政许可法》第三十九条"
        case .wrongPost, .otherEnterprise, .samePerson, .wrongStage, .clockBackwards, .noRuleSet,
            .badRequest, .againstReview, .grantedBeyondRequest, .otherFamily, .notDue,
            .nothingToSeal,
            .alreadySealed, .notSealed, .otherEdition:
            nil
        }
    }
}
