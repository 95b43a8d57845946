import Licensing

/// A part of a paper's text with the data of the rules that it prints.
struct Printed {
    let text: String
    let data: [PrintedDatum]

    /// A text of the case itself.
    init(_ text: String) {
        self.text = text
        data = []
    }

    /// A datum of the rules.
    init(_ datum: Datum<String>) {
        text = datum.value
        data = [PrintedDatum(datum)]
    }
}

/// What the places of the wordings are filled with.
struct NoticePlaces {
    private var parts: [String: Printed] = [:]

    /// The texts by the places' names.
    var values: [String: String] { parts.mapValues(\.text) }

    /// The data of the rules that these places print.
    func data(of names: Set<String>) -> [PrintedDatum] {
        names.sorted().flatMap { parts[$0]?.data ?? [] }
    }

    subscript(name: String) -> Printed? {
        get { parts[name] }
        set { parts[name] = newValue }
    }
}

extension NoticePlaces {
    /// Periods and remedies, as the rule set and the agency have them.
    init(_ rules: RuleSet, _ agency: Agency) {
        let decision = rules.period(.decision)
        let counts: [(String, Int)] = [
            ("correctionNoticeDays", rules.period(.correctionNotice).count),
            ("decisionDays", decision.count),
            ("serviceDays", rules.period(.service).count),
            ("registrationChangeDays", rules.period(.registrationChangeDuty).count),
            ("extensionFilingDays", rules.period(.extensionFiling).count),
            ("reconsiderationDays", rules.period(.reconsideration).count),
            ("litigationMonths", rules.period(.litigation).count),
            ("cancellationDays", rules.period(.cancellationExOfficio).count),
        ]
        for (name, count) in counts { self[name] = Printed(String(count)) }
        // A wording that names the extension of a period without one is refused, not filled with 0.
        self["extensionDays"] = decision.extensionBy.map { Printed(String($0)) }
        let remedies = agency.remedies
        self["reconsiderationBody"] = Printed(remedies.reconsiderationBody)
        self["reconsiderationChannel"] = Printed(remedies.reconsiderationChannel)
        self["court"] = Printed(remedies.court)
        self["complaintBody"] = Printed(remedies.complaintBody)
        self["hotline"] = Printed(remedies.hotline)
        self["telephone"] = agency.contact.map { Printed($0.telephone) } ?? self["hotline"]
        self["legalBases"] = Printed(rules.legalBases.joined(separator: "、"))
    }
}

extension NoticePlaces {
    /// What the case itself tells: days, request, numbers.
    mutating func tell(_ case: Case, _ opening: Opening, _ filing: Filing) {
        let days: [(String, [ActKind])] = [
            ("receivedOn", [.received]), ("correctedOn", [.corrected]),
            ("acceptedOn", [.accepted, .acceptedBySilence]),
        ]
        for (name, kinds) in days {
            let day = `case`.acts.last { kinds.contains($0.fact.kind) }?.on
            self[name] = day.map { Printed($0.inWords) }
        }
        self["matter"] = Printed(opening.licenseAskedFor)
        self["grades"] = Printed(filing.requested.titles)
    }
}
