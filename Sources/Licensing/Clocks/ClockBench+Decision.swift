/// The clock of the decision: the only one that pauses and may be extended.
extension ClockBench {
    var decisions: [Clock] {
        guard let start = decisionStart else { return [] }
        let days = decisionPeriod.count + (isExtended ? decisionPeriod.extensionBy ?? 0 : 0)
        let due = calendar.workingDay(days, after: start, except: timeline.events.pauses)
        return [
            clock(
                .decision,
                start,
                decisionPeriod,
                days: days,
                due: due?.day,
                isProvisional: due?.isProvisional ?? false
            )
        ]
    }

    /// No extension after the period has run out; pauses that came later do not help.
    func checkExtensions() throws(TimelineFault) {
        guard let start = decisionStart,
            let index = timeline.events.firstIndex(where: { $0.kind == .periodExtended })
        else { return }
        let event = timeline.events[index]
        let pauses = timeline.events[..<index].pauses
        let due = calendar.workingDay(decisionPeriod.count, after: start, except: pauses)
        if let due, event.on > due.day { throw .extendedAfterDue(index, due: due.day) }
    }

    private var isExtended: Bool {
        timeline.events.contains { $0.kind == .periodExtended }
    }

    private var decisionPeriod: Period {
        switch (timeline.matter, timeline.family) {
        case (.registrationChange, _): rules.period(.registrationChange)
        case (_, .facility): rules.period(.decision)
        case (_, .business): rules.period(.businessDecision)
        }
    }

    private var decisionStart: Day? {
        switch timeline.matter {
        case .initial, .itemChange: timeline.acceptance(calendar, rules)
        case .registrationChange: timeline.lastSubmission
        case .extension, .reissue, .cancellation: nil
        }
    }
}
