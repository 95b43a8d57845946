import Authority

/// One row of a table as a form: each column by what its cells hold.
struct RowForm: Sendable {
    let table: DraftTable
    let sentences: Catalogue

    private func label(_ id: String) -> String { sentences("apply.\(table.rawValue).\(id)") }

    private func hint(_ column: DraftColumn) -> String? {
        sentences.find("apply.\(table.rawValue).\(column.id).hint")
            ?? (column.isRequired ? nil : sentences("apply.optional"))
    }

    var groups: [FormGroup] {
        [FormGroup(sentences("apply.row.\(table.rawValue)"), columns.map(row))]
    }

    /// The columns in the order in which a person fills them in: the kind of a document before its number.
    private var columns: [DraftColumn] {
        var columns = table.columns
        guard let kind = table.index(of: "idKind"), let number = table.index(of: "idNumber") else {
            return columns
        }
        columns.insert(columns.remove(at: kind), at: number)
        return columns
    }

    private func row(_ column: DraftColumn) -> FormRow {
        let id = column.id
        switch column.kind {
        case .several(let words):
            return FormRow(
                words.map { .tick("\(id)-\($0.name)", word(column, $0)) },
                legend: label(id)
            )
        case .one(let words):
            return FormRow([select(column, words.map { ($0.text, word(column, $0)) })])
        case .yesNo:
            let words = [(DraftWords.yes, "yes"), (DraftWords.no, "no")]
            return FormRow([select(column, words.map { ($0.0, sentences("apply.word.\($0.1)")) })])
        default:
            // A voltage may be 10kV and an amount 8812.5万: no keyboard of digits has these signs.
            return FormRow([.text(id, label(id), hint: hint(column), number: false)])
        }
    }

    private func select(_ column: DraftColumn, _ words: [(String, String)]) -> FormItem {
        let empty = sentences.find("apply.\(table.rawValue).\(column.id).none")
        let none = (value: "", text: empty ?? sentences("apply.choose"))
        return .select(
            column.id,
            label(column.id),
            hint: hint(column),
            [none] + words.map { (value: $0.0, text: $0.1) }
        )
    }

    private func word(_ column: DraftColumn, _ word: DraftWord) -> String {
        sentences.find("apply.word.\(column.id).\(word.name)") ?? sentences("class.\(word.name)")
    }

    /// What a cell holds in the reader's language; nil where it holds no words of ours.
    func said(_ text: String, in column: DraftColumn) -> String? {
        let words: [(String, String)]
        switch column.kind {
        case .one(let all), .several(let all): words = all.map { ($0.text, word(column, $0)) }
        case .yesNo:
            words = [
                (DraftWords.yes, sentences("apply.word.yes")),
                (DraftWords.no, sentences("apply.word.no")),
            ]
        default: return nil
        }
        let typed = text.split { "、,，;；".contains($0) }.map(String.init)
        let said = typed.compactMap { piece in words.first { $0.0 == piece }?.1 }
        guard !typed.isEmpty, said.count == typed.count else { return nil }
        return said.joined(separator: sentences("frame.comma"))
    }

    /// The cells of what was typed.
    func cells(_ fields: Fields) -> [String] {
        table.columns.map { column in
            guard case .several(let words) = column.kind else {
                return fields.text(column.id)
            }
            return words.filter { fields.isTicked("\(column.id)-\($0.name)") }.map(\.text)
                .joined(separator: "、")
        }
    }

    /// The message about cells that are longer than any; they are not saved, and not cut.
    func tooLong(_ cells: [String]) -> [FormError] {
        guard let part = DraftPart(rawValue: table.rawValue) else { return [] }
        return zip(table.columns, cells).compactMap { column, cell in
            guard !CellReading.fits(cell, DraftColumn.wordsMax) else { return nil }
            let fault = PartFault(part, column.id, .tooLong(max: column.lengthMax))
            return FormError(
                field: field(of: column.id),
                text: FaultWording.error(fault, sentences).text
            )
        }
    }

    /// What is said of a form in which nothing was filled in.
    func empty(_ isNew: Bool) -> FormError {
        let first = table.columns.first.map { field(of: $0.id) } ?? ""
        let key = isNew ? "apply.row.empty" : "apply.row.emptied"
        return FormError(field: first, text: sentences(key))
    }

    /// What was saved, as the form shows it.
    func fields(_ cells: [String]) -> Fields {
        var fields = Fields()
        for (column, cell) in zip(table.columns, cells) {
            guard case .several(let words) = column.kind else {
                if !cell.isEmpty { fields.append(column.id, cell) }
                continue
            }
            let chosen = cell.split(whereSeparator: { "、,，;；".contains($0) }).map(String.init)
            for word in words where chosen.contains(word.text) {
                fields.append("\(column.id)-\(word.name)", "1")
            }
        }
        return fields
    }

    /// The field of the form at which a fault of a column is shown.
    func field(of column: String) -> String {
        guard let place = table.index(of: column),
            case .several(let words) = table.columns[place].kind, let first = words.first
        else { return column }
        return "\(column)-\(first.name)"
    }
}
