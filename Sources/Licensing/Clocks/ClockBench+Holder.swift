/// Periods of the holder and of the public: they count every day.
extension ClockBench {
    /// A last day that is no working day moves to the next one, in favour of the holder (AMB-2).
    var registrationDuties: [Clock] {
        let period = rules.period(.registrationChangeDuty)
        return timeline.days(of: .registeredElsewhere).map { start in
            let due = calendar.workingDay(onOrAfter: start.adding(days: period.count))
            return clock(
                .registrationChangeDuty,
                start,
                period,
                due: due.day,
                isProvisional: due.isProvisional
            )
        }
    }

    var extensionFilings: [Clock] {
        guard let validUntil = timeline.validUntil else { return [] }
        let due = timeline.lastDayToFileExtension(rules)
        return [clock(.extensionFiling, validUntil, rules.period(.extensionFiling), due: due)]
    }

    /// The last day of validity is the last on which the agency may decide for itself.
    var deemedRenewals: [Clock] {
        guard let validUntil = timeline.validUntil,
            timeline.isRenewedBySilence(calendar, rules)
        else { return [] }
        return [
            Clock(
                name: .deemedRenewal,
                start: validUntil,
                days: 0,
                unit: .calendarDay,
                due: validUntil,
                bound: .latest,
                isProvisional: false,
                clause: "《中华人民共和国行政许可法》第五十条第二款"
            )
        ]
    }

    var announcements: [Clock] {
        let period = rules.period(.announcement)
        return timeline.days(of: .announced).map {
            clock(.announcement, $0, period, due: $0.adding(days: period.count))
        }
    }

    /// Cancellation on the first working day after the announcement has ended, never before (AMB-31).
    var cancellationsAfterAnnouncement: [Clock] {
        let period = rules.period(.announcement)
        return timeline.days(of: .announced).map { start in
            let due = calendar.workingDay(onOrAfter: start.adding(days: period.count + 1))
            return clock(
                .cancellation,
                start,
                period,
                due: due.day,
                bound: .earliest,
                isProvisional: due.isProvisional
            )
        }
    }
}
