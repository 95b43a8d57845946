import Licensing
import OFD

/// Sets an official letter from top to bottom, page after page.
struct Letter {
    private(set) var composer: Composer
    /// Baseline of the next line.
    private(set) var y: Double
    /// Baseline of the last line that the seal must stay below.
    private(set) var floor: Double
    /// Distance of baselines.
    let pitch: Double

    /// The head line, the number, the title and the addressee.
    init(
        _ head: NoticeHead,
        title: String,
        in typefaces: Typefaces,
        pitch: Double = LetterLayout.pitches[0]
    ) throws(PaperRefusal) {
        self.pitch = pitch
        composer = Composer(typefaces)
        y = LetterLayout.addresseeBaseline
        floor = y
        try composer.fitted(
            head.issuer,
            LetterLayout.head,
            x: LetterLayout.ruleLeft,
            width: LetterLayout.ruleWidth,
            y: LetterLayout.headBaseline,
            sizes: [(1, 1), (0.85, 1), (0.7, 1)],
            align: .center,
            datum: "发文机关"
        )
        rules()
        let (left, width) = (LetterLayout.left, LetterLayout.width)
        try composer.line(
            head.number.rawValue,
            LetterLayout.body,
            x: left,
            width: width,
            y: LetterLayout.numberBaseline,
            align: .right,
            datum: NoticeDatum.number.rawValue
        )
        try composer.line(
            title,
            LetterLayout.title,
            x: left,
            width: width,
            y: LetterLayout.titleBaseline,
            align: .center,
            datum: NoticeDatum.title.rawValue
        )
        try addressee(head.addressee)
    }

    /// A paragraph with its first line indented by two characters.
    mutating func paragraph(
        _ text: String,
        _ style: TextStyle = LetterLayout.body,
        datum: NoticeDatum? = nil
    ) throws(PaperRefusal) {
        let indent = 2 * style.size
        let glyphs = try composer.typefaces.glyphs(of: text, style, datum: datum?.rawValue ?? text)
        let lines = LineBreaker.lines(glyphs, width: LetterLayout.width, indent: indent)
        // Neither the first nor the last line of a paragraph stands alone on a page.
        if lines.count < 4 { room(for: lines.count) }
        for (index, line) in lines.enumerated() {
            let shift = index == 0 ? indent : 0
            let justified =
                index == lines.count - 1
                ? line : Letter.justified(line, to: LetterLayout.width - shift)
            room(for: index == 0 || index == lines.count - 2 ? 2 : 1, unless: lines.count < 4)
            composer.set(
                justified,
                style,
                x: LetterLayout.left + shift,
                y: y,
                datum: datum?.rawValue
            )
            if LetterLayout.left + shift + line.width > LetterLayout.stampLeft { floor = y }
            y += pitch
        }
    }

    /// One labelled datum on a hairline.
    mutating func particular(
        _ label: String,
        _ pieces: [(text: String, datum: NoticeDatum?)]
    ) throws(PaperRefusal) {
        let inset = 2 * LetterLayout.body.size
        let labelWidth = 34.0
        let left = LetterLayout.left + inset + labelWidth + 5
        let width = LetterLayout.left + LetterLayout.width - left
        let style = LetterLayout.body
        var lines: [[(Glyph, NoticeDatum?)]] = [[]]
        var tagged: [(Glyph, NoticeDatum?)] = []
        for piece in pieces {
            let glyphs = try composer.typefaces.glyphs(
                of: piece.text,
                style,
                datum: piece.datum?.rawValue ?? label
            )
            tagged += glyphs.map { ($0, piece.datum) }
        }
        lines = LineBreaker.lines(tagged.map(\.0), width: width).reduce(into: []) { done, line in
            let start = done.reduce(0) { $0 + $1.count }
            done.append(Array(tagged[start..<start + line.count]))
        }
        // A short value stays whole; a long one may go on over pages.
        room(for: min(lines.count, 6))
        try composer.line(
            label,
            LetterLayout.label,
            x: LetterLayout.left + inset,
            width: labelWidth,
            y: y,
            align: .spread
        )
        for line in lines {
            room(for: 1)
            set(line, style, x: left)
            y += pitch
        }
        floor = y
        let rule = y - pitch + 1.9
        composer.add(
            .rule(x: left - 1, y: rule, to: (left + width, rule), width: 0.15, Ink.hairline)
        )
    }

