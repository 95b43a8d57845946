import Licensing
import Register
import TestKit
import Testing

/// Lines become events: those of the first version mean what they always meant, and odd ones lead
/// to "cannot confirm".
struct RecordsToEventsTests {
    let world: SampleWorld

    init() throws {
        world = try SampleWorld()
    }

    private func standing(_ lines: [String], on day: String) throws -> Standing {
        Standing(try ExtensionStory.entry(lines, world).state(on: try SampleWorld.day(day)))
    }

    @Test func `lines of the first version mean on every day what they meant before`() throws {
        var mutator = Mutator(seed: 11)
        let first = try SampleWorld.day("2026-01-01")
        for step in 0..<150 {
            let records = try records(&mutator, from: first)
            let reader = EarlierReader(records)
            let entry = try #require(Register(records).licenses.first)
            for offset in stride(from: -60, to: 1_400, by: 7) {
                let day = first.adding(days: offset)
                let (before, now) = (reader.status(on: day), entry.status(on: day))
                // A period that ends before a gap is about to end: it used to be called valid.
                if before == .valid, now == .expiring { continue }
                #expect(before == now, "step \(step), \(day)")
            }
        }
    }

    /// One to six lines: editions in the order of their issue, with and without a gap between their
    /// periods, and changes of state from any day.
    private func records(_ mutator: inout Mutator, from first: Day) throws -> [RegisterRecord] {
        var records: [RegisterRecord] = []
        var issued = first
        for version in 1...(1 + mutator.below(6)) {
            if version == 1 || mutator.below(3) == 0 {
                issued = issued.adding(days: mutator.below(300))
                let from = issued.adding(days: mutator.below(200) - 40)
                let content = try SampleWorld.content(
                    version: version,
                    validFrom: from.description,
                    validUntil: from.adding(days: mutator.below(500)).description,
                    issuedOn: issued.description
                )
                records.append(world.edition(content, [1], [2]))
            } else {
                let isEnding = mutator.below(4) == 0
                let changes = StatusChange.allCases
                let change = changes[mutator.below(isEnding ? changes.count : 2)]
                let record = StatusRecord(
                    number: try LicenseNumber("1-4-00123-2026"),
                    change: change,
                    from: first.adding(days: mutator.below(900) - 50),
                    clause: "第七十条"
                )
                records.append(.status(record))
            }
        }
        return records
    }

    @Test(arguments: [
        (["revoked 2026-05-10", "cancelled 2026-05-20"], "2026-05-20", LicenseStatus.cancelled),
        (["cancelled 2026-05-10", "revoked 2026-05-20"], "2026-05-19", .cancelled),
        (["cancelled 2026-05-10", "revoked 2026-05-20"], "2026-05-20", .revoked),
        (["cancelled 2026-05-20", "revoked 2026-05-10"], "2026-05-20", .revoked),
        (["revoked 2026-05-20", "rescinded 2026-05-10"], "2026-05-20", .rescinded),
        (
            ["cancelled 2026-05-10", "revoked 2026-05-20", "cancelled 2026-05-30"], "2026-05-30",
            .cancelled
        ),
    ])
    func `of two endings the one published last counts`(
        lines: [String],
        day: String,
        status: LicenseStatus
    ) throws {
        #expect(try standing(lines, on: day).status == status)
    }

    @Test func `an edition of a decision says the last day, with lines about an extension or not`()
        throws
    {
        let filed = ["filed 2026-10-12"]
        for lines in [[], filed, filed + ["accepted 2026-10-14"]] {
            let all = lines + ["edition 2026-10-28"]
            #expect(try standing(all, on: "2026-10-27") == Standing(.expiring, .term))
            #expect(try standing(all, on: "2026-10-28") == Standing(.valid, .term))
            #expect(try standing(all, on: "2026-11-16") == Standing(.valid, .term))
            #expect(try standing(all, on: "2032-11-16") == Standing(.expired, .term))
        }
    }

    @Test func `a decision after a renewal by law takes its place, filed in time or late`() throws {
        let renewed = ["filed 2026-10-12", "accepted 2026-10-14", "renewed 2026-11-16"]
        let printed = renewed + ["edition 2027-07-16"]
        let filed = ["filed 2032-10-01 2038-11-15", "accepted 2032-10-02"]
        let edition = ["edition 2032-11-10 2032-11-16 2038-11-15"]
        // The term that the law gave may have been printed or not, and noted or not.
        for lines in [
            printed + filed, printed, renewed + filed, Array(renewed.dropLast()) + filed,
        ] {
            let all = lines + edition
            #expect(try standing(all, on: "2032-11-09") == Standing(.expiring, .renewedByLaw))
            #expect(try standing(all, on: "2032-11-10") == Standing(.valid, .term))
            #expect(try standing(all, on: "2032-11-16") == Standing(.valid, .term))
            #expect(try standing(all, on: "2038-11-16") == Standing(.expired, .term))
        }
        let again = renewed + filed
        #expect(try standing(again, on: "2032-11-16") == Standing(.valid, .renewedByLaw))
        #expect(try standing(again, on: "2038-11-16") == Standing(.expired, .term))
    }

