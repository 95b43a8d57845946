/// The row of headings in a file: above it may stand a title, beside our columns their numbers.
struct RosterHead {
    /// A title, a unit and a day stand in a few rows.
    private static let linesMax = 10
    /// Columns that offices put before ours to count the rows (序号).
    private static let counting: Set<String> = ["序号", "序", "编号", "行号", "NO", "NO.", "#"]

    /// The column of ours for each column of the file; nil for one that is passed over.
    let columns: [Int?]
    /// The rows below the headings.
    let body: [SheetRow]

    /// Finds the headings of a table.
    ///
    /// - Throws: which headings are missing, unknown or there twice.
    init(_ rows: [SheetRow], _ table: DraftTable) throws(RosterFault) {
        let names = table.columns.map { CellReading.folded($0.heading) }
        let matches = rows.prefix(RosterHead.linesMax).map { row in
            Set(row.cells.compactMap { RosterHead.name($0) }).intersection(names).count
        }
        guard let most = matches.max(), let line = matches.firstIndex(of: most) else {
            throw .empty
        }
        columns = try RosterHead.places(of: rows[line], names, table)
        let columns = columns
        // A row that is counted, and has nothing else, is blank.
        body = rows[(line + 1)...].filter { row in
            zip(row.cells, columns).contains { !$0.isBlank && $1 != nil }
        }
        guard !body.isEmpty else { throw .empty }
    }

    private static func name(_ cell: SheetCell) -> String? {
        guard case .text(let text) = cell, !cell.isBlank else { return nil }
        return CellReading.folded(text)
    }

    private static func places(
        of head: SheetRow,
        _ names: [String],
        _ table: DraftTable
    ) throws(RosterFault) -> [Int?] {
        var places: [Int?] = []
        var unknown: [String] = []
        for cell in head.cells {
            guard let name = name(cell), !counting.contains(name.uppercased()) else {
                places.append(nil)
                continue
            }
            let place = names.firstIndex(of: name)
            if let place, places.contains(place) { throw .headingTwice(names[place]) }
            if place == nil { unknown.append(String(name.prefix(20))) }
            places.append(place)
        }
        let missing = table.columns.indices.filter {
            !places.contains($0) && table.columns[$0].lack == nil
        }
        guard missing.isEmpty else {
            throw .headingsMissing(missing.map { table.columns[$0].heading })
        }
        guard unknown.isEmpty else { throw .headingsUnknown(unknown) }
        return places
    }
}
