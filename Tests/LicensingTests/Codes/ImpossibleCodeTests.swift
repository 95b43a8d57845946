import Licensing
import Testing

/// Codes whose check characters are right and which nobody can have been given.
struct ImpossibleCodeTests {
    /// The text with the check characters that the standards compute: positions 17 and 18.
    static func completed(_ sixteen: String) -> String {
        let values = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let inner = zip(sixteen.dropFirst(8), [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { sum, pair in
            sum + (values.firstIndex(of: pair.0) ?? 0) * pair.1
        }
        let ninth = Array("0123456789X0")[11 - inner % 11]
        let code = sixteen + String(ninth)
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        var (sum, power) = (0, 1)
        for character in code {
            sum += (alphabet.firstIndex(of: character) ?? 0) * power
            power = power * 3 % 31
        }
        return code + String(alphabet[(31 - sum % 31) % 31])
    }

    @Test func `the check characters of the tests are those of the standard`() {
        #expect(ImpossibleCodeTests.completed("91140105MA0KD31X") == "91140105MA0KD31X0A")
        #expect(ImpossibleCodeTests.completed("91370406L2489413") == "91370406L24894136J")
        #expect(ImpossibleCodeTests.completed("0000000000000000") == "000000000000000000")
    }

    @Test(arguments: [
        ("0114010500002116", ["registering-body"]),
        ("B114010500002116", ["registering-body"]),
        ("9199010500002116", ["division"]),
        ("9100000000002116", ["division"]),
        ("9110000100002116", ["division"]),
        ("911401A500002116", ["division"]),
        ("91ABCDEF00002116", ["division"]),
        ("9116010000002116", ["division"]),
    ])
    func `a code that cannot exist is refused, its check characters right or not`(
        sixteen: String,
        reasons: [String]
    ) {
        let code = ImpossibleCodeTests.completed(sixteen)
        #expect(codes { () throws(BadCode) in _ = try CreditCode(code) } == reasons)
        #expect(codes { () throws(BadCode) in _ = try CreditCode(asPrinted: code) } == reasons)
    }

    @Test func `eighteen zeros are no code, whatever they add up to`() {
        let zeros = String(repeating: "0", count: 18)
        let reasons = codes { () throws(BadCode) in _ = try CreditCode(zeros) }
        #expect(reasons == ["registering-body", "division", "organization-code"])
        let printed = codes { () throws(BadCode) in _ = try CreditCode(asPrinted: zeros) }
        #expect(printed == ["registering-body", "division"])
    }

    @Test(arguments: [
        "1110000000002116", "9171000000002116", "9181000000002116", "9182000000002116",
        "9165900100002116", "A114000000002116", "N114010500002116", "Y114010500002116",
        "5214010500002116", "9214010500002116",
    ])
    func `national codes, those of Taiwan, Hong Kong and Macao and every body are read`(
        sixteen: String
    ) throws {
        let code = ImpossibleCodeTests.completed(sixteen)
        #expect(try CreditCode(code).rawValue == code)
        #expect(try !CreditCode(code).isOdd)
    }

    @Test(arguments: [
        ("91140105MA0KD31X0B", ["check-digit"]),
        ("91140105MA0KD31X1A", ["check-digit", "organization-code"]),
    ])
    func `an odd check character is taken as printed, and said to be odd`(
        code: String,
        reasons: [String]
    ) throws {
        #expect(codes { () throws(BadCode) in _ = try CreditCode(code) } == reasons)
        let printed = try CreditCode(asPrinted: code.lowercased())
        #expect(printed.rawValue == code)
        #expect(printed.isOdd)
        #expect(try CreditCode(recorded: code) == printed)
        #expect(try !CreditCode(asPrinted: "91140105MA0KD31X0A").isOdd)
    }

    @Test(arguments: [
        ("91140105MA0KD31X0", ["length"]), ("91140105MA0KD31X0AB", ["length"]), ("", ["length"]),
        ("91140105MA0KD31I0A", ["character"]), ("91140105MA0KD31X0Ａ", ["character"]),
        ("02140105MA0KD31X0B", ["registering-body"]), ("91990105MA0KD31X0B", ["division"]),
    ])
    func `as printed, the structure must be right all the same`(text: String, reasons: [String]) {
        #expect(codes { () throws(BadCode) in _ = try CreditCode(asPrinted: text) } == reasons)
    }

    @Test(arguments: ["000000000000000000", "91990105MA0KD31X0B"])
    func `a code that stands in a record is read as it stands`(text: String) throws {
        #expect(try CreditCode(recorded: text).rawValue == text)
        #expect(
            codes { () throws(BadCode) in _ = try CreditCode(recorded: "1" + text) } == ["length"]
        )
    }

    @Test(arguments: ["000000000", "00000000-0"])
    func `no organization has eight zeros`(text: String) {
        #expect(codes { () throws(BadCode) in _ = try OrganizationCode(text) } == ["number"])
    }
}
