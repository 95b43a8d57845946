import OFD

/// Where a line stands between two edges.
enum Alignment {
    case left, center, right
    /// 分散对齐: spread over the whole width.
    case spread
    /// In the middle, marks taking half their width, as large titles are set.
    case title
}

extension Composer {
    /// Sets one line between `x` and `x + width`.
    mutating func line(
        _ text: String,
        _ style: TextStyle,
        x: Double,
        width: Double,
        y: Double,
        align: Alignment = .left,
        datum: String? = nil,
        on page: Int? = nil
    ) throws(PaperRefusal) {
        var glyphs = try typefaces.glyphs(of: text, style, datum: datum ?? text)
        guard !glyphs.isEmpty else { return }
        if align == .spread, glyphs.count > 1 {
            let gap = (width - glyphs.width + style.tracking) / Double(glyphs.count - 1)
            for index in glyphs.indices.dropLast() { glyphs[index].advance += gap }
        }
        if align == .title { LineBreaker.squeeze(&glyphs, by: 0.36 * style.size) }
        let free = width - (glyphs.width - style.tracking)
        let shift =
            switch align {
            case .left, .spread: 0.0
            case .center, .title: free / 2
            case .right: free
            }
        set(glyphs, style, x: x + shift, y: y, datum: datum, on: page)
    }

    /// Sets a value on its hairline: smaller, or on two or three lines, never clipped.
    ///
    /// `y` is the baseline of a value of one line; `sizes` are factors of the style's size with the
    /// number of lines, the most wanted first.
    mutating func fitted(
        _ text: String,
        _ style: TextStyle,
        x: Double,
        width: Double,
        y: Double,
        sizes: [(factor: Double, lines: Int)] = Composer.valueSizes,
        align: Alignment = .left,
        datum: String
    ) throws(PaperRefusal) {
        for size in sizes {
            let small = style.scaled(by: size.factor)
            let glyphs = try typefaces.glyphs(of: text, small, datum: datum)
            let lines = LineBreaker.lines(glyphs, width: width)
            guard lines.count <= size.lines else { continue }
            for (index, line) in lines.enumerated() {
                let above = Double(lines.count - 1 - index) * small.size * Composer.leading
                let drop = lines.count > 1 ? 0.16 * small.size : 0
                let shift = align == .center ? (width - line.width) / 2 : 0
                set(line, small, x: x + shift, y: y - above + drop, datum: datum)
            }
            return
        }
        throw .doesNotFit(datum: datum)
    }

    /// Distance of baselines of a wrapped value, in em.
    static let leading = 1.22

    /// One line at full size, then a little smaller, then two and three lines.
    static let valueSizes: [(factor: Double, lines: Int)] = [
        (1, 1), (0.9, 1), (0.8, 1), (0.74, 2), (0.64, 2), (0.52, 3),
    ]
}
