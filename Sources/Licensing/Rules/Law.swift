/// The law as the program holds it: rule sets, calendar, agencies and the wording of papers.
public struct Law: Hashable, Sendable {
    /// Rule sets in the order of their first days; no two are in force on one day.
    public let ruleSets: [RuleSet]
    /// Working days.
    public let calendar: WorkCalendar
    /// The agencies that may accept and decide.
    public let agencies: [Agency]
    /// The authority over the agencies.
    public let administration: Administration
    /// Wording of the notices.
    public let notices: [NoticeKind: NoticeText]

    /// The law from its parts.
    public init(
        ruleSets: [RuleSet],
        calendar: WorkCalendar,
        agencies: [Agency],
        administration: Administration,
        notices: [NoticeKind: NoticeText]
    ) {
        self.ruleSets = ruleSets
        self.calendar = calendar
        self.agencies = agencies
        self.administration = administration
        self.notices = notices
    }

    /// The rule set in force on a day, if any.
    public func ruleSet(inForceOn day: Day) -> RuleSet? {
        ruleSets.first { $0.isInForce(on: day) }
    }

    /// The rule set of a name, in force or not.
    public func ruleSet(_ id: RuleSetID) -> RuleSet? {
        ruleSets.first { $0.id == id }
    }

    /// The agency of a short name.
    public func agency(_ id: AgencyID) -> Agency? {
        agencies.first { $0.id == id }
    }

    /// The agency that people mean: by its short name in codes, its name, its short form, or its credit
    /// code.
    public func agency(called text: String) -> Agency? {
        agencies.first {
            [$0.id.rawValue, $0.name, $0.shortName, $0.creditCode.value.rawValue].contains(text)
        }
    }

    /// Which agency is competent for an applicant's place (所在地, SEED2-59).
    public func competence(for division: DivisionCode) -> Competence {
        let candidates = agencies.filter { $0.area(holding: division) != nil }
        guard candidates.count == 1, let area = candidates[0].area(holding: division) else {
            return .unclear(candidates)
        }
        return area.isVerified ? .certain(candidates[0]) : .unverified(candidates[0])
    }
}

/// Answer to the question which agency is competent.
public enum Competence: Hashable, Sendable {
    /// Exactly one, and its area is verified.
    case certain(Agency)
    /// One, but its area is known from memory only.
    case unverified(Agency)
    /// None or several: a person has to look.
    case unclear([Agency])
}
