import Contract

/// What was typed into a part, as it was typed: nothing is lost because it is not right yet.
package struct PartText: Hashable, Sendable {
    /// Texts of the fields by their names.
    package var fields: [String: String]
    /// Cells of the rows of a table, in the order of its columns.
    package var rows: [[String]]

    package init(fields: [String: String] = [:], rows: [[String]] = []) {
        self.fields = fields
        self.rows = rows
    }

    /// Text of a field; empty where nothing was typed.
    package subscript(_ field: String) -> String { fields[field] ?? "" }

    /// True where nothing at all was typed.
    package var isBlank: Bool { rows.isEmpty && fields.values.allSatisfy(\.isEmpty) }
}

extension PartText {
    /// The text as bytes to keep.
    var bytes: [UInt8] {
        let members = fields.sorted { $0.key < $1.key }
            .map { JSONMember(key: $0.key, value: .string($0.value)) }
        let table = rows.map { JSON.array($0.map { .string($0) }) }
        return Array(
            JSON.members(["fields": .object(members), "rows": .array(table)]).text.utf8
        )
    }

    /// Reads what was kept.
    init(bytes: [UInt8]) throws(BadInput) {
        let root = JSONPlace(try JSON.parse(bytes))
        let place = try root.member("fields")
        guard case .object(let members) = place.value else { throw place.bad("应为对象") }
        var fields: [String: String] = [:]
        for member in members {
            if case .string(let text) = member.value { fields[member.key] = text }
        }
        var rows: [[String]] = []
        for row in try root.member("rows").elements() {
            rows.append(
                try row.elements().map { cell in
                    if case .string(let text) = cell.value { text } else { "" }
                }
            )
        }
        self.init(fields: fields, rows: rows)
    }
}
