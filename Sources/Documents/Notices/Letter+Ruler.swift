import Licensing
import OFD

extension Letter {
    /// The ruler with its cells, what their looks mean, and the sentence.
    mutating func ruler(_ ruler: ClockRuler) throws(PaperRefusal) {
        let cells = ruler.numbered
        let rows = stride(from: 0, to: cells.count, by: RulerLayout.rowCells).map {
            cells[$0..<min($0 + RulerLayout.rowCells, cells.count)]
        }
        // A ruler of an ordinary term and its sentence stay together; one of many rows goes on over pages.
        let together = min(rows.count, RulerLayout.togetherRows)
        room(for: 2, and: RulerLayout.height(of: together) + pitch)
        for row in rows.dropLast() {
            try draw(height: RulerLayout.pitch) { (composer, y) throws(PaperRefusal) in
                try composer.row(row, of: ruler, y: y - RulerLayout.rise)
            }
        }
        let height = RulerLayout.height(of: 1)
        try draw(height: height + RulerLayout.foot) { (composer, y) throws(PaperRefusal) in
            let top = y - RulerLayout.rise
            if let row = rows.last { try composer.row(row, of: ruler, y: top) }
            try composer.line(
                ruler.legend,
                TextStyle(role: .kai, size: 3.4, color: Ink.soft),
                x: RulerLayout.left,
                width: RulerLayout.width,
                y: top + height
            )
        }
        try paragraph(ruler.sentence)
    }
}

/// Measures of the ruler, in millimetres.
private enum RulerLayout {
    static let left = LetterLayout.left + 2 * LetterLayout.body.size
    static let width = LetterLayout.width - 2 * LetterLayout.body.size
    /// Fifteen working days in one row; the longer terms go on in a second one.
    static let rowCells = 16
    static let gap = 0.7
    static let cellHeight = 8.8
    static let pitch = 10.0
    static let togetherRows = 6
    static func height(of rows: Int) -> Double { Double(rows) * pitch + legendDrop }
    /// From a cell to the next: a full row is as wide as the text, few cells are not wider for it.
    static func side(of count: Int) -> Double { width / Double(min(max(count, 15), rowCells)) }
    /// The first row's upper edge above the baseline of its line.
    static let rise = 4.6
    static let legendDrop = 3.6
    static let foot = 2.4
}

extension Composer {
    fileprivate mutating func row(
        _ cells: ArraySlice<(cell: ClockRuler.Cell, number: Int?)>,
        of ruler: ClockRuler,
        y: Double
    ) throws(PaperRefusal) {
        let side = RulerLayout.side(of: ruler.cells.count)
        for (index, entry) in cells.enumerated() {
            let box = Box(
                x: RulerLayout.left + Double(index) * side,
                y: y,
                width: side - RulerLayout.gap,
                height: RulerLayout.cellHeight
            )
            try cell(entry.cell, number: entry.number, of: ruler, in: box)
        }
    }

    /// Used cells are filled, excluded ones hatched, today framed, the last day marked.
    private mutating func cell(
        _ cell: ClockRuler.Cell,
        number: Int?,
        of ruler: ClockRuler,
        in box: Box
    ) throws(PaperRefusal) {
        let accent = Color(11, 85, 99)
        let isLast = cell.day == ruler.due
        var color = isLast ? Ink.head : accent
        switch cell.use {
        case .used:
            add(.area(box, accent))
            color = Color(255, 255, 255)
        case .excluded:
            add(.hatching(box, Ink.hairline))
            color = Ink.caption
        case .open:
            break
        }
        let frame = cell.day == ruler.today ? 0.8 : isLast ? 0.6 : 0.2
        add(.frame(box, width: frame, isLast ? Ink.head : accent))
        if cell.day == ruler.formerDue {
            let y = box.y + box.height + 0.5
            add(.rule(x: box.x, y: y, to: (box.x + box.width, y), width: 0.7, Ink.head))
        }
        // A day that does not count has no number.
        let lines = [
            (number.map(String.init) ?? "–", 3.5, 3.9),
            ("\(cell.day.month)/\(cell.day.dayOfMonth)", 2.6, 7.4),
        ]
        for (text, size, drop) in lines {
            try line(
                text,
                TextStyle(role: .kai, size: size, color: color),
                x: box.x,
                width: box.width,
                y: box.y + drop,
                align: .center
            )
        }
    }
}

extension PathObject {
    /// Slanting lines over a box.
    static func hatching(_ box: Box, _ color: Color) -> PathObject {
        var pen = Pen()
        for step in stride(from: 1.5, to: box.width + box.height, by: 1.5) {
            let (x, y) = (min(step, box.width), max(0, step - box.width))
            pen.move(x, y)
            pen.line(max(0, step - box.height), min(step, box.height))
        }
        return .stroke(pen, in: box, width: 0.15, color)
    }
}
