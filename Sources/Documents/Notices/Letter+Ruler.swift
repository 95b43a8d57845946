import Licensing
import OFD

extension Letter {
    /// The ruler with its cells, the first and the last day below, and the sentence.
    mutating func ruler(_ ruler: ClockRuler) throws(PaperRefusal) {
        let inset = 2 * LetterLayout.body.size
        let left = LetterLayout.left + inset
        let free = LetterLayout.width - inset
        let side = min(9.6, free / Double(ruler.cells.count))
        // The ruler and its sentence stay together.
        room(for: 3, and: 17)
        try draw(height: 15.5) { (composer, y) throws(PaperRefusal) in
            let top = y - 5.2
            var counted = 0
            for (index, cell) in ruler.cells.enumerated() {
                if cell.use != .excluded { counted += 1 }
                let box = Box(
                    x: left + Double(index) * side,
                    y: top,
                    width: side - 0.7,
                    height: 6.4
                )
                try composer.cell(cell, number: counted, of: ruler, in: box)
            }
            let style = TextStyle(role: .song, size: 3.2, color: Ink.soft)
            let end = left + Double(ruler.cells.count) * side - 0.7
            try composer.line(
                "自\(ruler.cells[0].day.inWords)起算",
                style,
                x: left,
                width: 60,
                y: top + 10.6
            )
            try composer.line(
                "\(ruler.due.inWords)届满",
                style,
                x: end - 60,
                width: 60,
                y: top + 10.6,
                align: .right
            )
        }
        try paragraph(ruler.sentence)
    }
}

extension Composer {
    /// Used cells are filled, excluded ones hatched, today framed, the last day marked.
    fileprivate mutating func cell(
        _ cell: ClockRuler.Cell,
        number: Int,
        of ruler: ClockRuler,
        in box: Box
    ) throws(PaperRefusal) {
        let accent = Color(11, 85, 99)
        let isLast = cell.day == ruler.due
        var color = accent
        switch cell.use {
        case .used:
            add(.area(box, accent))
            color = Color(255, 255, 255)
        case .excluded:
            add(.hatching(box, Ink.soft))
        case .open:
            break
        }
        let frame = cell.day == ruler.today ? 0.8 : isLast ? 0.6 : 0.2
        add(.frame(box, width: frame, isLast && cell.use != .used ? Ink.head : accent))
        // A day that does not count has no number.
        guard cell.use != .excluded else { return }
        let style = TextStyle(role: .song, size: 3.2, color: isLast ? Ink.head : color)
        try line(
            "\(number)",
            style,
            x: box.x,
            width: box.width,
            y: box.y + 4.4,
            align: .center
        )
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
