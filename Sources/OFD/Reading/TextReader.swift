/// Reads text objects.
enum TextReader {
    /// Bytes of the glyph numbers of one transformation; a line of text has some hundred numbers.
    static let glyphBytesMax = 64 << 10

    static func text(
        _ element: XMLElement,
        _ boundary: Box,
        _ style: DrawStyle,
        _ resources: inout Resources,
        _ depth: Int
    ) -> GraphicObject? {
        guard let size = element["Size"].flatMap({ Values.number($0) }), size > 0 else {
            return nil
        }
        guard mayAdd(element, &resources) else { return nil }
        let fills = Values.flag(element["Fill"], default: true)
        let strokes = Values.flag(element["Stroke"], default: false)
        let black = style.black
        let fill = PaintReader.paint(style, "FillColor", preset: black, &resources, depth)
        let stroke = PaintReader.paint(style, "StrokeColor", preset: nil, &resources, depth)
        return .text(
            TextObject(
                boundary: boundary,
                matrix: Matrix(element["CTM"]),
                font: resources.font(element["Font"]),
                size: size,
                fill: fills ? fill : nil,
                stroke: strokes ? stroke : nil,
                horizontalScale: element["HScale"].flatMap { Values.number($0) } ?? 1,
                outline: strokes ? style.lineWidth : 0,
                runs: runs(element)
            )
        )
    }

    /// Takes the work of all characters, advances and glyphs, before one of them is read.
    private static func mayAdd(_ element: XMLElement, _ resources: inout Resources) -> Bool {
        for child in element.children {
            guard resources.mayRead(child) else { return false }
            // Each character has two advances at most.
            let count = child.text.utf8.count
            let glyphs = child.all("Glyphs").prefix(1).reduce(0) { $0 + $1.text.utf8.count }
            let advances = [child["DeltaX"], child["DeltaY"]].compactMap { $0?.utf8.count }
            guard glyphs <= glyphBytesMax,
                resources.mayAdd(
                    steps: 20 * count + 2 * advances.reduce(glyphs, +),
                    memory: 24 * count + 8 * glyphs
                )
            else { return false }
        }
        return true
    }

    /// Glyph transformations stand before the code that they belong to; those left over belong to
    /// the last one.
    private static func runs(_ element: XMLElement) -> [TextRun] {
        var runs: [TextRun] = []
        var waiting: [GlyphTransform] = []
        for child in element.children {
            if child.name == "CGTransform", let transform = transform(child) {
                waiting.append(transform)
            } else if child.name == "TextCode" {
                runs.append(run(child, after: runs.last, waiting))
                waiting = []
            }
        }
        if let last = runs.indices.last { runs[last].transforms += waiting }
        return runs
    }

    private static func run(
        _ element: XMLElement,
        after last: TextRun?,
        _ transforms: [GlyphTransform]
    ) -> TextRun {
        let gaps = max(0, element.text.unicodeScalars.count - 1)
        return TextRun(
            x: element["X"].flatMap { Values.number($0) } ?? last?.x ?? 0,
            y: element["Y"].flatMap { Values.number($0) } ?? last?.y ?? 0,
            deltaX: Values.advances(element["DeltaX"], limit: gaps),
            deltaY: Values.advances(element["DeltaY"], limit: gaps),
            text: element.text,
            transforms: transforms
        )
    }

    private static func transform(_ element: XMLElement) -> GlyphTransform? {
        guard let position = element["CodePosition"].flatMap({ Int($0) }), position >= 0 else {
            return nil
        }
        let glyphs = element.child("Glyphs").map { Tokens($0.text) }
        return GlyphTransform(
            position: position,
            codeCount: max(1, element["CodeCount"].flatMap { Int($0) } ?? 1),
            glyphs: glyphs?.compactMap { Int($0) }.filter { (0...0xFFFF).contains($0) } ?? []
        )
    }
}
