import Licensing
import Testing

struct PersonIDTests {
    private let today = Day(number: 20_778)

    @Test(arguments: [
        ("11010519491231002x", IdentityKind.resident), ("E12345678", .passport),
        ("ab12345", .passport), ("12345", .passport), ("H1234567890", .homeReturn),
        ("m12345678", .homeReturn), ("12345678", .taiwan), ("0123456789b", .taiwan),
        ("0123456789", .taiwan), ("USA110000000011", .residencePermit),
        ("810000199001010019", .residencePermit), ("830000199001010012", .residencePermit),
        ("990105194912310023", .residencePermit),
    ])
    func `a number of each kind is read, in lower case too`(text: String, kind: IdentityKind) throws
    {
        let number = try PersonID(text, kind: kind, today: today)
        #expect(number.kind == kind)
        #expect(number.rawValue == text.uppercased())
    }

    @Test(arguments: [
        ("110105194912310021", IdentityKind.resident, ["check-digit"]),
        ("990105194912310021", .resident, ["division"]),
        ("E12345678", .resident, ["length"]),
        ("1234", .passport, ["shape"]), ("ABCDEFGH", .passport, ["shape"]),
        ("E1234-678", .passport, ["shape"]), ("E1234567８", .passport, ["shape"]),
        ("123456789012345678901", .passport, ["shape"]), ("", .passport, ["shape"]),
        ("H1234567", .homeReturn, ["shape"]), ("H123456789", .homeReturn, ["shape"]),
        ("A12345678", .homeReturn, ["shape"]), ("1234567", .taiwan, ["shape"]),
        ("123456789", .taiwan, ["shape"]), ("1234567８", .taiwan, ["shape"]),
        ("11010519491231002X", .residencePermit, ["division"]),
        ("USA11000000001", .residencePermit, ["length"]),
        ("810000199001010010", .residencePermit, ["check-digit"]),
    ])
    func `a number that its kind cannot have is refused`(
        text: String,
        kind: IdentityKind,
        reasons: [String]
    ) {
        let day = today
        let found = codes { () throws(BadCode) in _ = try PersonID(text, kind: kind, today: day) }
        #expect(found.filter { reasons.contains($0) } == reasons)
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        ("11010519491231002X", IdentityKind.resident, "110105********002X"),
        ("E12345678", .passport, "E*****678"), ("12345", .passport, "1***5"),
        ("12345678", .taiwan, "1*****78"), ("H1234567890", .homeReturn, "H*******890"),
        ("USA110000000011", .residencePermit, "U***********011"),
    ])
    func `the middle of every number is hidden`(
        text: String,
        kind: IdentityKind,
        masked: String
    ) throws {
        #expect(try PersonID(text, kind: kind, today: today).masked == masked)
    }

    @Test func `the same digits on two kinds of document are two people, on one card one`() throws {
        let passport = try PersonID("12345678", kind: .passport, today: today)
        let taiwan = try PersonID("12345678", kind: .taiwan, today: today)
        #expect(passport != taiwan)
        #expect(passport.person != taiwan.person)
        // A permit of eighteen characters is one card, whichever kind was chosen for it.
        let permit = try PersonID("810000199001010019", kind: .residencePermit, today: today)
        let resident = try PersonID("810000199001010019", kind: .resident, today: today)
        #expect(permit.person == resident.person)
    }
}
