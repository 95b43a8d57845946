extension DecisionDesk {
    /// What a decision to grant gives; its validity is computed here and nowhere else.
    ///
    /// A grant follows the review (前审后批, SEED2-9): against its proposal it is refused here.
    ///
    /// - Throws: where the review proposes to refuse, more or less is granted than was asked for, or the
    ///   number is another family's.
    func grant(
        _ notice: NoticeNumber,
        _ granted: [ClassGrade],
        _ number: LicenseNumber,
        _ manner: DecisionManner
    ) throws(Refusal) -> Grant {
        let requested = state.filing?.requested ?? []
        guard granted.count == requested.count, Set(granted) == Set(requested) else {
            throw .grantedOtherThanRequested
        }
        guard state.review?.proposesGrant == true else { throw .againstReview }
        guard number.family == state.opening?.family else { throw .otherFamily }
        if let license = state.license, license.number != number { throw .license(.notHeld) }
        try requireNoLicense()
        try manner.check(on: day, notBefore: state.reviewed?.on)
        // An extension begins where the term ends (AMB-25); a first license with its decision.
        let first = state.license?.nextFirstDay ?? day
        return Grant(
            notice: notice,
            granted: granted,
            licenseNumber: number,
            validFrom: first,
            validUntil: Grant.lastDay(from: first, rules: try pinned()),
            manner: manner
        )
    }

    func checked(_ publication: Publication) throws(Refusal) -> Publication {
        guard publication.identifier == state.making?.identifier else { throw .otherEdition }
        return publication
    }

    func checked(_ way: ServiceWay) throws(Refusal) -> ServiceWay {
        guard case .mail(let tracking?) = way else { return way }
        return .mail(tracking: try plain(tracking))
    }

    func service(by way: ServiceWay) -> Service {
        Service(papers: state.unservedPapers, delivery: state.delivery ?? .pickUp, way: way)
    }
}

extension Grant {
    /// The last day of a validity that begins on a day: so many years, less one day.
    ///
    /// - Source: SEED2-92; regulation.md §0 no. 7.
    public static func lastDay(from day: Day, rules: RuleSet) -> Day {
        day.adding(years: rules.period(.validity).count).adding(days: -1)
    }
}
