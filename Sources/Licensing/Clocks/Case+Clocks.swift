extension Case {
    /// The events that the case's acts are, for its clocks; nil before the case is opened.
    ///
    /// - Parameter validUntil: last day of the license that the matter is about.
    /// - Returns: the timeline.
    /// - Throws: acts that stand out of the order of their days.
    public func timeline(validUntil: Day? = nil) throws(TimelineFault) -> Timeline? {
        guard let opening = state.opening else { return nil }
        return try Timeline(
            family: opening.family,
            matter: opening.matter,
            events: acts.compactMap(TimelineEvent.init),
            validUntil: validUntil
        )
    }

    /// The clocks that the case's acts started, by the rule set that its filing pinned.
    public func clocks(under law: Law) throws(TimelineFault) -> [Clock] {
        guard let timeline = try timeline(), let filing = state.filing,
            let rules = law.ruleSet(filing.ruleSet)
        else { return [] }
        return try Licensing.clocks(of: timeline, calendar: law.calendar, rules: rules)
    }
}

extension TimelineEvent {
    /// The event that an act is; nil where it moves no clock.
    init?(_ act: Act) {
        switch act.fact {
        case .received: self.init(.received, on: act.on)
        case .accepted: self.init(.accepted, on: act.on)
        case .decided(.granted): self.init(.decided(isGrant: true), on: act.on)
        case .decided(.refused): self.init(.decided(isGrant: false), on: act.on)
        case .acceptedBySilence: self.init(.accepted, on: act.on)
        case .correctionRequested: self.init(.correctionRequested, on: act.on)
        case .corrected: self.init(.corrected, on: act.on)
        case .paused(let standstill): self.init(.paused(standstill.ground), on: act.on)
        case .resumed: self.init(.resumed, on: act.on)
        case .periodExtended: self.init(.periodExtended, on: act.on)
        case .notAccepted, .closedUncorrected, .withdrawn: self.init(.ended, on: act.on)
        case .opened, .materialAdded, .contentConfirmed, .filed, .areaConfirmed,
            .laterItemsAllowed, .reviewed, .siteCheckOrdered, .siteCheckRecorded,
            .siteCheckSigned, .reviewConfirmed, .reviewReturned, .refusalProposed,
            .statementGiven, .statementWaived, .deliveryChanged, .licenseMade, .sealApplied,
            .published, .noticeServed, .served, .archived:
            return nil
        }
    }
}
