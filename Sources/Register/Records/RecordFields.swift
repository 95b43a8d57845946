import Licensing

/// The keys of one record, read one by one; what lacks is named.
struct RecordFields {
    let object: [String: RecordValue]

    func text(_ key: String) throws(BadRecord) -> String {
        guard case .text(let text) = object[key] else { throw BadRecord(key) }
        return text
    }

    func number(_ key: String) throws(BadRecord) -> Int {
        guard case .number(let number) = object[key] else { throw BadRecord(key) }
        return number
    }

    func list(_ key: String) throws(BadRecord) -> [RecordFields] {
        guard case .list(let list) = object[key] else { throw BadRecord(key) }
        var fields: [RecordFields] = []
        for value in list {
            guard case .object(let object) = value else { throw BadRecord(key) }
            fields.append(RecordFields(object: object))
        }
        return fields
    }

    /// A text that a type of its own can read.
    func read<Value>(
        _ key: String,
        _ parse: (String) throws -> Value?
    ) throws(BadRecord) -> Value {
        let text = try text(key)
        guard let value = try? parse(text) else { throw BadRecord(key) }
        return value
    }

    /// The text, where there is one: for records whose kind is unknown.
    func maybe(_ key: String) -> String? {
        try? text(key)
    }
}
