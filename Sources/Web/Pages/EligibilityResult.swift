import Licensing

/// The findings of a check as a page shows them.
struct EligibilityResult: Sendable {
    /// Findings that belong together: those common to all, or those of one class and grade.
    struct Group: Sendable {
        let title: String
        /// The rule book of all rows, where it is said once for all of them.
        var source: String?
        var rows: [Row]

        /// Named once above the table where every row has it, so that a row keeps to its own words.
        var withSourceOnce: Group {
            guard let end = rows.first?.clause.firstRange(of: "》；"),
                let source = rows.first?.clause[..<end.upperBound],
                rows.allSatisfy({ $0.clause.hasPrefix(source) })
            else { return self }
            var group = self
            group.source = String(source.dropLast())
            for place in rows.indices { group.rows[place].clause.removeFirst(source.count) }
            return group
        }
    }

    /// One finding, required beside found.
    struct Row: Sendable {
        let name: String
        let required: String
        let found: String
        /// Language of the two where it is not the page's.
        let lang: String?
        let outcome: String
        let tone: String
        var clause: String
        /// Said where the finding is not plainly "met".
        let message: Said?
    }

    /// A finding in a sentence, with its language where it is not the page's.
    struct Said: Sendable {
        let text: String
        let lang: String?

        /// The rules speak Chinese; what is a matter of figures is said in English too.
        init(_ finding: Finding, _ sentences: Catalogue) {
            let isChinese = sentences.language == .chinese
            guard !isChinese, finding.outcome == .notMet, finding.rule != .works else {
                text = finding.message
                lang = isChinese ? nil : Language.chinese.tag
                return
            }
            let subject = finding.subject.map { Wording.subject($0, sentences) + ": " } ?? ""
            text =
                subject
                + sentences(
                    "check.short",
                    [
                        "rule": sentences("rule.\(finding.rule.rawValue)"),
                        "required": FigureWording.text(finding.required, finding.rule, sentences),
                        "found": FigureWording.text(finding.found, finding.rule, sentences),
                    ]
                )
            lang = nil
        }
    }

    /// The best grade within reach in a class.
    struct Attainable: Sendable {
        let name: String
        let grade: String
        let isNone: Bool
    }

    let tone: String
    let word: String
    let sentence: String
    /// What is not met, said at once in the first screen.
    let failing: [Said]
    let ruleSet: String
    let attainable: [Attainable]
    let groups: [Group]

    init(_ report: EligibilityReport, _ sentences: Catalogue) {
        let failed = report.findings.filter { $0.outcome == .notMet }.count
        let open = report.findings.filter { $0.outcome == .needsOfficer }.count
        tone = report.outcome == .met ? "valid" : "notValid"
        word = sentences("outcome.whole.\(report.outcome.rawValue)")
        sentence =
            report.outcome == .met
            ? sentences(open == 0 ? "check.met" : "check.metOpen", ["count": String(open)])
            : sentences("check.notMet", ["count": String(failed)])
        failing = report.findings.filter { $0.outcome == .notMet }.map { Said($0, sentences) }
        ruleSet = sentences(
            "check.ruleSet",
            ["ruleSet": report.ruleSet.rawValue, "day": Wording.day(report.on, sentences)]
        )
        attainable = ActivityClass.allCases.map { activity in
            let grade = report.attainable[activity]
            return Attainable(
                name: sentences("class.\(activity.rawValue)"),
                grade: grade.map { Wording.grade($0, sentences) } ?? sentences("check.noGrade"),
                isNone: grade == nil
            )
        }
        groups = EligibilityResult.groups(report.findings, sentences)
    }

    private static func groups(_ findings: [Finding], _ sentences: Catalogue) -> [Group] {
        var subjects: [ClassGrade?] = []
        for finding in findings where !subjects.contains(finding.subject) {
            subjects.append(finding.subject)
        }
        return subjects.map { subject in
            Group(
                title: subject.map { Wording.subject($0, sentences) } ?? sentences("check.common"),
                rows: findings.filter { $0.subject == subject }.map { row($0, sentences) }
            )
        }
    }

    private static func row(_ finding: Finding, _ sentences: Catalogue) -> Row {
        let lang = sentences.language == .chinese ? nil : Language.chinese.tag
        return Row(
            name: sentences("rule.\(finding.rule.rawValue)"),
            required: FigureWording.text(finding.required, finding.rule, sentences),
            found: FigureWording.text(finding.found, finding.rule, sentences),
            lang: hasWords(finding) ? lang : nil,
            outcome: sentences("outcome.\(finding.outcome.rawValue)"),
            tone: finding.outcome.rawValue,
            clause: finding.clause,
            message: finding.outcome == .met ? nil : Said(finding, sentences)
        )
    }

    /// Whether required or found may be words that only the rules know.
    private static func hasWords(_ finding: Finding) -> Bool {
        finding.rule == .works || finding.rule == .jurisdiction
    }
}
