import Licensing
import OFD

/// Sets facts and tables on A4 from top to bottom, page after page.
struct FiledSheet {
    private var composer: Composer
    /// Baseline of the next line.
    private var y = FiledLayout.firstBaseline

    init(_ typefaces: Typefaces) {
        composer = Composer(typefaces)
    }

    /// The title in the middle, and a line under it that says what the paper is.
    mutating func title(_ text: String, under line: String) throws(PaperRefusal) {
        try composer.fitted(
            text,
            FiledLayout.title,
            x: FiledLayout.left,
            width: FiledLayout.width,
            y: y,
            align: .center,
            datum: "标题"
        )
        y += 8
        try composer.line(
            line,
            FiledLayout.label,
            x: FiledLayout.left,
            width: FiledLayout.width,
            y: y,
            align: .center
        )
        y += 8
    }

    /// A note in a frame.
    mutating func note(_ text: String) throws(PaperRefusal) {
        let (pad, style) = (3.0, FiledLayout.note)
        let lines = try lines(text, style, width: FiledLayout.width - 2 * pad)
        let height = Double(lines.count) * FiledLayout.notePitch + 2 * pad - 1
        let top = y - FiledLayout.notePitch
        let box = Box(x: FiledLayout.left, y: top, width: FiledLayout.width, height: height)
        composer.add(.area(box, FiledLayout.wash))
        y = top + pad + style.size
        for line in lines {
            composer.set(line, style, x: FiledLayout.left + pad, y: y)
            y += FiledLayout.notePitch
        }
        y = top + height + FiledLayout.pitch + 1
    }

    /// The name of a part above a rule; it never stands alone at the foot of a page.
    mutating func heading(_ text: String) throws(PaperRefusal) {
        y += 4
        room(for: 3)
        try composer.line(
            text,
            FiledLayout.heading,
            x: FiledLayout.left,
            width: FiledLayout.width,
            y: y
        )
        rule(FiledLayout.accent, width: 0.4)
        y += FiledLayout.pitch + 1.5
    }

    /// Labels beside what was filled in, each on its hairline.
    mutating func facts(_ facts: [FiledApplication.Fact]) throws(PaperRefusal) {
        let left = FiledLayout.left + FiledLayout.labelWidth
        for fact in facts {
            let value = fact.value.isEmpty ? "未填" : fact.value
            let width = FiledLayout.width - FiledLayout.labelWidth
            let lines = try lines(value, FiledLayout.value, width: width)
            room(for: min(lines.count, 4))
            try composer.line(
                fact.label,
                FiledLayout.label,
                x: FiledLayout.left,
                width: FiledLayout.labelWidth,
                y: y
            )
            for line in lines {
                room(for: 1)
                composer.set(line, FiledLayout.value, x: left, y: y)
                y += FiledLayout.pitch
            }
            y -= FiledLayout.pitch
            rule(FiledLayout.hairline, width: 0.15)
            y += FiledLayout.pitch + 1
        }
    }

    /// A table; its headings stand again on each page.
    mutating func table(
        _ columns: [FiledApplication.Column],
        _ rows: [[String]]
    ) throws(PaperRefusal) {
        guard !rows.isEmpty else { return }
        let whole = columns.reduce(0) { $0 + $1.share }
        var x = FiledLayout.left
        var places: [(x: Double, width: Double)] = []
        for column in columns {
            let width = FiledLayout.width * column.share / whole
            places.append((x, width - FiledLayout.cellGap))
            x += width
        }
        let head = try cells(columns.map(\.heading), FiledLayout.columnHead, places)
        room(for: 4)
        self.head(head, places)
        for row in rows {
            let texts = row + Array(repeating: "", count: max(0, columns.count - row.count))
            let cells = try cells(texts, FiledLayout.cell, places)
            let count = cells.map(\.count).max() ?? 1
            // A short row stays whole; a long one may go on over pages.
            turn(before: min(count, 6), head, places)
            for index in 0..<max(count, 1) {
                turn(before: 1, head, places)
                set(cells, index, FiledLayout.cell, places)
                y += FiledLayout.cellPitch
            }
            y -= FiledLayout.cellPitch
            rule(FiledLayout.hairline, width: 0.1)
            y += FiledLayout.cellPitch + 0.8
        }
        y += 2
    }

    /// The document; every page bears the line at its foot and its number.
    mutating func document(
        _ info: DocumentInfo,
        foot: String
    ) throws(PaperRefusal) -> Document {
        let count = composer.pages.count
        let shown = composer.typefaces.shown(foot)
        for page in 0..<count {
            for (text, align) in [
                (shown, Alignment.left), ("第 \(page + 1) 页，共 \(count) 页", .right),
            ] {
                try composer.line(
                    text,
                    FiledLayout.note,
                    x: FiledLayout.left,
                    width: FiledLayout.width,
                    y: FiledLayout.footBaseline,
                    align: align,
                    on: page
                )
            }
        }
        return Document(
            info: info,
            pages: composer.pages.map { Page(size: .a4, objects: $0) },
            fonts: try composer.fonts(),
            tags: composer.tags
        )
    }

    private typealias Cells = [[[Glyph]]]
    private typealias Places = [(x: Double, width: Double)]

    private func lines(
        _ text: String,
        _ style: TextStyle,
        width: Double
    ) throws(PaperRefusal) -> [[Glyph]] {
        let shown = composer.typefaces.shown(text)
        return LineBreaker.lines(
            try composer.typefaces.glyphs(of: shown, style, datum: text),
            width: width
        )
    }

    private func cells(
        _ texts: [String],
        _ style: TextStyle,
        _ places: Places
    ) throws(PaperRefusal) -> Cells {
        var cells: Cells = []
        for (text, place) in zip(texts, places) {
            cells.append(try lines(text, style, width: place.width))
        }
        return cells
    }

    private mutating func head(_ head: Cells, _ places: Places) {
        let count = head.map(\.count).max() ?? 1
        let height = Double(count) * FiledLayout.cellPitch + 1.6
        let top = y - FiledLayout.cellPitch + 0.4
        let box = Box(x: FiledLayout.left, y: top, width: FiledLayout.width, height: height)
        composer.add(.area(box, FiledLayout.wash))
        for index in 0..<count {
            set(head, index, FiledLayout.columnHead, places)
            y += FiledLayout.cellPitch
        }
        y += 1.4
    }

    private mutating func set(_ cells: Cells, _ index: Int, _ style: TextStyle, _ places: Places) {
        for (lines, place) in zip(cells, places) where lines.indices.contains(index) {
            composer.set(lines[index], style, x: place.x, y: y)
        }
    }

    private mutating func turn(before lines: Int, _ head: Cells, _ places: Places) {
        let last = y + Double(lines - 1) * FiledLayout.cellPitch
        guard last > FiledLayout.lastBaseline else { return }
        turn()
        self.head(head, places)
    }

    private mutating func room(for lines: Int) {
        let last = y + Double(lines - 1) * FiledLayout.pitch
        if last > FiledLayout.lastBaseline { turn() }
    }

    private mutating func turn() {
        composer.nextPage()
        y = FiledLayout.firstBaseline
    }

    /// A rule under the current line.
    private mutating func rule(_ color: Color, width: Double) {
        let end = (FiledLayout.left + FiledLayout.width, y + 1.6)
        composer.add(.rule(x: FiledLayout.left, y: y + 1.6, to: end, width: width, color))
    }
}
