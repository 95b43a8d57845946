/// How a case came out.
public enum CaseOutcome: Hashable, Sendable {
    /// 准予: an edition stands in the register.
    case license(Published)
    /// 不予.
    case refusal(Declined)
}

/// A filed application (已提交的申请).
public struct Filed: Hashable, Sendable {
    /// What was filed.
    public let filing: Filing
    /// Day of filing.
    public let on: Day
}

/// An application that the agency has received (收到).
public struct Received: Hashable, Sendable {
    /// The application.
    public let filed: Filed
    /// Day of receipt.
    public let on: Day
}

/// An application that the applicant has been asked to correct (待补正).
public struct Correcting: Hashable, Sendable {
    /// The application as received.
    public let received: Received
    /// What is to be corrected.
    public let correction: Correction
    /// Day of the request.
    public let on: Day
}

/// An application that the agency did not accept (不予受理).
public struct NotAccepted: Hashable, Sendable {
    /// The application as received.
    public let received: Received
    /// Why.
    public let facts: NonAcceptance
    /// Day of the notice.
    public let on: Day
}

/// An application that nobody corrected in time (逾期未补正终止); it may be filed anew.
public struct Closed: Hashable, Sendable {
    /// What was to be corrected.
    public let correcting: Correcting
    /// Day of the closing.
    public let on: Day
}

/// An application that its applicant took back (撤回).
public struct Withdrawn: Hashable, Sendable {
    /// Where the case stood.
    public let from: Stage
    /// Facts of the withdrawal.
    public let facts: WithdrawalFacts
    /// Day of the withdrawal.
    public let on: Day
}

/// An archived case (归档).
public struct Archived: Hashable, Sendable {
    /// Where the case stood at its end.
    public let from: Stage
    /// Day of the archiving.
    public let on: Day
}

/// An accepted application (受理).
public struct Acceptance: Hashable, Sendable {
    /// The application as received.
    public let received: Received
    /// Number of 行政许可受理通知书; nil where silence accepted and nobody has written it down yet.
    public let notice: NoticeNumber?
    /// Day of acceptance.
    public let on: Day
}

/// A reviewed application (审查); whether the review is confirmed is the stage's to say.
public struct Reviewed: Hashable, Sendable {
    /// The application as accepted.
    public let acceptance: Acceptance
    /// The conclusion; of two readers, what both propose.
    public let review: Review
    /// Day of the review.
    public let on: Day
}

/// An application that is to be refused, whose applicant is being heard (拟不予许可).
public struct Proposed: Hashable, Sendable {
    /// The review on which the decision is to rest.
    public let reviewed: Reviewed
    /// What the applicant was told.
    public let proposal: RefusalProposal
    /// Day of the proposal.
    public let on: Day
}

/// An extension that the law granted (视为准予延续).
public struct Renewed: Hashable, Sendable {
    /// The application as accepted.
    public let acceptance: Acceptance
    /// The renewal; its notice has no number while nobody has written it down.
    public let renewal: Renewal?
    /// The day after the license's last day.
    public let on: Day

    /// What the new term rests on, as a grant of what was held; nil while nobody has written it down.
    var granted: Granted? {
        guard let renewal, let license = acceptance.received.filed.filing.license else {
            return nil
        }
        let grant = Grant(
            notice: renewal.notice,
            granted: acceptance.received.filed.filing.requested,
            licenseNumber: license.number,
            validFrom: renewal.validFrom,
            validUntil: renewal.validUntil
        )
        return Granted(acceptance: acceptance, reviewed: nil, grant: grant, on: on)
    }
}

/// An extension that ended with the license's term (到期终止).
public struct Ended: Hashable, Sendable {
    /// Where the case stood.
    public let from: Stage
    /// The last day of the term.
    public let on: Day
}

/// A granted application (准予).
public struct Granted: Hashable, Sendable {
    /// The application as accepted.
    public let acceptance: Acceptance
    /// The review on which the decision rests; nil where the law decided.
    public let reviewed: Reviewed?
    /// What was granted.
    public let grant: Grant
    /// Day of the decision.
    public let on: Day
}

/// A refused application (不予).
public struct Declined: Hashable, Sendable {
    /// What the applicant was told, and the review on which the decision rests.
    public let proposed: Proposed
    /// What was stated.
    public let refusal: Refused
    /// Day of the decision.
    public let on: Day

    /// The review on which the decision rests.
    public var reviewed: Reviewed { proposed.reviewed }
}

/// A grant whose edition has been made (制证).
public struct Made: Hashable, Sendable {
    /// The grant.
    public let granted: Granted
    /// The edition.
    public let making: Making
}

/// A grant whose edition stands in the register (公布).
public struct Published: Hashable, Sendable {
    /// The edition as made.
    public let made: Made
    /// Its place in the register.
    public let publication: Publication
}

/// A case whose result was served (送达).
public struct Served: Hashable, Sendable {
    /// What was served.
    public let ending: CaseOutcome
    /// How it was served.
    public let service: Service
    /// Day of the service.
    public let on: Day
}
