import Licensing

/// One condition with what each grade requires; figures and clauses come from the rule set alone.
///
/// - Source: SEED2-32 to SEED2-58; requirements.md A3.
struct GuideCondition: Sendable {
    /// What one grade requires.
    struct Cell: Sendable {
        let grade: String
        let text: String
    }

    let name: String
    let cells: [Cell]
    let clauses: [String]

    static func all(_ ruleSet: RuleSet, _ sentences: Catalogue) -> [GuideCondition] {
        let table = ConditionTable(ruleSet: ruleSet, sentences: sentences)
        return table.common + table.heads + table.staff + table.works
    }

    /// The clauses that stand in every condition, to be said once above the table.
    static func sharedClauses(_ conditions: [GuideCondition]) -> [String] {
        guard let first = conditions.first else { return [] }
        return first.clauses.filter { clause in
            conditions.allSatisfy { $0.clauses.contains(clause) }
        }
    }

    /// The same condition without clauses that are said elsewhere.
    func without(_ shared: [String]) -> GuideCondition {
        let own = clauses.filter { !shared.contains($0) }
        return GuideCondition(name: name, cells: cells, clauses: own)
    }

    /// A clause's parts: laws and guides are joined by a semicolon.
    static func parts(_ clause: String) -> [String] {
        clause.split(separator: "；").map(String.init)
    }
}

/// Lays the conditions of a rule set out by grade.
private struct ConditionTable {
    let ruleSet: RuleSet
    let sentences: Catalogue

    private var conditions: Conditions { ruleSet.conditions }

    var common: [GuideCondition] {
        let percent = conditions.netAssetsPercent
        return [
            same("legal-person", sentences("guide.needed"), conditions.legalPerson),
            same("safety-organization", sentences("guide.needed"), conditions.safetyOrganization),
            same("safety-rules", sentences("guide.needed"), conditions.safetyRules),
            same(
                "net-assets",
                sentences("guide.percent", ["count": String(percent.value)]),
                percent.clause
            ),
        ]
    }

    var heads: [GuideCondition] {
        [
            row("heads-experience", conditions.leadExperienceYears) {
                sentences("guide.years", ["count": String($0)])
            },
            row("heads-title", conditions.leadTitle) { sentences("title.\($0.rawValue).orHigher") },
            same(
                "safety-lead-dedicated",
                sentences("guide.applies"),
                conditions.safetyLeadDedicated
            ),
        ]
    }

    var staff: [GuideCondition] {
        [
            row("technicians", conditions.technicians, people),
            row("technicians-intermediate", conditions.techniciansIntermediate, people),
            row("skilled-workers", conditions.skilledWorkers, people),
            row("high-voltage-electricians", conditions.highVoltageElectricians, people),
            same("no-other-employer", sentences("guide.applies"), conditions.noOtherEmployer),
        ]
    }

    var works: [GuideCondition] {
        ActivityClass.allCases.compactMap { activity in
            guard let works = conditions.works[activity] else { return nil }
            let levels = works.levels.mapValues { Threshold($0, clause: works.clause) }
            let key = works.everyYear ? "guide.worksEveryYear" : "guide.worksWindow"
            let name = sentences(
                key,
                [
                    "class": sentences("class.\(activity.rawValue)"),
                    "years": String(works.windowYears),
                ]
            )
            return row(named: name, levels, sentences("guide.notNeeded")) {
                Kilovolts.level($0, sentences)
            }
        } + [
            row("revenue", conditions.revenueYuan) {
                sentences("guide.yuan", ["amount": Wording.yuan(Money(yuan: $0), sentences)])
            }
        ]
    }

    private func people(_ count: Int) -> String {
        sentences("guide.people", ["count": String(count)])
    }

    private func same(_ key: String, _ text: String, _ clause: String) -> GuideCondition {
        GuideCondition(
            name: sentences("condition.\(key)"),
            cells: ruleSet.grades.map { .init(grade: Wording.grade($0, sentences), text: text) },
            clauses: GuideCondition.parts(clause)
        )
    }

    private func row<Value>(
        _ key: String,
        _ thresholds: [Int: Threshold<Value>],
        _ words: (Value) -> String
    ) -> GuideCondition {
        row(named: sentences("condition.\(key)"), thresholds, sentences("guide.notNeeded"), words)
    }

    private func row<Value>(
        named name: String,
        _ thresholds: [Int: Threshold<Value>],
        _ none: String,
        _ words: (Value) -> String
    ) -> GuideCondition {
        var clauses: [String] = []
        let cells = ruleSet.grades.map { grade in
            let threshold = thresholds[grade.rank]
            for clause in threshold.map({ GuideCondition.parts($0.clause) }) ?? []
            where !clauses.contains(clause) {
                clauses.append(clause)
            }
            return GuideCondition.Cell(
                grade: Wording.grade(grade, sentences),
                text: threshold.map { words($0.value) } ?? none
            )
        }
        return GuideCondition(
            name: name,
            cells: cells,
            clauses: clauses
        )
    }
}

extension Kilovolts {
    /// `330（220）千伏` or `330 (220) kV`.
    static func level(_ level: VoltageLevel, _ sentences: Catalogue) -> String {
        switch sentences.language {
        case .chinese: level.label
        case .english:
            sentences("guide.atLeast", ["voltage": text(level.minimum, sentences)])
        }
    }
}
