import Licensing

extension Entry {
    /// A value, or `{ value: …, unverified: true }` where its source is memory or second-hand.
    func datum<Value>(
        _ key: String,
        _ read: (Entry) throws(BadRegulation) -> Value
    ) throws(BadRegulation) -> Datum<Value> {
        guard isTable else {
            return Datum(try read(self), isVerified: true, key: key)
        }
        let table = try Table(self, required: ["value", "unverified"])
        guard try table["unverified"].bool() else {
            throw table["unverified"].bad("已核实的数据请直接写值，不写 unverified: false")
        }
        return Datum(try read(table["value"]), isVerified: false, key: key)
    }

    /// A text, verified or not.
    func textDatum(_ key: String) throws(BadRegulation) -> Datum<String> {
        try datum(key) { entry throws(BadRegulation) in try entry.string() }
    }

    /// A unified social credit code, verified or not.
    func creditCodeDatum(_ key: String) throws(BadRegulation) -> Datum<CreditCode> {
        try datum(key) { entry throws(BadRegulation) in
            let text = try entry.string()
            do throws(BadCode) {
                return try CreditCode(text)
            } catch {
                throw entry.bad(error.reasons.map(\.message).joined(separator: "；"))
            }
        }
    }
}
