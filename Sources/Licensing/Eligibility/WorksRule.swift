extension EligibilityCheck {
    /// Works at the grade's voltage level inside the window (SEED2-51 to SEED2-57).
    ///
    /// Whether a work lay inside the scope held when it was done is for an officer: it never fails
    /// here, but works above the scope of the grades held make the finding his to judge (AMB-12).
    func worksFinding(_ subject: ClassGrade) -> Finding? {
        guard let condition = conditions.works[subject.activity],
            let level = condition.levels[subject.grade.rank]
        else { return nil }
        let windows =
            condition.everyYear
            ? Window.eachOfLast(condition.windowYears, before: day)
            : [Window.last(condition.windowYears, before: day)]
        let fitting = application.works.filter { work in
            work.activity == subject.activity && work.voltage >= level.minimum
                && (work.isQualityAccepted || !condition.needsQuality)
        }
        let counted = fitting.filter { weight(of: $0) != .others }
        let own = counted.filter { weight(of: $0) == .own }
        let missing = EligibilityCheck.missing(windows, in: counted)
        let isInScope =
            missing.isEmpty
            && EligibilityCheck.missing(windows, in: own.filter(isInsideHeldScope)).isEmpty
        let isOwn = EligibilityCheck.missing(windows, in: own).isEmpty
        return finding(
            .works,
            isInScope ? .met : missing.isEmpty ? .needsOfficer : .notMet,
            of: subject,
            required: EligibilityCheck.describe(windows, level),
            found: EligibilityCheck.summary(windows, counted),
            clause: condition.clause,
            message(missing, isInScope, level, needsQuality: condition.needsQuality)
                + (missing.isEmpty
                    ? isOwn ? "" : inheritedInWords : leftOut(counted.count < fitting.count))
        )
    }

    private func weight(of work: Work) -> Origin.Weight {
        weight(of: work.activity, on: work.completedOn)
    }

    private func message(
        _ missing: [String],
        _ isInScope: Bool,
        _ level: VoltageLevel,
        needsQuality: Bool
    ) -> String {
        if !missing.isEmpty {
            let quality = needsQuality ? "且质量合格" : ""
            return "缺少\(missing.joined(separator: "、"))的\(level.label)业绩\(quality)"
        }
        return isInScope
            ? "\(level.label)业绩符合要求"
            : "\(level.label)业绩数量符合要求，施工时是否在许可范围内由审查人员核实"
    }

    /// Whether the grades now held would have allowed the work.
    private func isInsideHeldScope(_ work: Work) -> Bool {
        application.previousGrades.contains { held in
            guard held.activity == work.activity,
                let cap = ruleSet.voltageCap(of: held.grade)
            else { return false }
            return cap.value.map { work.voltage <= $0 } ?? true
        }
    }

    /// Every window and facility without a work.
    private static func missing(_ windows: [Window], in works: [Work]) -> [String] {
        windows.flatMap { window in
            Facility.allCases.compactMap { facility in
                let has = works.contains { work in
                    work.facility == facility && window.holds(work.completedOn)
                }
                return has ? nil : "\(window.inWords)\(facility.title)"
            }
        }
    }

    private static func describe(_ windows: [Window], _ level: VoltageLevel) -> String {
        let span = windows.map(\.inWords).joined(separator: "、")
        return "\(span)\(windows.count > 1 ? "每期" : "")变（配）电及线路各1项，\(level.label)"
    }

    private static func summary(_ windows: [Window], _ works: [Work]) -> String {
        windows.map { window in
            let inside = works.filter { window.holds($0.completedOn) }
            return Facility.allCases.map { facility in
                "\(facility.title)\(inside.count { $0.facility == facility })项"
            }.joined(separator: "、")
        }.joined(separator: "；")
    }
}
