import Foundation
import Testing

@Suite("eligibility")
struct EligibilityTests {
    static let initial = Package.path("docs/examples/application-initial.json")
    static let upgrade = Package.path("docs/examples/application-upgrade.json")

    @Test func `SEED2-D1 the first application attains grade four in each class`() throws {
        let end = try Program.run(["eligibility", EligibilityTests.initial, "--json"])
        #expect(end.code == 0, "\(end.complaint)")
        #expect(end.json["regulation"] as? String == "RS-2020")
        #expect(end.json["on"] as? String == "2026-11-02")
        #expect(end.json["outcome"] as? String == "met")
        let attainable = end.json["attainable"] as? [String: Any]
        #expect(attainable?["installation"] as? Int == 4)
        #expect(attainable?["repair"] as? Int == 4)
        #expect(attainable?["testing"] as? Int == 4)
    }

    @Test func `the upgrade attains grade three in installation alone`() throws {
        let end = try Program.run(["eligibility", "--json", EligibilityTests.upgrade])
        #expect(end.code == 0, "\(end.complaint)")
        let attainable = end.json["attainable"] as? [String: Any]
        #expect(attainable?["installation"] as? Int == 3)
        #expect(attainable?["repair"] is NSNull)
        #expect(attainable?["testing"] is NSNull)
    }

    @Test func `a day before any rule set cannot be answered`() throws {
        let end = try Program.run([
            "eligibility", EligibilityTests.initial, "--on", "2019-01-01", "--json",
        ])
        #expect(end.code == 2, "\(end.complaint)")
    }

    @Test func `another day is echoed`() throws {
        let end = try Program.run([
            "eligibility", EligibilityTests.initial, "--on", "2026-11-20", "--json",
        ])
        #expect(end.code == 0, "\(end.complaint)")
        #expect(end.json["on"] as? String == "2026-11-20")
    }

    /// A change of the example and the pointer that the refusal names.
    static let faults: [(from: String, to: String, pointer: String)] = [
        ("91140105MA0KD31X0A", "91140105MA0KD31X0B", "/applicant/creditCode"),
        ("\"divisionCode\": \"140105\"", "\"divisionCode\": \"990105\"", "/applicant/divisionCode"),
        ("\"grade\": 5", "\"grade\": 6", "/requested/2/grade"),
        ("\"grade\": 5", "\"grade\": \"5\"", "/requested/2/grade"),
        ("\"matter\": \"initial\"", "\"matter\": \"extension\"", "/matter"),
        ("\"submittedOn\": \"2026-11-02\"", "\"submittedOn\": \"2026-11-31\"", "/submittedOn"),
        ("\"netAssetsYuan\": 2600000", "\"netAssets\": 2600000", "/finance/netAssetsYuan"),
        ("140105197102020118", "140105197102020119", "/people/0/idNumber"),
    ]

    @Test(arguments: faults.indices)
    func `input that is no application names its place`(index: Int) throws {
        let fault = EligibilityTests.faults[index]
        let text = try String(contentsOfFile: EligibilityTests.initial, encoding: .utf8)
        let range = try #require(text.range(of: fault.from))
        let folder = try Scratch()
        let path = try folder.write(text.replacingCharacters(in: range, with: fault.to), "a.json")
        let end = try Program.run(["eligibility", path, "--json"])
        #expect(end.code == 65)
        #expect(end.output.isEmpty)
        #expect(end.complaint.contains(fault.pointer), "\(end.complaint)")
    }

    @Test func `a file that is missing or no JSON is unreadable`() throws {
        let folder = try Scratch()
        #expect(try Program.run(["eligibility", folder.path("none.json")]).code == 65)
        let path = try folder.write("{", "broken.json")
        #expect(try Program.run(["eligibility", path]).code == 65)
        #expect(try Program.run(["eligibility", folder.url.path]).code == 65)
        #expect(try Program.run(["eligibility", ""]).code == 65)
    }

    @Test func `an application may come through a pipe, and one without end is unreadable`() throws
    {
        let shell = URL(fileURLWithPath: "/bin/sh")
        let words = "cat \"$1\" | \"$0\" eligibility /dev/stdin --json"
        let end = try Program.run(
            ["-c", words, Program.binary.path, EligibilityTests.initial],
            binary: shell
        )
        #expect(end.code == 0, "\(end.complaint)")
        #expect(end.json["outcome"] as? String == "met")
        #expect(try Program.run(["eligibility", "/dev/zero"]).code == 65)
    }
}