    @Test func `an edition that repeats the old days changes no term that the law gave`() throws {
        let renewed = ["filed 2026-10-12", "accepted 2026-10-14", "renewed 2026-11-16"]
        let lines = renewed + ["edition 2027-03-01 2020-11-16 2026-11-15"]
        #expect(try standing(lines, on: "2027-03-01") == Standing(.valid, .renewedByLaw))
    }

    @Test func `between two periods that do not adjoin the license does not run`() throws {
        let lines = ["edition 2026-10-01 2027-02-01 2033-01-31"]
        for (day, expected) in [
            ("2026-11-15", Standing(.expiring, .term)),
            ("2026-11-16", Standing(.notYetValid, .notBegun)),
            ("2027-01-31", Standing(.notYetValid, .notBegun)),
            ("2027-02-01", Standing(.valid, .term)),
        ] {
            #expect(try standing(lines, on: day) == expected, "\(day)")
        }
    }

    @Test(arguments: [
        ["accepted 2026-10-14"], ["ended 2026-10-13", "accepted 2026-10-14"],
        ["filed 2026-10-12", "filed 2026-10-13"],
        ["filed 2026-10-12", "accepted 2026-10-14", "filed 2026-10-15"],
        ["filed 2026-10-12", "ended 2026-10-20", "accepted 2026-10-14"],
    ])
    func `lines about an extension that do not fit one another are never taken for expiry`(
        lines: [String]
    ) throws {
        #expect(try standing(lines, on: "2026-11-15") == Standing(.expiring, .term))
        #expect(
            try standing(lines, on: "2026-11-16") == Standing(.unknown, .extensionUndetermined)
        )
    }

    @Test func `the same line twice says nothing new, also behind the end`() throws {
        let lines = ["filed 2026-10-12", "accepted 2026-10-14"]
        for more in [
            ["filed 2026-10-12", "ended 2026-10-20"],
            ["accepted 2026-10-14", "ended 2026-10-20"],
            ["ended 2026-10-20", "accepted 2026-10-14"],
            ["ended 2026-10-20", "ended 2026-10-20"],
        ] {
            let twice = try standing(lines + more, on: "2026-11-16")
            #expect(twice == Standing(.expired, .term), "\(more)")
        }
    }

    @Test func `a renewal that is noted stands alone`() throws {
        let lines = ["renewed 2026-11-16", "renewed 2026-11-16"]
        #expect(try standing(lines, on: "2026-11-15") == Standing(.expiring, .term))
        #expect(try standing(lines, on: "2026-11-16") == Standing(.valid, .renewedByLaw))
        #expect(try standing(lines, on: "2032-11-16") == Standing(.expired, .term))
    }

    @Test func `a license without an edition is unknown, whatever its lines say`() throws {
        for words in ["filed 2026-10-12", "renewed 2026-11-16", "revoked 2026-11-16"] {
            let register = Register([try ExtensionStory.record(words, world)])
            let entry = try #require(register.licenses.first)
            #expect(Standing(entry.state(on: SampleWorld.now.day)) == Standing(.unknown, .nothing))
        }
    }

    @Test func `no lines in no order stop the program`() throws {
        var mutator = Mutator(seed: 12)
        let kinds = [
            "filed", "accepted", "ended", "renewed", "edition", "suspended", "restored", "revoked",
            "cancelled",
        ]
        let first = try SampleWorld.day("2026-08-01")
        for _ in 0..<200 {
            let lines = (0..<mutator.below(9)).map { _ in
                "\(kinds[mutator.below(kinds.count)]) \(first.adding(days: mutator.below(300)))"
            }
            var records = try ExtensionStory.records(lines, world)
            for place in records.indices { records.swapAt(place, mutator.below(records.count)) }
            let entry = try #require(Register(records).licenses.first)
            for offset in stride(from: -30, to: 3_000, by: 90) {
                let state = entry.state(on: first.adding(days: offset))
                #expect(state.status != .unknown || state.basis != .term)
            }
        }
    }

    @Test func `what a later edition says of holder and grades is said from its day on`() throws {
        let next = try ExtensionStory.content(
            version: 2,
            issuedOn: "2026-03-09",
            holder: "新名公司"
        )
        let records = try ExtensionStory.records([], world) + [world.edition(next, [3], [4])]
        let entry = try #require(Register(records).licenses.first)
        let before = entry.state(on: try SampleWorld.day("2026-03-08")).terms
        let after = entry.state(on: try SampleWorld.day("2026-03-09")).terms
        #expect(before?.holder.name == "晋中样例电力工程有限公司")
        #expect(after?.holder.name == "新名公司")
        #expect(after?.number == ExtensionStory.number)
        #expect(after?.grades.map(\.rank) == [4, 4] && before?.grades == after?.grades)
        #expect(after?.validUntil == before?.validUntil)
    }

    @Test func `the work for a license grows in step with its lines`() throws {
        let first = try SampleWorld.day("2021-01-01")
        let day = try SampleWorld.day("2026-05-01")
        let growth = try ProcessorTime.growth(from: 200) { count in
            let lines = (0..<count).map { place in
                (place % 2 == 0 ? "suspended" : "restored")
                    + " \(first.adding(days: place * 2))"
            }
            return try? ExtensionStory.entry(lines, world)
        } _: { entry in
            let entry = try #require(entry)
            for _ in 0..<20 { #expect(entry.status(on: day) == .valid) }
        }
        #expect(growth < 3.5)
    }
}
