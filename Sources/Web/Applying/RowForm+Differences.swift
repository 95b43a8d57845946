import Authority

extension RowForm {
    /// Each column in which what was typed is not what stands in the row, both in the reader's words.
    func differences(_ typed: Fields, _ stored: [String]) -> [PartPage.Difference] {
        let mine = cells(typed)
        return table.columns.indices.filter { mine[$0] != text(stored, $0) }.map { place in
            PartPage.Difference(
                label: sentences("apply.\(table.rawValue).\(table.columns[place].id)"),
                mine: word(mine, place),
                saved: word(stored, place)
            )
        }
    }

    private func text(_ row: [String], _ place: Int) -> String {
        row.indices.contains(place) ? row[place] : ""
    }

    private func word(_ row: [String], _ place: Int) -> String {
        let column = table.columns[place]
        let text = RowsPage.text(row, column.id, table)
        return text.isEmpty ? sentences("apply.blank") : said(text, in: column) ?? text
    }
}

extension DraftTable {
    /// Whether two rows speak of the same person, work or settlement.
    func isSame(_ one: [String], _ other: [String]) -> Bool {
        switch self {
        case .staff: agree(one, other, 0) || agree(one, other, 1)
        case .works: agree(one, other, 0)
        case .settlements: agree(one, other, 0) && agree(one, other, 1)
        }
    }

    /// Whether two rows speak of the same wherever they stand: of one name there may be two people,
    /// and a work of two classes.
    func isSurelySame(_ one: [String], _ other: [String]) -> Bool {
        switch self {
        case .staff: agree(one, other, 1)
        case .works, .settlements: agree(one, other, 0) && agree(one, other, 1)
        }
    }

    private func agree(_ one: [String], _ other: [String], _ place: Int) -> Bool {
        one.indices.contains(place) && other.indices.contains(place)
            && !one[place].isEmpty && one[place] == other[place]
    }
}
