import Licensing

/// The findings of a check as a page shows them.
struct EligibilityResult: Sendable {
    /// Findings that belong together: those common to all, or those of one class and grade.
    struct Group: Sendable {
        let title: String
        let rows: [Row]
    }

    /// One finding, required beside found.
    struct Row: Sendable {
        let name: String
        let required: String
        let found: String
        let outcome: String
        let tone: String
        let clause: String
        /// Said where the finding is not plainly "met".
        let message: String?
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
    let ruleSet: String
    let attainable: [Attainable]
    let groups: [Group]
    let columns: String

    init(_ report: EligibilityReport, _ sentences: Catalogue) {
        let failed = report.findings.filter { $0.outcome == .notMet }.count
        let open = report.findings.filter { $0.outcome == .needsOfficer }.count
        tone = report.outcome == .met ? "valid" : "notValid"
        word = sentences("outcome.whole.\(report.outcome.rawValue)")
        sentence =
            report.outcome == .met
            ? sentences(open == 0 ? "check.met" : "check.metOpen", ["count": String(open)])
            : sentences("check.notMet", ["count": String(failed)])
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
        columns = "5"
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
        let isChinese = sentences.language == .chinese
        let remark = sentences.find("remark.\(finding.rule.rawValue).\(finding.outcome.rawValue)")
        return Row(
            name: sentences("rule.\(finding.rule.rawValue)"),
            required: FigureWording.text(finding.required, sentences),
            found: FigureWording.text(finding.found, sentences),
            outcome: sentences("outcome.\(finding.outcome.rawValue)"),
            tone: finding.outcome.rawValue,
            clause: finding.clause,
            message: finding.outcome == .met ? nil : isChinese ? finding.message : remark
        )
    }
}

/// Required and found as the rules state them, in the reader's language where they are known words.
enum FigureWording {
    static func text(_ text: String, _ sentences: Catalogue) -> String {
        guard sentences.language == .english else { return text }
        if let known = sentences.find("figure.\(text)") { return known }
        var result = text
        for (chinese, key) in units {
            result = result.replacing(chinese, with: sentences("figure.\(key)"))
        }
        return result
    }

    private static let units = [
        ("年", "years"), ("个月", "months"), ("人", "people"), ("元", "yuan"), ("高级", "senior"),
        ("中级", "intermediate"), ("初级", "junior"), ("以上", "orHigher"), ("不低于", "atLeast"),
        ("千伏", "kilovolts"),
    ]
}
