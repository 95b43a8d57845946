import Foundation
import Licensing
import TestKit
import Testing

@testable import Store

struct LicenseEventPayloadTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/LicenseEvents")

    private func golden(_ name: String) throws -> String {
        let file = LicenseEventPayloadTests.folder.appending(path: "\(name).v1.json")
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test func `every payload is written to the letter, read back equal and written so again`()
        throws
    {
        for (name, fact) in try JournalSample.facts() {
            let golden = try golden(name)
            let payload = try LicenseEventPayload(fact)
            #expect(payload.json + "\n" == golden, "\(name)")
            let kind = String(name.prefix { $0 != "-" })
            #expect(payload.kind == kind && payload.version == 1)
            let read = try LicenseEventPayload(kind: kind, version: 1, json: golden).fact()
            #expect(read == fact, "\(name)")
            #expect(try LicenseEventPayload(read) == payload, "\(name)")
        }
    }

    @Test func `every kind of event has its golden file and no golden file is without a fact`()
        throws
    {
        let files = try FileManager.default
            .contentsOfDirectory(atPath: LicenseEventPayloadTests.folder.path)
        let facts = try JournalSample.facts()
        #expect(Set(files) == Set(facts.map { "\($0.name).v1.json" }))
        #expect(Set(facts.compactMap(\.fact.kind)) == Set(LicenseEventKind.allCases))
    }

    @Test func `every word of a kind is written and read back`() throws {
        let id = CaseID("c9")
        let day = try JournalSample.day("2038-11-19")
        let facts: [LicenseFact] =
            ExtensionEnd.allCases.map { .term(.extensionEnded(id, $0)) }
            + ExtendedBy.allCases.map { .term(.extended(id, until: day, by: $0)) }
            + Termination.allCases.map { .force(.terminated($0)) }
            + ActivityClass.allCases.map { .content(.amended([.classDropped($0)])) }
        for fact in facts { #expect(try LicenseEventPayload(fact).fact() == fact) }
    }

    @Test(arguments: [
        ("granted", 2, "{}"), ("granted", 1, "{}"), ("suspended", 0, #"{"through":null}"#),
        // The key says that there is no end; without it nothing is said.
        ("suspended", 1, "{}"), ("suspended", 1, #"{"through":"2027-02-30"}"#),
        ("restored", 1, #"{"sets":["2"]}"#), ("terminated", 1, #"{"how":"ended"}"#),
        ("extended", 1, #"{"by":"decision","case":"c9","until":"2038-11"}"#),
        ("extensionEnded", 1, #"{"case":"c9","reason":"other"}"#),
        ("editionIssued", 1, #"{"identifier":"1.2.156.3005.2"}"#), ("cancelled", 1, "no json"),
        ("amended", 1, #"{"changes":[{}]}"#), ("amended", 1, #"{"changes":[{"other":"x"}]}"#),
        ("amended", 1, #"{"changes":[{"holder":"x","number":"y"}]}"#),
        ("amended", 1, #"{"changes":[{"validUntil":"2032"}]}"#),
        ("amended", 1, #"{"changes":[{"grade":{"class":"repair"}}]}"#),
        ("amended", 1, #"{"changes":[{"grade":{"class":"other","grade":null}}]}"#),
        ("regraded", 1, #"{"changes":[{"grade":{"class":"repair","grade":4,"label":"四级"}}]}"#),
        (
            "imported", 1,
            #"{"grades":[],"holder":"x","number":"y","validFrom":"21","validUntil":"2027"}"#
        ),
        (
            "granted", 1,
            #"{"grades":[],"holder":"x","number":"y","validFrom":"2026-11-20","validUntil":"2032"}"#
        ),
    ])
    func `a payload of a known kind that no version knows is not guessed at`(
        kind: String,
        version: Int,
        json: String
    ) {
        #expect(throws: (any Error).self) {
            try LicenseEventPayload(kind: kind, version: version, json: json).fact()
        }
    }

    @Test(arguments: [1, 2, 99])
    func `of a kind that is not known only the position counts, whatever it carries`(
        version: Int
    ) throws {
        let payload = LicenseEventPayload(kind: "lossAnnounced", version: version, json: "[1]")
        #expect(try payload.fact() == .other(kind: "lossAnnounced"))
    }

    @Test func `what could not be read back as what it is is not written`() throws {
        #expect(throws: StoreRefusal.notAllowed(rule: "license_event_known_kind")) {
            try LicenseEventPayload(.other(kind: "lossAnnounced"))
        }
        let terms = try JournalSample.terms()
        for (first, last) in [
            (ReportedDay.year(2026), terms.validUntil),
            (terms.validFrom, .month(year: 2032, month: 11)),
        ] {
            let vague = LicenseTerms(
                number: terms.number,
                holder: terms.holder,
                grades: terms.grades,
                agency: terms.agency,
                validFrom: first,
                validUntil: last
            )
            #expect(throws: StoreRefusal.notAllowed(rule: "license_event_exact_days")) {
                try LicenseEventPayload(.origin(.granted(vague)))
            }
            let fact = LicenseFact.origin(.imported(vague))
            #expect(try LicenseEventPayload(fact).fact() == fact)
        }
    }
}
