import Foundation
import Licensing
import Register
import Testing

/// Lines as they were published once: no later version writes or reads them otherwise.
struct GoldenLinesTests {
    private static let number = "1-4-00123-2026"
    private static let seal = "14000000000001"

    private func lines() throws -> [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Golden/records.jsonl")
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").map(String.init)
    }

    private func records() throws -> [RegisterRecord] {
        try lines().map { try RegisterRecord(line: Array($0.utf8)) }
    }

    @Test func `every line that was published is read, and written so again byte for byte`() throws
    {
        let written = try records().map { String(decoding: $0.line, as: UTF8.self) }
        #expect(try written == lines())
    }

    @Test func `every line says what its record says`() throws {
        let expected = try seals() + [edition()] + statuses() + notices()
        let read = try records()
        #expect(Array(read.prefix(expected.count)) == expected)
        let unknown = read.dropFirst(expected.count).map { record -> String? in
            if case .unknown(let record) = record { record.kind } else { nil }
        }
        #expect(unknown == ["pledge", "status"])
    }

    @Test func `every state of a seal and every change of a license has its line`() throws {
        let text = try lines().joined(separator: "\n")
        for state in SealState.allCases {
            #expect(text.contains("\"state\":\"\(state.rawValue)\""))
        }
        for change in StatusChange.allCases {
            #expect(text.contains("\"status\":\"\(change.rawValue)\""))
        }
    }

    private func digest(_ mark: Character) throws -> Digest {
        try #require(Digest(hex: String(repeating: String(mark), count: 64)))
    }

    private func seals() throws -> [RegisterRecord] {
        let states: [(SealState, String)] = [
            (.inForce, "2026-11-20T09:00:00+08:00"), (.suspended, "2027-01-04T00:00:00+08:00"),
            (.revoked, "2027-02-01T23:59:59+08:00"),
        ]
        return try states.map { state, from in
            .seal(
                SealRecord(
                    sealID: GoldenLinesTests.seal,
                    certificate: try digest("c"),
                    state: state,
                    from: try #require(Moment(rfc3339: from))
                )
            )
        }
    }

    private func edition() throws -> RegisterRecord {
        let set = RuleSetID("RS-2020")
        let code = try CreditCode("91140105MA0KD31X0A")
        let content = LicenseContent(
            family: .facility,
            number: try LicenseNumber(GoldenLinesTests.number),
            identifier: try LicenseIdentifier(
                "1.2.156.3005.2.91140105MA0KD31X0A001.91140105MA0KD31X0A.1400123.001.6"
            ),
            holder: "山西电力工程有限公司",
            creditCode: code,
            address: "太原市\"样例\"路1号\\2号\t东",
            legalRepresentative: "样例人",
            grades: [
                ClassGrade(.installation, Grade(ruleSet: set, rank: 4, label: "四级")),
                ClassGrade(.repair, Grade(ruleSet: set, rank: 5, label: "五级")),
            ],
            validFrom: try SampleWorld.day("2026-11-20"),
            validUntil: try SampleWorld.day("2032-11-19"),
            issuedOn: try SampleWorld.day("2026-11-20"),
            agency: AgencyID("shanxi"),
            issuer: "样例监管办公室",
            issuerCode: code
        )
        return .edition(
            EditionRecord(
                content: content,
                original: try digest("1"),
                duplicate: try digest("2"),
                contentDigest: try digest("a"),
                sealID: GoldenLinesTests.seal
            )
        )
    }

    private func statuses() throws -> [RegisterRecord] {
        let changes: [StatusChange] = [
            .suspended, .restored, .revoked, .withdrawn, .rescinded, .cancelled,
        ]
        return try changes.map { change in
            .status(
                StatusRecord(
                    number: try LicenseNumber(GoldenLinesTests.number),
                    change: change,
                    from: try SampleWorld.day("2027-03-01"),
                    clause: "《行政许可法》第七十条"
                )
            )
        }
    }

    private func notices() throws -> [RegisterRecord] {
        let agency = AgencyID("shanxi")
        let seal = "14000000000002"
        let day = try SampleWorld.day("2026-11-20")
        return [
            .notice(NoticeRecord(digest: try digest("d"), sealID: seal, agency: agency)),
            .noticeCoverage(NoticeCoverageRecord(agency: agency, sealID: seal, from: day)),
            .coverage(
                CoverageRecord(agency: agency, family: .facility, from: day, numbers: "1-4-")
            ),
            .coverage(
                CoverageRecord(agency: agency, family: .business, from: day, numbers: nil)
            ),
        ]
    }
}
