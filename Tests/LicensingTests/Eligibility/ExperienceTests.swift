import Licensing
import Testing

/// AMB-35 as the command line's contract reads it.
struct ExperienceTests {
    private static let rows: [(String, Int)] = [
        // Nothing, a day short of a month, a month.
        ("", 0), ("2026-10-03..", 0), ("2026-10-02..", 1),
        // The last day in the post counts: 1 January to 31 January is a month.
        ("2024-01-01..2024-01-31", 1), ("2024-01-01..2024-01-30", 0),
        // Open periods, and those that end later, end the day before submission.
        ("2025-11-02..", 12), ("2025-11-02..2026-11-02", 12),
        ("2025-11-02..2030-01-01", 12), ("2025-11-02..2026-11-01", 12),
        ("2025-11-02..2026-10-31", 11), ("2026-11-02..", 0), ("2027-01-01..", 0),
        // Adjoining periods are joined: 15 + 16 days make a month, two days apart they do not.
        ("2024-01-01..2024-01-15 2024-01-16..2024-01-31", 1),
        ("2024-01-01..2024-01-15 2024-01-17..2024-01-31", 0),
        ("2024-01-16..2024-01-31 2024-01-01..2024-01-15", 1),
        // Overlapping periods count once.
        ("2024-01-01..2024-12-31 2024-03-01..2024-06-30", 12),
        ("2024-01-01..2024-12-31 2024-06-01..2025-05-31", 17),
        // Days left over are dropped in each joined period, months are added.
        ("2020-01-01..2020-02-20 2021-01-01..2021-02-20", 2),
        // Ends of months: from the 31st a month is full on the first after a shorter month.
        ("2024-01-31..2024-02-28", 0), ("2024-01-31..2024-02-29", 1),
        ("2024-02-29..2025-02-28", 12), ("2024-02-29..2025-02-27", 11),
    ]

    @Test(arguments: rows)
    func `AMB-35 whole months of joined periods are added`(
        periods: String,
        months: Int
    ) throws {
        let management = try periods.split(separator: " ").map { span in
            let ends = span.split(separator: "..")
            let last = ends.count == 1 ? nil : Day(String(ends[1]))
            return ManagementPeriod(
                activity: .testing,
                from: try #require(Day(String(ends[0]))),
                to: last
            )
        }
        let sample = Sample(.testing, RequirementRow.all[4]).with {
            $0.technicalLeads = [Sample.person(1, [.technicalLead], management: management)]
        }
        let finding = try #require(
            sample.report().findings.first { $0.rule == .technicalLeadExperience }
        )
        #expect(finding.found == String(months))
        #expect(finding.required == "36")
    }
}