    /// One line at `text`, with a label at `label` before the first of several.
    mutating func row(
        _ name: String?,
        _ line: [Glyph],
        label: Double,
        text: Double,
        datum: NoticeDatum
    ) throws(PaperRefusal) {
        if let name {
            try composer.line(
                name,
                LetterLayout.label,
                x: label,
                width: text - label - LetterLayout.label.size,
                y: y,
                align: .spread,
                datum: datum.rawValue
            )
        }
        composer.set(line, LetterLayout.body, x: text, y: y, datum: datum.rawValue)
        if text + line.width > LetterLayout.stampLeft { floor = y }
        y += pitch
    }

    /// How many pages there are so far.
    var pages: Int { composer.pages.count }

    /// Goes on by a part of a line.
    mutating func gap(_ lines: Double) {
        y += lines * pitch
    }

    /// Begins a page where the lines do not fit any more.
    mutating func room(for lines: Int, and more: Double = 0, unless kept: Bool = false) {
        guard !kept else { return }
        let last = y + Double(lines - 1) * pitch + more
        guard last > LetterLayout.lastBaseline else { return }
        turn()
    }

    /// Begins a page.
    mutating func turn() {
        composer.nextPage()
        y = LetterLayout.firstBaseline
        floor = y - pitch
    }

    /// Draws on the page at the current line.
    mutating func draw(
        height: Double,
        _ body: (inout Composer, Double) throws(PaperRefusal) -> Void
    )
        throws(PaperRefusal)
    {
        room(for: 1, and: height)
        try body(&composer, y)
        y += height
        floor = y
    }

    /// Writes somewhere else than at the current line.
    mutating func write(
        _ body: (inout Composer) throws(PaperRefusal) -> Void
    ) throws(PaperRefusal) {
        try body(&composer)
    }

    private mutating func set(
        _ line: [(Glyph, NoticeDatum?)],
        _ style: TextStyle,
        x: Double
    ) {
        var x = x
        var rest = line[...]
        while let first = rest.first {
            let run = rest.prefix { $0.1 == first.1 }
            composer.set(run.map(\.0), style, x: x, y: y, datum: first.1?.rawValue)
            x += run.map(\.0).width
            rest = rest.dropFirst(run.count)
        }
    }

    private mutating func addressee(_ name: String) throws(PaperRefusal) {
        let style = LetterLayout.body
        let pieces: [(String, String?)] = [(name, NoticeDatum.addressee.rawValue), ("：", nil)]
        let glyphs = try composer.typefaces.glyphs(of: name, style, datum: "申请人")
        let lines = LineBreaker.lines(glyphs, width: LetterLayout.width - style.size)
        guard let last = lines.last else { throw .missing("申请人") }
        for line in lines.dropLast() {
            composer.set(line, style, x: LetterLayout.left, y: y, datum: pieces[0].1)
            y += pitch
        }
        composer.set(last, style, x: LetterLayout.left, y: y, datum: pieces[0].1)
        let colon = try composer.typefaces.glyphs(of: "：", style, datum: "：")
        composer.set(colon, style, x: LetterLayout.left + last.width, y: y)
        y += pitch
    }

    /// Thick above thin at the top, thin above thick at the bottom.
    private mutating func rules() {
        let (left, right) = (LetterLayout.ruleLeft, LetterLayout.ruleLeft + LetterLayout.ruleWidth)
        let lines: [(y: Double, width: Double)] = [
            (LetterLayout.topRule, 1.1), (LetterLayout.topRule + 1.4, 0.35),
            (LetterLayout.bottomRule - 1.4, 0.35), (LetterLayout.bottomRule, 1.1),
        ]
        for line in lines {
            composer.add(
                .rule(x: left, y: line.y, to: (right, line.y), width: line.width, Ink.head)
            )
        }
    }

    /// The line spread over the width, as all but the last of a paragraph are.
    static func justified(_ line: [Glyph], to width: Double) -> [Glyph] {
        guard line.count > 1 else { return line }
        let gap = (width - line.width) / Double(line.count - 1)
        // A line far from full would be torn apart.
        guard gap > 0, gap < 1.2 else { return line }
        var line = line
        for index in line.indices.dropLast() { line[index].advance += gap }
        return line
    }
}
