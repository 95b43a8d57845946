import Licensing
import Register
import Testing

/// The scenarios of an extension by lines of a register, each on the days before, on and after its
/// turns.
struct ExtensionScenarioTests {
    let world: SampleWorld

    init() throws {
        world = try SampleWorld()
    }

    @Test(arguments: ExtensionScenario.all)
    func `the lines of a scenario give the right answer on each day`(
        scenario: ExtensionScenario
    ) throws {
        let register = Register(try ExtensionStory.records(scenario.lines, world))
        let number = try LicenseNumber(ExtensionStory.number)
        for (day, expected) in scenario.answers {
            let noon = Moment(startOf: try SampleWorld.day(day)).adding(seconds: 43_200)
            let answer = try #require(register.verify(number: number, at: noon)?.license)
            #expect(Standing(answer) == expected, "\(day)")
            #expect((answer.verdict == .cannotConfirm) == (expected.status == .unknown), "\(day)")
        }
    }

    @Test(arguments: ExtensionScenario.all)
    func `journal and register give one status, basis and last day on every day`(
        scenario: ExtensionScenario
    ) throws {
        let license = try ExtensionScenarioTests.license(scenario)
        let entry = try ExtensionStory.entry(scenario.lines, world)
        for (from, through) in [
            ("2020-11-10", "2020-11-20"), ("2026-08-01", "2027-08-01"),
            ("2032-08-01", "2032-12-01"),
        ] {
            var day = try SampleWorld.day(from)
            while try day <= SampleWorld.day(through) {
                let (journal, register) = (license.state(asOf: day), entry.state(on: day))
                #expect(Standing(register) == Standing(journal), "\(day)")
                #expect(register.terms?.validUntil == journal.terms?.validUntil, "\(day)")
                #expect(register.renewedAfter == journal.renewedAfter, "\(day)")
                day = day.adding(days: 1)
            }
        }
    }

    private static func license(_ scenario: ExtensionScenario) throws -> License {
        let terms = LicenseTerms(
            number: ExtensionStory.number,
            holder: Holder(name: "晋中样例电力工程有限公司"),
            grades: [HeldGrade(.installation, rank: 4)],
            agency: AgencyID("shanxi"),
            validFrom: .day(try SampleWorld.day("2020-11-16")),
            validUntil: .day(try SampleWorld.day(ExtensionStory.lastDay))
        )
        let facts = [("2020-11-16", LicenseFact.origin(.granted(terms)))] + scenario.journal
        let events = try facts.enumerated().map { place, fact in
            LicenseEvent(
                sequence: place + 1,
                fact: fact.1,
                on: try SampleWorld.day(fact.0),
                recordedAt: SampleWorld.sealed
            )
        }
        return try License(id: LicenseID("L1"), family: .facility, events: events)
    }
}

/// The four answers about the files of a license that is extended.
struct ExtendedFileTests {
    let sample: IssuedSample

    init() throws {
        sample = try IssuedSample(content: ExtensionStory.content())
    }

    private func verify(_ lines: [String], on day: String) throws -> Verification {
        var changed = sample
        changed.records += try lines.map { try ExtensionStory.record($0, sample.world) }
        let noon = Moment(startOf: try SampleWorld.day(day)).adding(seconds: 43_200)
        return changed.verify(at: noon)
    }

    @Test
    func `between renewal by law and its edition the old file verifies, with the new last day`()
        throws
    {
        let lines = ["filed 2026-10-12", "accepted 2026-10-14", "renewed 2026-11-16"]
        for day in ["2026-11-20", "2027-07-15"] {
            let found = try verify(lines + ["edition 2027-07-16"], on: day)
            #expect(found.verdict == .valid && found.edition.verdict == .valid, "\(day)")
            #expect(Standing(found.license) == Standing(.valid, .renewedByLaw))
            #expect(found.codes == ["license-renewed-by-law"])
            #expect(found.license.reasons[0].place == ExtensionStory.lastDay)
            #expect(found.license.validUntil?.description == ExtensionStory.newLastDay)
            #expect(found.license.validFrom?.description == "2020-11-16")
        }
    }

    @Test func `from the day of the new edition on the old file names its successor`() throws {
        let next = try ExtensionStory.content(version: 2).identifier.description
        let rows = [
            (["edition 2026-11-21"], "2026-11-20", "2026-11-21"),
            (
                ["filed 2026-10-12", "accepted 2026-10-14", "edition 2027-07-16"], "2027-07-15",
                "2027-07-16"
            ),
        ]
        for (lines, before, on) in rows {
            #expect(try verify(lines, on: before).edition.verdict == .valid)
            let found = try verify(lines, on: on)
            #expect(found.edition.reasons.map(\.code) == ["edition-superseded"])
            #expect(found.edition.reasons[0].place == next)
            #expect(found.license.verdict == .valid)
        }
    }

    @Test func `an extension that is only filed cannot be confirmed after the last day`() throws {
        let found = try verify(["filed 2026-10-16"], on: "2026-11-20")
        #expect(found.verdict == .cannotConfirm)
        #expect(found.license.reasons.map(\.code) == ["license-extension-undetermined"])
        #expect(found.license.status == .unknown)
        #expect(found.license.basis == .extensionUndetermined)
        #expect(found.license.validUntil?.description == ExtensionStory.lastDay)
        #expect(found.license.holder == sample.content.holder)
    }

    @Test func `the last days of a term that the law gave are both notes`() throws {
        let lines = ["filed 2026-10-12", "accepted 2026-10-14"]
        let found = try verify(lines, on: "2032-08-17")
        #expect(found.license.verdict == .valid && found.license.status == .expiring)
        #expect(
            found.license.reasons.map(\.code) == ["license-expiring", "license-renewed-by-law"]
        )
    }

    @Test func `an ending gives its own day and clause, whatever was published beside it`() throws {
        let lines = ["suspended 2026-11-21", "revoked 2026-11-23", "restored 2026-11-25"]
        for (day, place) in [
            ("2026-11-22", "2026-11-21 第七十条"), ("2026-11-30", "2026-11-23 第七十条"),
        ] {
            let term = ["edition 2026-11-20"]
            let found = try verify(term + lines, on: day)
            #expect(found.license.reasons.map(\.place) == [place])
        }
    }
}
