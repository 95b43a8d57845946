extension Case {
    /// The events that the case's acts are, for its clocks; nil before the case is opened.
    ///
    /// - Returns: the timeline, with the last day of the license that the matter is about.
    /// - Throws: acts that stand out of the order of their days.
    public func timeline() throws(TimelineFault) -> Timeline? {
        guard let opening = state.opening else { return nil }
        return try Timeline(
            family: opening.family,
            matter: opening.matter,
            events: TimelineWriter(acts).events,
            validUntil: state.license?.validUntil
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
