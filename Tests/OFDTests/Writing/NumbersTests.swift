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
}
