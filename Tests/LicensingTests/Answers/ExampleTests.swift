import Contract
import Licensing
import Regulations
import Testing

/// Two complete inputs, as every caller may use them.
struct ExampleTests {
    @Test func `the first application is eligible, four in every class attainable`() throws {
        let report = try Example.report(Example.initial)
        #expect(report.outcome == .met)
        #expect(
            report.attainable.mapValues(\.rank) == [.installation: 4, .repair: 4, .testing: 4]
        )
        #expect(report.ruleSet.rawValue == "RS-2020")
        #expect(report.findings.allSatisfy { $0.outcome == .met })
        #expect(report.findings.count == 7 + 3 * 7)
    }

    @Test func `the upgrade is eligible, three attainable in installation alone`() throws {
        let report = try Example.report(Example.upgrade)
        #expect(report.outcome == .met)
        #expect(report.attainable.mapValues(\.rank) == [.installation: 3])
        #expect(report.findings.allSatisfy { $0.outcome == .met })
        let technicians = try #require(report.findings.first { $0.rule == .technicians })
        #expect(technicians.required == "15")
        #expect(technicians.found == "16")
    }

    @Test func `the answer has the keys that callers rely on`() throws {
        let answer = EligibilityAnswer.json(try Example.report(Example.upgrade))
        let place = JSONPlace(answer)
        #expect(try place.member("regulation").string() == "RS-2020")
        #expect(try place.member("on").string() == "2026-11-02")
        #expect(try place.member("outcome").string() == "met")
        #expect(try place.member("attainable").member("installation").integer() == 3)
        #expect(try place.member("attainable").member("repair").value == .null)
        #expect(try place.member("attainable").member("testing").value == .null)
        let findings = try place.member("findings").elements()
        #expect(try findings[0].member("rule").string() == "legal-person")
        #expect(try findings[0].member("class").value == .null)
        #expect(try findings[0].member("grade").value == .null)
        let last = findings[findings.count - 1]
        #expect(try last.member("rule").string() == "revenue")
        #expect(try last.member("class").string() == "installation")
        #expect(try last.member("grade").integer() == 3)
        for key in ["outcome", "required", "found", "clause", "message"] {
            for finding in findings { _ = try finding.member(key).string() }
        }
        #expect(try JSON.parse(Array(answer.text.utf8)) == answer)
    }

    @Test func `another day stands for the submission and chooses the rules`() throws {
        let law = try Regulations.load()
        let application = try Example.reader(Example.upgrade).application(under: law.ruleSets[0])
        let last = try #require(Day("2027-09-29"))
        let inTime = try #require(law.eligibility(of: application, on: last))
        #expect(inTime.outcome == .met)
        // A day later the line of 2024-09-30 has left the window.
        let later = last.adding(days: 1)
        let report = try #require(law.eligibility(of: application, on: later))
        #expect(report.findings.filter { $0.outcome == .notMet }.map(\.rule) == [.works])
        #expect(report.on == later)
        let eve = try #require(Day("2020-10-10"))
        #expect(law.eligibility(of: application, on: eve) == nil)
        #expect(law.eligibility(of: application, on: eve.adding(days: 1)) != nil)
    }

    @Test func `the words for a person name outcome, rules and what is attainable`() throws {
        let words = EligibilityAnswer.words(try Example.report(Example.upgrade))
        #expect(words.contains("结论：符合申请条件"))
        #expect(words.contains("承装类三级、承修类无、承试类无"))
        #expect(words.contains("服务指南第二章“申请”一（三）1"))
    }
}
