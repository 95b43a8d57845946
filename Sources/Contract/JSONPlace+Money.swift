import Licensing

extension JSONPlace {
    /// An amount of yuan with at most two decimals, read digit by digit.
    func money() throws(BadInput) -> Money {
        guard case .number(let text) = value else { throw bad("应为金额（元）") }
        let decimals = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).dropFirst()
        guard decimals.allSatisfy({ $0.count <= 2 }) else { throw bad("金额最多两位小数（精确到分）") }
        do throws(AmountFault) {
            return try Money(text)
        } catch {
            throw bad(error == .tooLarge ? "数值过大" : "应为金额（元），不带指数，最多两位小数")
        }
    }
}
