public import Licensing

/// The output of `eligibility`.
public enum EligibilityAnswer {
    /// The report as the contract's JSON object.
    public static func json(_ report: EligibilityReport) -> JSON {
        .members([
            "regulation": .string(report.ruleSet.rawValue),
            "on": .string(report.on.description),
            "outcome": .string(report.outcome.rawValue),
            "findings": .array(report.findings.map(json)),
            "attainable": attainable(report.attainable),
        ])
    }

    /// What is said where no rule set is in force on the day.
    public static func noRuleSet(on day: Day) -> JSON {
        .members([
            "regulation": .null,
            "on": .string(day.description),
            "outcome": .string("cannotConfirm"),
            "findings": .array([]),
            "attainable": attainable([:]),
        ])
    }

    /// The report in words for a person.
    public static func words(_ report: EligibilityReport) -> String {
        var lines = ["依据规则集\(report.ruleSet)，以\(report.on)为提交日："]
        for finding in report.findings {
            lines.append("【\(finding.outcome.title)】\(finding.rule.title)：\(finding.message)")
            lines.append("    要求：\(finding.required)　现有：\(finding.found)　依据：\(finding.clause)")
        }
        let best = ActivityClass.allCases.map { activity in
            "\(activity.title)\(report.attainable[activity]?.label ?? "无")"
        }
        lines.append("按所报情况可申请的最高等级：\(best.joined(separator: "、"))")
        lines.append("结论：\(report.outcome == .met ? "符合申请条件" : "不符合申请条件")")
        return lines.joined(separator: "\n")
    }

    private static func json(_ finding: Finding) -> JSON {
        .members([
            "rule": .string(finding.rule.rawValue),
            "class": .optional(finding.subject?.activity.rawValue),
            "grade": finding.subject.map { .integer($0.grade.rank) } ?? .null,
            "outcome": .string(finding.outcome.rawValue),
            "required": .string(finding.required),
            "found": .string(finding.found),
            "clause": .string(finding.clause),
            "message": .string(finding.message),
        ])
    }

    private static func attainable(_ grades: [ActivityClass: Grade]) -> JSON {
        .object(
            ActivityClass.allCases.map { activity in
                JSONMember(
                    key: activity.rawValue,
                    value: grades[activity].map { .integer($0.rank) } ?? .null
                )
            }
        )
    }
}
