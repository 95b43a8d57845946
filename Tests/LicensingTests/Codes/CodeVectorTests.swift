import Licensing
import Testing

/// Vectors: e-license-standards.md §1.2 and §5.
struct CodeVectorTests {
    private let today = Day(number: 20_778)

    @Test(arguments: [
        "11100000000013338W", "11110000000021135M", "11430000006122244L", "11330105002500287C",
        "11100000MB0341032Y", "91370406L24894136J", "113700000045030270", "11100000MB03271699",
        "91140105MA0KD31X0A", "91140213MA0L7Q4C99",
    ])
    func `a right credit code is read, in lower case too`(text: String) throws {
        #expect(try CreditCode(text).rawValue == text)
        #expect(try CreditCode(text.lowercased()).rawValue == text)
    }

    @Test(arguments: [
        ("11100000000013338X", ["check-digit"]),
        ("1110000000001333W", ["length"]),
        ("111000000000133338W", ["length"]),
        ("", ["length"]),
        ("1110000000001333IW", ["character"]),
        ("1110000000001333８W", ["character"]),
        ("111000000000133\u{212A}8W", ["character"]),
        // The check digit of the whole is right, that of the inner organization code is not.
        ("111000000000133418", ["organization-code"]),
    ])
    func `a wrong credit code is refused with each reason`(text: String, reasons: [String]) {
        #expect(codes { () throws(BadCode) in _ = try CreditCode(text) } == reasons)
    }

    @Test(arguments: ["00001333-8", "L2489413-6", "MB034103-2", "D2143569-X"])
    func `a right organization code is read with and without its hyphen`(text: String) throws {
        let plain = text.replacing("-", with: "")
        #expect(try OrganizationCode(text).rawValue == plain)
        #expect(try OrganizationCode(plain.lowercased()).rawValue == plain)
    }

    @Test(arguments: [
        ("00001333-7", "check-digit"), ("D2143569-0", "check-digit"), ("0000133-38", "length"),
        ("", "length"), ("0000133\u{0661}8", "character"), ("00001333A", "character"),
    ])
    func `a wrong organization code is refused`(text: String, reason: String) {
        #expect(codes { () throws(BadCode) in _ = try OrganizationCode(text) } == [reason])
    }

    @Test(arguments: ["11010519491231002X", "440524188001010014", "11010519491231002x"])
    func `a right identity number is read`(text: String) throws {
        #expect(try ResidentID(text, today: today).rawValue == text.uppercased())
    }

    @Test(arguments: [
        ("110105194912310021", ["check-digit"]),
        ("110105194913310029", ["birth-date", "check-digit"]),
        ("110105190002290021", ["birth-date", "check-digit"]),
        ("1101051949123100X", ["length"]),
        ("11010519491231００2X", ["character"]),
        ("", ["length"]),
    ])
    func `a wrong identity number is refused`(text: String, reasons: [String]) {
        let day = today
        #expect(codes { () throws(BadCode) in _ = try ResidentID(text, today: day) } == reasons)
    }

    @Test
    func `an identity number whose birth lies after today is refused, on that day it is read`()
        throws
    {
        let born = try #require(Day("1949-12-31"))
        let eve = born.adding(days: -1)
        #expect(try ResidentID("11010519491231002X", today: born).born == born)
        #expect(
            codes { () throws(BadCode) in _ = try ResidentID("11010519491231002X", today: eve) }
                == ["birth-date"]
        )
    }

    @Test func `an identity number shows its birth date only unmasked`() throws {
        let identity = try ResidentID("11010519491231002X", today: today)
        #expect(identity.masked == "110105********002X")
    }

    @Test(arguments: [
        ("4-1-00033-2006", LicenseFamily.facility), ("1-4-00123-2026", .facility),
        ("1010426-00001", .business),
    ])
    func `a license number has the shape of its family`(
        text: String,
        family: LicenseFamily
    )
        throws
    {
        #expect(try LicenseNumber(text).family == family)
    }

    @Test(arguments: [
        "", "4-1-0033-2006", "4-1-00033-206", "41-00033-2006", "d-d-ddddd-dddd", "1010426-0001",
        "4-1-00033-2006-", " 4-1-00033-2006", "4-1-0003\u{0663}-2006", "4－1－00033－2006",
    ])
    func `another shape is no license number`(text: String) {
        #expect(codes { () throws(BadCode) in _ = try LicenseNumber(text) } == ["shape"])
    }

    @Test(arguments: ["140105", "110000", "659001", "820000"])
    func `a division code begins with a province`(text: String) throws {
        #expect(try DivisionCode(text).rawValue == text)
    }

    @Test(arguments: [
        ("990000", "province"), ("000000", "province"), ("16010", "length"),
        ("14010５", "character"),
        ("", "length"), ("160100", "province"),
    ])
    func `an unknown division is refused`(text: String, reason: String) {
        #expect(codes { () throws(BadCode) in _ = try DivisionCode(text) } == [reason])
    }
}

/// Codes of the reasons with which a reading is refused; none where it is not.
func codes(_ read: () throws(BadCode) -> Void) -> [String] {
    do throws(BadCode) {
        try read()
        return []
    } catch {
        return error.reasons.map(\.code)
    }
}
