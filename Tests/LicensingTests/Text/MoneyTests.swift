import Testing

@testable import Licensing

/// Amounts are exact to the fen, and what is finer than a fen is no amount.
struct MoneyTests {
    static let right: [(String, Int, Int128, String)] = [
        ("12345678.90", 0, 1_234_567_890, "12345678.90"),
        ("12345678.9", 0, 1_234_567_890, "12345678.90"),
        ("0.01", 0, 1, "0.01"), ("-0.01", 0, -1, "-0.01"), ("5", 0, 500, "5"),
        ("5.00", 0, 500, "5"),
        ("-5", 0, -500, "-5"), ("007", 0, 700, "7"),
        ("8812.345678", 4, 8_812_345_678, "88123456.78"),
        ("1.2", 8, 12_000_000_000, "120000000"), ("0.00000001", 8, 100, "1"),
        ("0.1", 0, 10, "0.10"),
        ("9007199254740993.01", 0, 900_719_925_474_099_301, "9007199254740993.01"),
        ("9223372036854775807", 0, 922_337_203_685_477_580_700, "9223372036854775807"),
        ("-9223372036854775808", 0, -922_337_203_685_477_580_800, "-9223372036854775808"),
    ]

    @Test(arguments: right.indices)
    func `an amount is kept to the fen`(index: Int) throws {
        let (text, power, fen, shown) = MoneyTests.right[index]
        let money = try Money(text, timesTenTo: power)
        #expect(money.fen == fen)
        #expect(money.description == shown)
        #expect(try Money(shown) == money)
    }

    static let wrong: [(String, Int, AmountFault)] = [
        ("0.001", 0, .tooFine), ("12.345", 0, .tooFine), ("0.0000001", 4, .tooFine),
        ("", 0, .notDecimal), (".", 0, .notDecimal), ("1.", 0, .notDecimal), (".5", 0, .notDecimal),
        ("--5", 0, .notDecimal), ("1e6", 0, .notDecimal), ("1,000", 0, .notDecimal),
        ("1.2.3", 0, .notDecimal), ("５", 0, .notDecimal), ("+5", 0, .notDecimal),
        ("9223372036854775807.01", 0, .tooLarge), ("99999999999999999999", 0, .tooLarge),
        ("9223372036854775807", 4, .tooLarge),
    ]

    @Test(arguments: wrong.indices)
    func `what is no amount says why`(index: Int) {
        let (text, power, fault) = MoneyTests.wrong[index]
        #expect(throws: fault) { try Money(text, timesTenTo: power) }
    }

    @Test func `SEED2-35 the share of assets is judged to the fen`() throws {
        for (net, isMet) in [("15.00", true), ("14.99", false)] {
            let assets = try Money(net)
            let sample = Sample(.repair, RequirementRow.all[4]).with { $0.netAssets = assets }
            let finding = try sample.report().findings.first { $0.rule == .netAssets }
            #expect(finding?.outcome == (isMet ? .met : .notMet))
            #expect(finding?.found == "\(net)%")
        }
    }
}
