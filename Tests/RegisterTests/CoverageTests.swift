import Licensing
import Register
import Testing

/// Denied is only that which would be held.
struct CoverageTests {
    let sample: IssuedSample
    let other: LicenseContent
    let file: [UInt8]
    static let today = SampleWorld.now.day

    init() throws {
        sample = try IssuedSample()
        other = try SampleWorld.content(number: "1-4-00124-2026")
        file = try sample.world.license(other)
    }

    private func verify(_ more: [RegisterRecord], toldUntil: Moment? = nil) -> Verification {
        Register.verify(
            file,
            trust: sample.world.trust,
            register: Register(sample.records + more, toldUntil: toldUntil),
            at: SampleWorld.now
        )
    }

    @Test func `a license that the register does not hold is not denied before it is complete`() {
        let found = verify([])
        #expect(found.codes == ["edition-not-held", "license-unknown"])
        #expect(found.verdict == .cannotConfirm)
        #expect(found.license.number == other.number && found.license.holder == nil)
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func `complete it is from the declared day on`(later: Int, isDenied: Bool) {
        let day = CoverageTests.today.adding(days: later)
        for numbers in ["1-4-", nil] {
            let found = verify([SampleWorld.complete(from: day, numbers: numbers)])
            let codes =
                isDenied
                ? ["edition-unknown", "license-unregistered"]
                : ["edition-not-held", "license-unknown"]
            #expect(found.codes == codes)
            #expect(found.verdict == (isDenied ? .notValid : .cannotConfirm))
        }
    }

    @Test func `another family, and another agency, say nothing of it`() {
        let day = CoverageTests.today
        let elsewhere = RegisterRecord.coverage(
            CoverageRecord(
                agency: AgencyID("henan"),
                family: .facility,
                from: day,
                numbers: "1-5-"
            )
        )
        for more in [elsewhere, SampleWorld.complete(from: day, family: .business, numbers: nil)] {
            #expect(verify([more]).verdict == .cannotConfirm)
        }
    }

    @Test func `the later declaration counts`() {
        let lines = [
            SampleWorld.complete(from: CoverageTests.today),
            SampleWorld.complete(from: CoverageTests.today.adding(days: 1)),
        ]
        #expect(verify(lines).verdict == .cannotConfirm)
        #expect(verify(lines.reversed()).verdict == .notValid)
    }

    @Test func `a license whose term ended before the declared day is not denied`() throws {
        let old = try SampleWorld.content(
            validFrom: "2020-01-01",
            validUntil: "2025-12-31",
            issuedOn: "2020-01-01",
            number: "1-4-00007-2020"
        )
        let paper = try sample.world.license(old)
        for (day, isDenied) in [("2026-01-01", false), ("2025-12-31", true)] {
            for numbers in [nil, "1-4-"] {
                let from = try SampleWorld.day(day)
                let line = SampleWorld.complete(from: from, numbers: numbers)
                let found = Register.verify(
                    paper,
                    trust: sample.world.trust,
                    register: Register(sample.records + [line]),
                    at: SampleWorld.now
                )
                #expect((found.edition.verdict == .notValid) == isDenied, "\(day)")
                #expect((found.license.verdict == .notValid) == isDenied, "\(day)")
            }
        }
    }

    @Test(arguments: [(0, true), (-1, false)])
    func `what was sealed after the register was told is not denied`(
        seconds: Int64,
        isDenied: Bool
    ) {
        let found = verify(
            [SampleWorld.complete(from: CoverageTests.today)],
            toldUntil: SampleWorld.sealed.adding(seconds: seconds)
        )
        #expect((found.verdict == .notValid) == isDenied)
    }

    @Test func `a number tells its agency only by a beginning that was confirmed`() throws {
        let number = try LicenseNumber("1-4-00999-2026")
        let foreign = try LicenseNumber("1-5-00999-2026")
        let known = Register([SampleWorld.complete(from: CoverageTests.today)])
        let unknown = Register([SampleWorld.complete(from: CoverageTests.today, numbers: nil)])
        let now = SampleWorld.now
        #expect(known.absence(of: number, at: now).reasons.map(\.code) == ["license-unregistered"])
        #expect(known.absence(of: number, at: now).verdict == .notValid)
        let before = now.adding(seconds: -86_400)
        for answer in [
            known.absence(of: foreign, at: now), unknown.absence(of: number, at: now),
            known.absence(of: number, at: before),
        ] {
            #expect(answer.verdict == .cannotConfirm)
            #expect(answer.reasons.map(\.code) == ["license-unknown"])
        }
    }

    @Test func `the words that warn stand with a denial alone`() {
        for code in ReasonCode.allCases {
            #expect(!code.sentence.contains("勿采信"))
        }
    }

    @Test func `a forgery stands beside the truth`() throws {
        let grade = Grade(ruleSet: RuleSetID("RS-2020"), rank: 4, label: "四级")
        var forged = sample.original
        forged[forged.count / 2] ^= 1
        // One is no whole container any more, of one a page was changed, one is sealed with another name.
        for paper in [
            sample.original + [0], forged,
            try sample.world.license(SampleWorld.content(holder: "另一公司")),
        ] {
            let found = sample.verify(paper)
            #expect(found.verdict == .notValid)
            #expect(found.license.holder == sample.content.holder)
            #expect(found.license.status == .valid && found.license.basis == .term)
            #expect(found.license.grades.map(\.grade) == [grade, grade])
            #expect(found.license.validFrom == sample.content.validFrom)
        }
    }
}
