extension XMLText {
    /// A graphic object with its identifier.
    mutating func object(_ object: GraphicObject, id: Int) {
        switch object {
        case .text(let text): self.text(text, id: id)
        case .path(let path): self.path(path, id: id)
        case .image(let image): self.image(image, id: id)
        // Groups are read, never written: `checkWritable` refuses them.
        case .group: break
        }
    }

    private mutating func text(_ text: TextObject, id: Int) {
        var attributes = Self.common(id, text.boundary, text.matrix)
        attributes.append(("Font", String(Identifiers.font(text.font))))
        attributes.append(("Size", Numbers.text(text.size)))
        if text.horizontalScale != 1 {
            attributes.append(("HScale", Numbers.text(text.horizontalScale)))
        }
        if text.outline > 0 {
            attributes.append(("Stroke", "true"))
            attributes.append(("LineWidth", Numbers.text(text.outline)))
        }
        element("TextObject", pairs: attributes) { xml in
            if text.fill != .black { xml.paint("FillColor", text.fill) }
            let outline = text.stroke ?? text.fill
            if text.outline > 0, outline != .black { xml.paint("StrokeColor", outline) }
            for run in text.runs { xml.run(run) }
        }
    }

    private mutating func run(_ run: TextRun) {
        for transform in run.transforms {
            let attributes = [
                ("CodePosition", String(transform.position)),
                ("CodeCount", String(transform.codeCount)),
                ("GlyphCount", String(transform.glyphs.count)),
            ]
            element("CGTransform", pairs: attributes) { xml in
                xml.element(
                    "Glyphs",
                    text: transform.glyphs.map(String.init).joined(separator: " ")
                )
            }
        }
        var attributes = [("X", Numbers.text(run.x)), ("Y", Numbers.text(run.y))]
        if !run.deltaX.isEmpty { attributes.append(("DeltaX", Numbers.advances(run.deltaX))) }
        if !run.deltaY.isEmpty { attributes.append(("DeltaY", Numbers.advances(run.deltaY))) }
        element("TextCode", pairs: attributes, text: run.text)
    }

    private mutating func path(_ path: PathObject, id: Int) {
        var attributes = Self.common(id, path.boundary, path.matrix)
        attributes.append(("LineWidth", Numbers.text(path.lineWidth)))
        attributes += Self.line(path.line)
        if path.stroke == nil { attributes.append(("Stroke", "false")) }
        if path.fill != nil { attributes.append(("Fill", "true")) }
        if path.evenOdd { attributes.append(("Rule", "Even-Odd")) }
        element("PathObject", pairs: attributes) { xml in
            xml.paint("FillColor", path.fill)
            xml.paint("StrokeColor", path.stroke)
            xml.element("AbbreviatedData", text: path.abbreviated)
        }
    }

    private static func line(_ line: LineStyle) -> [(String, String)] {
        var attributes: [(String, String)] = []
        if line.cap != .butt { attributes.append(("Cap", line.cap.rawValue)) }
        if line.join != .miter { attributes.append(("Join", line.join.rawValue)) }
        if line.miterLimit != LineStyle().miterLimit {
            attributes.append(("MiterLimit", Numbers.text(line.miterLimit)))
        }
        guard !line.dashes.isEmpty else { return attributes }
        attributes.append(("DashOffset", Numbers.text(line.dashOffset)))
        attributes.append(("DashPattern", Numbers.text(line.dashes)))
        return attributes
    }

    private mutating func image(_ image: ImageObject, id: Int) {
        let fit = Matrix(image.boundary.width, 0, 0, image.boundary.height, 0, 0)
        var attributes = Self.common(id, image.boundary, image.matrix ?? fit)
        attributes.append(("ResourceID", String(Identifiers.image(image.image))))
        if image.alpha != 255 { attributes.append(("Alpha", String(image.alpha))) }
        element("ImageObject", pairs: attributes) { _ in }
    }

    private static func common(_ id: Int, _ box: Box, _ matrix: Matrix?) -> [(String, String)] {
        var attributes = [("ID", String(id)), ("Boundary", Numbers.text(box))]
        if let matrix { attributes.append(("CTM", Numbers.text(matrix))) }
        return attributes
    }

    /// A plain color; `checkWritable` refuses every other paint.
    private mutating func paint(_ name: String, _ paint: Paint?) {
        guard case .color(let color)? = paint else { return }
        var attributes = [("Value", "\(color.red) \(color.green) \(color.blue)")]
        if color.alpha != 255 { attributes.append(("Alpha", String(color.alpha))) }
        element(name, pairs: attributes) { _ in }
    }
}
