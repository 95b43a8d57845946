import Licensing

/// One numbered entry of a letter: a title and labelled lines under it.
struct LetterEntry {
    let number: Int
    let title: String
    let lines: [(name: String, value: String)]

    /// All that it says, as the metadata have it.
    var inOneLine: String {
        "\(number).\(title)" + lines.map { $0.name + $0.value }.joined()
    }
}

extension Letter {
    /// The entry; its title never stands alone at the foot of a page, its lines may go on over pages.
    mutating func entry(_ entry: LetterEntry, datum: NoticeDatum) throws(PaperRefusal) {
        var title = LetterLayout.body
        title.weight = 0.02
        room(for: 3)
        try paragraph("\(entry.number).\(entry.title)", title, datum: datum)
        for line in entry.lines { try labelled(line.name, line.value, datum: datum) }
        gap(0.3)
    }

    /// A label and its text beside it.
    private mutating func labelled(
        _ label: String,
        _ text: String,
        datum: NoticeDatum
    ) throws(PaperRefusal) {
        let style = LetterLayout.body
        let inset = LetterLayout.left + 3 * style.size
        let left = inset + 5 * style.size
        let width = LetterLayout.left + LetterLayout.width - left
        let glyphs = try composer.typefaces.glyphs(of: text, style, datum: datum.rawValue)
        let lines = LineBreaker.lines(glyphs, width: width)
        for (index, line) in lines.enumerated() {
            // Neither the first nor the last line stands alone on a page.
            room(for: index == 0 || index == lines.count - 2 ? min(2, lines.count) : 1)
            let first = index == 0 ? label : nil
            let isLast = index == lines.count - 1
            try row(
                first,
                isLast ? line : Letter.justified(line, to: width),
                label: inset,
                text: left,
                datum: datum
            )
        }
    }
}
