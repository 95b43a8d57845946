import Contract
import Licensing
import Regulations
import Testing

/// Kinds of identity documents in an application (`idKind`).
struct IdentityKindTests {
    private static let first = "\"idNumber\": \"140105197406020395\""

    @Test(arguments: [
        ("E12345678", "passport"), ("H12345678", "homeReturn"), ("12345678", "taiwan"),
        ("USA110000000011", "residencePermit"), ("810000199001010019", "residencePermit"),
        ("140105197406020395", "resident"),
    ])
    func `a person with another document than a resident's card is read`(
        number: String,
        kind: String
    ) throws {
        let new = "\"idNumber\": \"\(number)\", \"idKind\": \"\(kind)\""
        #expect(try Example.fault(Example.upgrade, IdentityKindTests.first, new) == nil)
    }

    @Test(arguments: [
        ("E12345678", "resident", "/people/0/idNumber"),
        ("E12345678", "", "/people/0/idNumber"),
        ("140105197406020396", "resident", "/people/0/idNumber"),
        ("H1234567", "homeReturn", "/people/0/idNumber"),
        ("E12345678", "driver", "/people/0/idKind"),
    ])
    func `a number that its kind cannot have, and a kind that is none, are named by their place`(
        number: String,
        kind: String,
        place: String
    ) throws {
        let said = kind.isEmpty ? "" : ", \"idKind\": \"\(kind)\""
        let new = "\"idNumber\": \"\(number)\"\(said)"
        #expect(try Example.fault(Example.upgrade, IdentityKindTests.first, new) == place)
    }

    @Test func `a legal representative may have a passport`() throws {
        let old = "\"idNumber\": \"140213196804150516\""
        let new = "\"idNumber\": \"E12345678\", \"idKind\": \"passport\""
        #expect(try Example.fault(Example.upgrade, old, new) == nil)
        let bad = "\"idNumber\": \"E12345678\""
        let place = "/applicant/legalRepresentative/idNumber"
        #expect(try Example.fault(Example.upgrade, old, bad) == place)
    }

    @Test func `SEED2-D4 one passport listed twice is one person, and no resident's number`() throws
    {
        let law = try Regulations.load()
        let plain = try Example.report(Example.upgrade)
        var text = try Example.text(Example.upgrade)
        // The first two people have one passport: there is one person less.
        for number in ["140105197406020395", "140105197507030402"] {
            let old = "\"idNumber\": \"\(number)\""
            #expect(text.contains(old))
            text = text.replacing(
                old,
                with: "\"idNumber\": \"E12345678\", \"idKind\": \"passport\""
            )
        }
        let reader = try ApplicationReader(JSONPlace(JSON.parse(Array(text.utf8))))
        let application = try reader.application(under: law.ruleSets[0])
        #expect(application.people[0].identity == application.people[1].identity)
        let report = law.eligibility(
            of: application,
            on: reader.submittedOn,
            under: law.ruleSets[0]
        )
        #expect(report != plain)
    }

    @Test func `a code that was taken by other rules is read where it stands in a record alone`()
        throws
    {
        let text = try Example.text(Example.upgrade)
        let code = try #require(text.firstMatch(of: /"creditCode": "([0-9A-Z]{18})"/)?.1)
        let odd = String(code.dropLast()) + (code.hasSuffix("A") ? "B" : "A")
        let json = try JSON.parse(Array(text.replacing(code, with: odd).utf8))
        let ruleSet = try Regulations.load().ruleSets[0]
        #expect(throws: BadInput.self) {
            _ = try ApplicationReader(JSONPlace(json)).application(under: ruleSet)
        }
        _ = try ApplicationReader(JSONPlace(json), isRecorded: true).application(under: ruleSet)
    }
}
