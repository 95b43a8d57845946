import Contract
import Licensing
import Testing

struct IdentifierAnswerTests {
    private static let good: [(IdentifierKind, String, String)] = [
        (.creditCode, "91140105ma0kd31x0a", "91140105MA0KD31X0A"),
        (.organizationCode, "d2143569-x", "D2143569X"),
        (.residentID, "11010519491231002x", "11010519491231002X"),
        (.licenseNumber, "4-1-00033-2006", "4-1-00033-2006"),
        (
            .eLicense, "1.2.156.3005.2.11100000mb03271699022.340100.000000016.001.9",
            "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"
        ),
    ]

    @Test(arguments: good)
    func `a right code is answered with its own spelling`(
        kind: IdentifierKind,
        value: String,
        normalized: String
    ) throws {
        let answer = IdentifierAnswer(value, as: kind, today: Day(number: 20_000))
        #expect(answer.isValid)
        let place = JSONPlace(answer.json)
        #expect(try place.member("kind").string() == kind.rawValue)
        #expect(try place.member("value").string() == value)
        #expect(try place.member("valid").bool())
        #expect(try place.member("normalized").string() == normalized)
        #expect(try place.member("reasons").elements().isEmpty)
    }

    @Test(arguments: IdentifierKind.allCases, ["", "-", "--json", "\u{0}", "电", "0"])
    func `any other value is answered with reasons`(kind: IdentifierKind, value: String) throws {
        let answer = IdentifierAnswer(value, as: kind, today: Day(number: 20_000))
        #expect(!answer.isValid)
        let place = JSONPlace(answer.json)
        #expect(try !place.member("valid").bool())
        #expect(try place.member("normalized").value == .null)
        #expect(try !place.member("reasons").elements().isEmpty)
        #expect(try JSON.parse(Array(answer.json.text.utf8)) == answer.json)
    }
}
