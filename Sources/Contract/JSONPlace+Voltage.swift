import Licensing

extension JSONPlace {
    /// A voltage in kilovolts with at most three decimals, more than zero.
    func voltage() throws(BadInput) -> Voltage {
        let fault = "应为大于0的电压（千伏），至多3位小数"
        guard case .number(let text) = value else { throw bad(fault) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), whole >= 0, whole <= 1_000_000 else {
            throw bad(fault)
        }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        let digits = fraction + String(repeating: "0", count: max(0, 3 - fraction.count))
        guard digits.dropFirst(3).allSatisfy({ $0 == "0" }), let rest = Int(digits.prefix(3)),
            whole * 1_000 + rest > 0
        else { throw bad(fault) }
        return Voltage(volts: whole * 1_000 + rest)
    }
}
