import Foundation
import GRDB
import Licensing
import Testing

@testable import Store

struct ActPayloadTests {
    /// One fact of each kind, and of each branch inside it.
    static func facts() throws -> [(name: String, fact: Fact)] {
        let code = try CreditCode("91140105MA0KD31X0A")
        let digest = try Sample.digest("a")
        let set = RuleSetID("RS-2020")
        let grades = [
            ClassGrade(.installation, Grade(ruleSet: set, rank: 4, label: "四级")),
            ClassGrade(.testing, Grade(ruleSet: set, rank: 5, label: "五级")),
        ]
        let identifier = try LicenseSample.identifier("1400123")
        let grant = Grant(
            notice: NoticeNumber("晋监能资质〔2026〕第12号"),
            granted: grades,
            licenseNumber: try LicenseNumber("1-4-00123-2026"),
            validFrom: try Sample.found(Day("2026-11-20")),
            validUntil: try Sample.found(Day("2032-11-19"))
        )
        return [
            (
                "opened",
                .opened(
                    Opening(
                        family: .facility,
                        matter: .initial,
                        applicant: code,
                        agency: Sample.agency
                    )
                )
            ),
            (
                "materialAdded",
                .materialAdded(Material(kind: "applicationForm", digest: digest, size: 12_345))
            ),
            ("filed", .filed(Filing(requested: grades, ruleSet: set, delivery: .mail))),
            ("filed-split", .filed(try splitFiling(grades, of: code))),
            ("received", .received),
            ("accepted", .accepted(notice: NoticeNumber("晋监能资质受〔2026〕第9号"))),
            ("reviewed", .reviewed(Review(proposesGrant: true, findings: digest))),
            ("reviewConfirmed", .reviewConfirmed),
            ("decided-granted", .decided(.granted(grant))),
            ("decided-refused", Sample.refusal()),
            ("licenseMade", .licenseMade(Making(identifier: identifier, content: digest))),
            (
                "sealApplied",
                .sealApplied(Sealing(paper: .licenseOriginal, seal: "14000000000001", file: digest))
            ),
            (
                "sealApplied-notice",
                .sealApplied(
                    Sealing(paper: .notice(.acceptance), seal: "14000000000002", file: digest)
                )
            ),
            ("published", .published(Publication(identifier: identifier, record: 7))),
            (
                "served",
                .served(
                    Service(
                        papers: [.licenseOriginal, .licenseDuplicate, .notice(.grant)],
                        delivery: .pickUp
                    )
                )
            ),
            ("archived", .archived),
        ]
    }

    /// The filing of a unit newly set up by a split.
    private static func splitFiling(_ grades: [ClassGrade], of code: CreditCode) throws -> Filing {
        Filing(
            requested: grades,
            ruleSet: RuleSetID("RS-2020"),
            delivery: .mail,
            origin: Origin(
                kind: .split,
                on: try Sample.found(Day("2026-09-01")),
                predecessors: [
                    Origin.Predecessor(
                        creditCode: code,
                        license: try LicenseNumber("1-4-00001-2020")
                    )
                ],
                inherits: [.installation]
            )
        )
    }

    private func golden(_ name: String, version: Int) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Golden/\(name).v\(version).json")
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test func `every payload is written to the letter and read back equal`() throws {
        for (name, fact) in try ActPayloadTests.facts() + ProcedureFacts.all() {
            let golden = try golden(name, version: 1)
            let payload = try ActPayload(fact)
            #expect(payload.json + "\n" == golden, "\(name)")
            #expect(payload.version == 1)
            let kind = String(name.prefix { $0 != "-" })
            #expect(payload.kind == kind)
            let read = ActPayload(kind: kind, version: 1, json: golden)
            #expect(try read.fact() == fact, "\(name)")
        }
    }

    @Test func `a filing about a license is version 2, to the letter`() throws {
        let grade = Grade(ruleSet: RuleSetID("RS-2020"), rank: 4, label: "四级")
        let filing = Filing(
            requested: [ClassGrade(.installation, grade)],
            ruleSet: RuleSetID("RS-2020"),
            delivery: .mail,
            license: HeldLicense(
                id: LicenseID("L1"),
                version: 3,
                number: try LicenseNumber("1-4-00123-2020"),
                validUntil: try Sample.found(Day("2026-11-15"))
            )
        )
        let golden = try golden("filed", version: 2)
        let payload = try ActPayload(.filed(filing))
        #expect(payload.kind == "filed" && payload.version == 2)
        #expect(payload.json + "\n" == golden)
        #expect(try ActPayload(kind: "filed", version: 2, json: golden).fact() == .filed(filing))
    }

    @Test func `every kind of fact has its golden file and no golden file is without a fact`()
        throws
    {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let files = try FileManager.default
            .contentsOfDirectory(atPath: folder.appending(path: "Golden").path)
            .filter { $0.hasSuffix(".json") }
        let facts = try ActPayloadTests.facts() + ProcedureFacts.all()
        #expect(Set(files) == Set(facts.map { "\($0.name).v1.json" } + ["filed.v2.json"]))
        #expect(Set(facts.map(\.fact.kind)) == Set(ActKind.allCases))
    }

    @Test(arguments: [
        "两行\n说明", "看不见的\u{200B}字符", "👍", "电话13900000000", "", " 空 ",
        String(repeating: "长", count: 600),
    ])
    func `a reason stays as it was written, whatever is asked of new ones`(_ text: String) throws {
        let body = try StableJSON.text(ReasonV1(reason: text))
        let fact = try ActPayload(kind: "reviewReturned", version: 1, json: body).fact()
        #expect(fact == .reviewReturned(reason: Remark(recorded: text)))
        #expect(try ActPayload(fact).json == body)
    }

    @Test(arguments: [
        ("received", 2, "{}"), ("received", 0, "{}"), ("unheard", 1, "{}"), ("opened", 1, "{}"),
        ("decided", 1, #"{"result":"granted"}"#), ("filed", 1, "no json"),
        ("sealApplied", 1, #"{"file":"00","paper":{"paper":"licenseOriginal"},"seal":"1"}"#),
    ])
    func `a payload that no version knows is not guessed at`(
        kind: String,
        version: Int,
        json: String
    ) {
        #expect(throws: (any Error).self) {
            try ActPayload(kind: kind, version: version, json: json).fact()
        }
    }

    @Test func `an act whose payload cannot be read is a fault that names its place`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            try transaction.run(
                """
                INSERT INTO act (case_id, sequence, agency, kind, payload_version, payload, actor,
                                 post, legal_day, recorded_at)
                VALUES ('c1', 1, 's', 'received', 99, '{}', 'a', 'clerk', '2026-11-20', 0)
                """,
                []
            )
        }
        let fault = #expect(throws: StoreFault.self) {
            try store.read { try $0.acts(of: CaseID("c1")) }
        }
        guard case .unreadable(_, let place) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(place.hasPrefix("act"))
    }
}
