import Licensing
import Register
import Testing

/// The status of a license on the day before, on the day, and on the day after.
struct LicenseStatusTests {
    let sample: IssuedSample

    init() throws {
        let content = try SampleWorld.content(
            validFrom: "2026-12-01",
            validUntil: "2032-11-30",
            issuedOn: "2026-11-20"
        )
        sample = try IssuedSample(content: content)
    }

    @Test(arguments: [
        ("2026-11-30", LicenseStatus.notYetValid, Verdict.notValid),
        ("2026-12-01", .valid, .valid),
        ("2032-08-31", .valid, .valid),
        ("2032-09-01", .expiring, .valid),
        ("2032-11-30", .expiring, .valid),
        ("2032-12-01", .expired, .notValid),
    ])
    func `validity begins and ends with its days`(
        day: String,
        status: LicenseStatus,
        verdict: Verdict
    ) throws {
        let answer = try sample.license(on: day)
        #expect(answer.status == status)
        #expect(answer.verdict == verdict)
    }

    @Test func `the last second of the last day still counts`() throws {
        let end = Moment(startOf: try SampleWorld.day("2032-12-01"))
        let register = Register(sample.records)
        let number = sample.content.number
        let last = register.verify(number: number, at: end.adding(seconds: -1))
        #expect(last?.license.status == .expiring)
        #expect(register.verify(number: number, at: end)?.license.status == .expired)
    }

    @Test(arguments: [
        (StatusChange.suspended, LicenseStatus.suspended, "license-suspended"),
        (.revoked, .revoked, "license-revoked"),
        (.withdrawn, .withdrawn, "license-withdrawn"),
        (.rescinded, .rescinded, "license-rescinded"),
        (.cancelled, .cancelled, "license-cancelled"),
    ])
    func `a change holds from its day on`(
        change: StatusChange,
        status: LicenseStatus,
        code: String
    ) throws {
        var changed = sample
        changed.records.append(.status(try LicenseStatusTests.record(change, "2028-05-10")))
        #expect(try changed.license(on: "2028-05-09").verdict == .valid)
        for day in ["2028-05-10", "2028-05-11"] {
            let answer = try changed.license(on: day)
            #expect(answer.status == status)
            #expect(answer.verdict == .notValid)
            #expect(answer.reasons.map(\.code) == [code])
            #expect(answer.reasons[0].place.contains("第七十条"))
        }
    }

    @Test func `a suspension ends with the restoration, nothing else does`() throws {
        var changed = sample
        for (change, day) in [
            (StatusChange.suspended, "2028-01-01"), (.restored, "2028-02-01"),
            (.revoked, "2029-01-01"), (.restored, "2029-02-01"), (.cancelled, "2029-03-01"),
        ] {
            changed.records.append(.status(try LicenseStatusTests.record(change, day)))
        }
        #expect(try changed.license(on: "2028-01-31").status == .suspended)
        #expect(try changed.license(on: "2028-02-01").status == .valid)
        #expect(try changed.license(on: "2029-02-02").status == .revoked)
        #expect(try changed.license(on: "2029-03-01").status == .cancelled)
    }

    @Test(arguments: [
        // Restored before it begins, a suspension begins all the same.
        (["suspended 2028-05-10", "restored 2028-05-05"], "2028-05-10", LicenseStatus.suspended),
        (["suspended 2028-05-10", "restored 2028-05-20"], "2028-05-19", .suspended),
        (["suspended 2028-05-10", "restored 2028-05-20"], "2028-05-20", .valid),
        // What is published after a restoration is not ended by it.
        (["restored 2028-05-20", "suspended 2028-05-10"], "2028-05-21", .suspended),
        (
            ["suspended 2028-05-10", "suspended 2028-06-01", "restored 2028-05-20"], "2028-06-01",
            .suspended
        ),
        (
            ["suspended 2028-05-10", "revoked 2028-05-12", "restored 2028-05-20"], "2028-05-20",
            .revoked
        ),
    ])
    func `a suspension stands until a later restoration ends it`(
        changes: [String],
        day: String,
        status: LicenseStatus
    ) throws {
        var changed = sample
        for change in changes {
            let words = change.split(separator: " ").map(String.init)
            let kind = try #require(StatusChange(rawValue: words[0]))
            changed.records.append(.status(try LicenseStatusTests.record(kind, words[1])))
        }
        #expect(try changed.license(on: day).status == status)
    }

    @Test func `an extension issued early does not interrupt the old period`() throws {
        let next = try SampleWorld.content(
            version: 2,
            validFrom: "2032-12-01",
            validUntil: "2038-11-30",
            issuedOn: "2032-10-15"
        )
        var renewed = sample
        renewed.records.append(sample.world.edition(next, [1], [2]))
        let register = Register(renewed.records)
        for (day, status) in [
            ("2032-10-14", LicenseStatus.expiring), ("2032-10-15", .valid),
            ("2032-11-30", .valid), ("2032-12-01", .valid), ("2038-12-01", .expired),
        ] {
            let entry = try #require(register.license(sample.content.number))
            #expect(entry.status(on: try SampleWorld.day(day)) == status, "\(day)")
        }
    }

    @Test func `a license of which only changes are known is unknown`() throws {
        let register = Register([.status(try LicenseStatusTests.record(.restored, "2028-01-01"))])
        let found = register.verify(number: sample.content.number, at: SampleWorld.now)
        #expect(found?.license.verdict == .cannotConfirm)
    }

    private static func record(_ change: StatusChange, _ day: String) throws -> StatusRecord {
        StatusRecord(
            number: try LicenseNumber("1-4-00123-2026"),
            change: change,
            from: try SampleWorld.day(day),
            clause: "行政许可法第七十条"
        )
    }
}
