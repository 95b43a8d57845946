import Testing

@testable import OFD

struct NumbersTests {
    @Test(arguments: [
        (210.0, "210"), (4.2333, "4.2333"), (-0.5, "-0.5"), (0, "0"), (-0.00001, "0"),
        (0.00005, "0.0001"), (1.10, "1.1"), (999_999.5, "999999.5"), (0.1 + 0.2, "0.3"),
    ])
    func `a number has at most four decimals and no exponent`(value: Double, text: String) {
        #expect(Numbers.text(value) == text)
    }

    @Test(arguments: [
        ([4.0, 2.1167, 2.1167, 2.1167, 2.1167, 4.2333], "4 g 4 2.1167 4.2333"),
        ([1, 1], "1 1"), ([1, 1, 1], "g 3 1"), ([], ""),
    ])
    func `equal advances are written once`(values: [Double], text: String) {
        #expect(Numbers.advances(values) == text)
    }

    @Test(arguments: [
        (0, "19700101000000Z"), (951_782_399, "20000228235959Z"), (951_782_400, "20000229000000Z"),
        (1_763_726_400, "20251121120000Z"), (-1, "19691231235959Z"),
    ])
    func `instants are written in universal time`(seconds: Int64, text: String) {
        #expect(UTCStamp.text(seconds) == text)
    }
}
