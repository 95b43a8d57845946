/// One dated version of the rules (规则集); a case keeps the one of its first filing.
public struct RuleSet: Hashable, Sendable {
    /// Name, such as `RS-2020`.
    public let id: RuleSetID
    /// Title in Chinese.
    public let title: String
    /// First day in force.
    public let effectiveFrom: Day
    /// Last day in force; nil while no end is known.
    public let effectiveUntil: Day?
    /// The laws and rules that documents cite (SEED2-6).
    public let legalBases: [String]
    /// Every grade, the highest first.
    public let gradeRules: [GradeRule]
    /// The conditions for a license.
    public let conditions: Conditions
    /// Every period.
    public let periods: [PeriodName: Period]
    /// The materials that may be asked for; no others (行政许可法 第三十一条).
    public let materials: [MaterialRule]

    /// A rule set; every period name has its period.
    public init(
        id: RuleSetID,
        title: String,
        effectiveFrom: Day,
        effectiveUntil: Day?,
        legalBases: [String],
        gradeRules: [GradeRule],
        conditions: Conditions,
        periods: [PeriodName: Period],
        materials: [MaterialRule]
    ) {
        precondition(
            PeriodName.allCases.allSatisfy { periods[$0] != nil },
            "a rule set states every period"
        )
        self.id = id
        self.title = title
        self.effectiveFrom = effectiveFrom
        self.effectiveUntil = effectiveUntil
        self.legalBases = legalBases
        self.gradeRules = gradeRules
        self.conditions = conditions
        self.periods = periods
        self.materials = materials
    }

    /// Whether the rule set is in force on the day.
    public func isInForce(on day: Day) -> Bool {
        guard effectiveFrom <= day else { return false }
        guard let effectiveUntil else { return true }
        return day <= effectiveUntil
    }

    /// The grade of a rank; nil where the rule set has none such.
    public func grade(_ rank: Int) -> Grade? {
        gradeRules.first { $0.rank == rank }
            .map { Grade(ruleSet: id, rank: $0.rank, label: $0.label) }
    }

    /// Every grade, the highest first.
    public var grades: [Grade] {
        gradeRules.map { Grade(ruleSet: id, rank: $0.rank, label: $0.label) }
    }

    /// The rule of a material in a matter; where the matter has none, that of any matter, so that the
    /// material can still be named.
    public func material(_ kind: String, in matter: Matter?) -> MaterialRule? {
        let rules = materials.filter { $0.kind == kind }
        return rules.first { rule in matter.map(rule.matters.contains) ?? true } ?? rules.first
    }

    /// The highest voltage at which a grade may work; nil for all voltages.
    public func voltageCap(of grade: Grade) -> Datum<Voltage?>? {
        gradeRules.first { $0.rank == grade.rank }?.voltageCap
    }

    /// The period of a name.
    public func period(_ name: PeriodName) -> Period {
        guard let period = periods[name] else {
            preconditionFailure("a rule set states every period")
        }
        return period
    }
}

/// One grade of a rule set.
public struct GradeRule: Hashable, Sendable {
    /// 1 for the highest.
    public let rank: Int
    /// `四级`.
    public let label: String
    /// The highest voltage at which the grade may work; nil for all voltages.
    public let voltageCap: Datum<Voltage?>

    /// One grade.
    public init(rank: Int, label: String, voltageCap: Datum<Voltage?>) {
        self.rank = rank
        self.label = label
        self.voltageCap = voltageCap
    }
}

/// A material (申请材料) that a matter may ask for.
public struct MaterialRule: Hashable, Sendable {
    /// Stable kind, as `Material.kind` has it.
    public let kind: String
    /// `申请表`.
    public let title: String
    /// The matters that need it.
    public let matters: [Matter]
    /// The ranks that need it; empty for all.
    public let ranks: [Int]
    /// The kinds of new units that need it; empty where it does not depend on that (SEED2-62).
    public let origins: [Origin.Kind]
    /// The clause.
    public let clause: String

    /// A material.
    public init(
        kind: String,
        title: String,
        matters: [Matter],
        ranks: [Int],
        origins: [Origin.Kind] = [],
        clause: String
    ) {
        self.kind = kind
        self.title = title
        self.matters = matters
        self.ranks = ranks
        self.origins = origins
        self.clause = clause
    }

    /// Whether a matter asks for the material with these classes and grades, of an applicant that came to
    /// be so; nothing else may be demanded.
    ///
    /// - Source: 行政许可法 第三十一条第二款; SEED2-60 to SEED2-62.
    public func isAskedFor(
        _ matter: Matter,
        _ requested: [ClassGrade],
        _ origin: Origin.Kind?
    ) -> Bool {
        matters.contains(matter) && isAsked(of: origin)
            && (ranks.isEmpty || requested.contains { ranks.contains($0.grade.rank) })
    }

    /// Whether it is asked of an applicant that came to be so: nil for who was not newly set up by a
    /// merger or a split.
    public func isAsked(of origin: Origin.Kind?) -> Bool {
        origins.isEmpty || origin.map(origins.contains) ?? false
    }
}
