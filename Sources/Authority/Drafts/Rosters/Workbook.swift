import OFD

/// Reads the first sheet of an XLSX workbook (ECMA-376): values alone, nothing is computed.
///
/// The package is read by the strict reader that reads OFD files: bounded, no stowaways, no DOCTYPE.
struct Workbook {
    /// More than 2,000 rows of any table of ours expand to.
    static let expandedMax = 24 << 20
    /// Columns that are looked at.
    static let columnsMax = 64

    private let files: Container
    private let shared: [String]

    /// The rows of the first sheet; blank ones are left out.
    static func rows(_ bytes: [UInt8], max: Int) throws(RosterFault) -> [SheetRow] {
        let files: Container
        do throws(Fault) {
            files = try Container(bytes, expandedMax: expandedMax, .plain)
        } catch {
            throw error.code == .bomb || error.code == .tooLarge ? .bomb : .damaged
        }
        let isProgram: (String) -> Bool = { name in
            let name = name.lowercased()
            return name.hasSuffix(".bin") && name.contains("vba") || name.contains("macrosheets/")
                || name.contains("activex/")
        }
        guard !files.names.contains(where: isProgram) else { throw .macro }
        let book = try Workbook(files)
        return try book.rows(max: max)
    }

    private init(_ files: Container) throws(RosterFault) {
        self.files = files
        let table = try Workbook.root("xl/sharedStrings.xml", in: files)
        shared = table?.all("si").map(Workbook.text) ?? []
    }

    private static func root(
        _ path: String,
        in files: Container
    ) throws(RosterFault) -> XMLElement? {
        guard let bytes = files.file(path) else { return nil }
        do throws(Fault) {
            return try XMLReader.root(bytes, place: path)
        } catch {
            throw .damaged
        }
    }

    /// The text of a string item: plain, or of its runs; reading aids (rPh) are no text.
    private static func text(_ item: XMLElement) -> String {
        if let plain = item.child("t") { return plain.text }
        return item.all("r").map { $0.child("t")?.text ?? "" }.joined()
    }

    private func rows(max: Int) throws(RosterFault) -> [SheetRow] {
        guard let book = try Workbook.root("xl/workbook.xml", in: files),
            let links = try Workbook.root("xl/_rels/workbook.xml.rels", in: files),
            let first = book.child("sheets")?.all("sheet").first?["id"],
            let target = links.all("Relationship").first(where: { $0["Id"] == first })?["Target"]
        else { throw .damaged }
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
        guard let sheet = try Workbook.root(path, in: files) else { throw .damaged }
        var rows: [SheetRow] = []
        for (index, row) in (sheet.child("sheetData")?.all("row") ?? []).enumerated() {
            let cells = self.cells(of: row)
            guard !cells.allSatisfy(\.isBlank) else { continue }
            guard rows.count <= max else { throw .tooManyRows(max: max) }
            rows.append(SheetRow(number: row["r"].flatMap { Int($0) } ?? index + 1, cells: cells))
        }
        return rows
    }

    private func cells(of row: XMLElement) -> [SheetCell] {
        var cells: [SheetCell] = []
        for element in row.all("c") {
            let column = element["r"].flatMap(Workbook.column) ?? cells.count
            guard column >= cells.count, column < Workbook.columnsMax else { continue }
            while cells.count < column { cells.append(.text("")) }
            cells.append(cell(element))
        }
        return cells
    }

    private func cell(_ element: XMLElement) -> SheetCell {
        guard element.child("f") == nil else { return .formula }
        let value = element.child("v")?.text ?? ""
        switch element["t"] {
        case "s":
            let place = Int(value) ?? -1
            return shared.indices.contains(place) ? .text(shared[place]) : .error
        case "inlineStr": return .text(element.child("is").map(Workbook.text) ?? "")
        case "b": return .text(value == "1" ? DraftWords.yes : DraftWords.no)
        case "e": return .error
        case "str": return .text(value)
        default: return value.isEmpty ? .text("") : .number(value)
        }
    }

    /// Place of a column from its letters: `C5` is 2.
    static func column(_ reference: String) -> Int? {
        let letters = reference.prefix { $0.isASCII && $0.isLetter }
        guard (1...3).contains(letters.count) else { return nil }
        return letters.uppercased().unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
    }
}
