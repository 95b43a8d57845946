import OFD

/// Reads the first visible sheet of an XLSX workbook (ECMA-376): values alone, nothing is computed.
///
/// The package is read by the strict reader that reads OFD files: bounded, no stowaways, no DOCTYPE.
struct Workbook {
    /// More than 2,000 rows of any table of ours expand to.
    static let expandedMax = 24 << 20
    /// Cells and rows, blank ones with a border included: 20,000 rows of ten columns are 220,000.
    static let elementsMax = 600_000

    /// Elements of one row: a heading of 16,384 columns, each with a value.
    static let rowElementsMax = 70_000
    /// The list of sheets and of their files, with the dead names that old workbooks drag along.
    static let parts = XMLAllowance(bytes: 4 << 20, elements: 70_000, attributes: 280_000)

    private let files: Container
    private let shared: [SheetCell]

    /// The rows of the first visible sheet; blank ones are left out.
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
        var shared: [SheetCell] = []
        if let bytes = files.file("xl/sharedStrings.xml") {
            try Workbook.each("si", in: bytes) { item throws(RosterFault) in
                shared.append(Workbook.text(item))
            }
        }
        self.shared = shared
    }

    private static func root(
        _ path: String,
        in files: Container
    ) throws(RosterFault) -> XMLElement? {
        guard let bytes = files.file(path) else { return nil }
        do throws(Fault) {
            var allowance = Workbook.parts
            return try XMLReader.root(bytes, place: path, &allowance)
        } catch {
            throw error.code == .tooLarge ? .bomb : .damaged
        }
    }

    /// Every element of a name, one after the other.
    private static func each(
        _ name: String,
        in bytes: [UInt8],
        _ take: (XMLElement) throws(RosterFault) -> Void
    ) throws(RosterFault) {
        var stream: XMLStream?
        while true {
            let element: XMLElement?
            do throws(Fault) {
                if stream == nil {
                    stream = try XMLStream(
                        bytes,
                        place: name,
                        name: name,
                        elementsMax: elementsMax,
                        eachMax: rowElementsMax
                    )
                }
                element = try stream?.next()
            } catch {
                throw error.code == .tooLarge ? .tooManyCells : .damaged
            }
            guard let element else { return }
            try take(element)
        }
    }

    /// The text of a string item: plain, or of its runs; reading aids (rPh) are no text.
    private static func text(_ item: XMLElement) -> SheetCell {
        if let plain = item.child("t") { return cell(plain.text) }
        return cell(item.all("r").compactMap { $0.child("t")?.text }.joined())
    }

    private static func cell(_ text: String) -> SheetCell {
        // An escape is seven times as long as what it stands for.
        let mayFit = text.utf8.count <= 7 * SheetCell.bytesMax
        return .bounded(mayFit ? SheetText.plain(text) : text)
    }

    private func rows(max: Int) throws(RosterFault) -> [SheetRow] {
        guard let book = try Workbook.root("xl/workbook.xml", in: files),
            let links = try Workbook.root("xl/_rels/workbook.xml.rels", in: files),
            let first = book.child("sheets")?.all("sheet").first(where: Workbook.isVisible)?["id"],
            let target = links.all("Relationship").first(where: { $0["Id"] == first })?["Target"]
        else { throw .damaged }
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
        guard let sheet = files.file(path) else { throw .damaged }
        let isFrom1904 = ["1", "true", "on"].contains(book.child("workbookPr")?["date1904"])
        let epoch = isFrom1904 ? SheetEpoch.from1904 : .from1900
        var rows: [SheetRow] = []
        var index = 0
        try Workbook.each("row", in: sheet) { row throws(RosterFault) in
            index += 1
            let number = row["r"].flatMap(Workbook.line) ?? index
            let found = SheetRow(number: number, cells: try cells(of: row, number, epoch))
            guard !found.isBlank else { return }
            guard rows.count < max else { throw .tooManyRows(max: DraftTable.rowsMax) }
            rows.append(found)
        }
        return rows
    }

    /// The number of a row; nil for one that no sheet has (ECMA-376 part 1, 18.3.1.73: 1 to 1,048,576).
    private static func line(_ text: String) -> Int? {
        Int(text).flatMap { (1...1_048_576).contains($0) ? $0 : nil }
    }

    private static func isVisible(_ sheet: XMLElement) -> Bool {
        sheet["state"] != "hidden" && sheet["state"] != "veryHidden"
    }

    private func cells(
        of row: XMLElement,
        _ line: Int,
        _ epoch: SheetEpoch
    ) throws(RosterFault) -> [SheetCell] {
        var cells: [SheetCell] = []
        for element in row.children where element.name == "c" {
            let column = element["r"].flatMap(Workbook.column) ?? cells.count
            let cell = cell(element, epoch)
            guard column < SheetRow.cellsMax else {
                if cell.isBlank { continue }
                throw .tooManyColumns(line: line, max: SheetRow.cellsMax)
            }
            guard column >= cells.count else { continue }
            while cells.count < column { cells.append(.text("")) }
            cells.append(cell)
        }
        return cells
    }

    private func cell(_ element: XMLElement, _ epoch: SheetEpoch) -> SheetCell {
        guard element.child("f") == nil else { return .formula }
        let value = element.child("v")?.text ?? ""
        switch element["t"] {
        case "s":
            let place = Int(value) ?? -1
            return shared.indices.contains(place) ? shared[place] : .error
        case "inlineStr": return element.child("is").map(Workbook.text) ?? .text("")
        case "b": return .text(value == "1" ? DraftWords.yes : DraftWords.no)
        case "e": return .error
        case "str": return Workbook.cell(value)
        // A day or an instant in ISO 8601, as the strict format writes it.
        case "d": return .bounded(value)
        default: return value.isEmpty ? .text("") : .number(value, epoch)
        }
    }

    /// Place of a column from its letters: `C5` is 2.
    static func column(_ reference: String) -> Int? {
        let letters = reference.utf8.prefix { 0x41...0x5A ~= $0 & 0xDF && $0 >= 0x41 }
        guard (1...3).contains(letters.count) else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 64 } - 1
    }
}
