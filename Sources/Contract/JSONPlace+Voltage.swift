import Licensing

extension JSONPlace {
    /// A voltage in kilovolts with at most three decimals, more than zero.
    func voltage() throws(BadInput) -> Voltage {
        guard case .number(let text) = value, let voltage = Voltage(readingKilovolts: text) else {
            throw bad("应为大于0的电压（千伏），至多3位小数")
        }
        return voltage
    }
}
