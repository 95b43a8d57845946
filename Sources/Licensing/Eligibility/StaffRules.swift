extension EligibilityCheck {
    /// Head-counts of technicians and skilled workers (SEED2-41 to SEED2-47, SEED2-D3).
    func staffFindings(_ subject: ClassGrade) -> [Finding] {
        let technicians = roster.technicians
        let skilled = roster.skilledWorkers
        let intermediate = technicians.count { person in
            person.countedTitle.map { $0 >= .intermediate } ?? false
        }
        return [
            headCount(.technicians, conditions.technicians, technicians.count, subject),
            headCount(
                .techniciansIntermediate,
                conditions.techniciansIntermediate,
                intermediate,
                subject
            ),
            headCount(.skilledWorkers, conditions.skilledWorkers, skilled.count, subject),
            headCount(
                .highVoltageElectricians,
                conditions.highVoltageElectricians,
                skilled.count { $0.isHighVoltageElectrician },
                subject
            ),
        ].compactMap { $0 }
    }

    /// Nobody listed holds a post in another unit (SEED2-48).
    var otherEmployerFinding: Finding {
        let count = roster.peopleWithOtherEmployer.count
        return finding(
            .noOtherEmployer,
            Outcome(count == 0),
            required: "0",
            found: String(count),
            clause: conditions.noOtherEmployer,
            count == 0
                ? "所列人员均未在其他单位任职"
                : "\(count)人同时在其他单位任职，各类人员均不得同时在其他单位任职"
        )
    }

    private func headCount(
        _ rule: Rule,
        _ table: [Int: Threshold<Int>],
        _ count: Int,
        _ subject: ClassGrade
    ) -> Finding? {
        guard let threshold = table[subject.grade.rank] else { return nil }
        let isMet = count >= threshold.value
        return finding(
            rule,
            Outcome(isMet),
            of: subject,
            required: String(threshold.value),
            found: String(count),
            clause: threshold.clause,
            "\(rule.title)\(count)人，要求不少于\(threshold.value)人"
                + (isMet ? "" : "，尚缺\(threshold.value - count)人")
        )
    }
}
