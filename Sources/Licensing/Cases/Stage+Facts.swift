/// What a stage still knows of the stages before it.
extension Stage {
    /// Where a case stood that was withdrawn, ended or archived; nil elsewhere.
    var before: Stage? {
        switch self {
        case .withdrawn(let withdrawn): withdrawn.from
        case .ended(let ended): ended.from
        case .archived(let archived): archived.from
        default: nil
        }
    }

    /// How it came out; nil while that is open.
    var outcome: StageName? {
        switch self {
        case .archived(let archived): archived.from.outcome
        case .notAccepted, .closed, .withdrawn, .ended: name
        case .renewed: .granted
        default: granted != nil ? .granted : declined != nil ? .refused : nil
        }
    }

    var filed: Filed? {
        if case .filed(let filed) = self { return filed }
        return received?.filed ?? before?.filed
    }

    var received: Received? {
        switch self {
        case .received(let received): received
        case .correcting(let correcting): correcting.received
        case .notAccepted(let notAccepted): notAccepted.received
        case .closed(let closed): closed.correcting.received
        default: acceptance?.received ?? before?.received
        }
    }

    var acceptance: Acceptance? {
        switch self {
        case .accepted(let acceptance): acceptance
        case .firstReviewed(let reviewed): reviewed.acceptance
        case .renewed(let renewed): renewed.acceptance
        default: reviewed?.acceptance ?? granted?.acceptance ?? before?.acceptance
        }
    }

    var reviewed: Reviewed? {
        switch self {
        case .reviewed(let reviewed), .confirmed(let reviewed): reviewed
        case .refusalProposed(let proposed): proposed.reviewed
        default: granted?.reviewed ?? declined?.proposed.reviewed ?? before?.reviewed
        }
    }

    var proposed: Proposed? {
        if case .refusalProposed(let proposed) = self { return proposed }
        return declined?.proposed ?? before?.proposed
    }

    var granted: Granted? {
        switch self {
        case .granted(let granted): granted
        case .renewed(let renewed): renewed.granted
        default: made?.granted
        }
    }

    var declined: Declined? {
        if case .refused(let declined) = self { return declined }
        guard case .refusal(let declined) = served?.ending else { return nil }
        return declined
    }

    var made: Made? {
        if case .made(let made) = self { return made }
        return published?.made
    }

    var published: Published? {
        if case .published(let published) = self { return published }
        guard case .license(let published) = served?.ending else { return nil }
        return published
    }

    var served: Served? {
        if case .served(let served) = self { return served }
        return before?.served
    }
}
