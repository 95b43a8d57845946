import OFD

extension Painter {
    /// Paints a text object; false where its numbers mean nothing.
    func paint(_ text: TextObject, on canvas: Canvas) -> Bool {
        guard text.size.isSound, text.size > 0.01, text.horizontalScale.isSound,
            text.horizontalScale > 0.01
        else { return false }
        guard enter(text.boundary, text.matrix, on: canvas) else { return false }
        let runs = text.runs.filter { $0.x.isSound && $0.y.isSound }
        let parts = runs.flatMap { set($0, of: text) }
        let scale = text.horizontalScale
        if let fill = text.fill, use(fill, on: canvas) {
            for part in parts {
                canvas.use(part.face, size: text.size, horizontalScale: scale)
                canvas.show(part.clusters)
            }
        }
        guard text.outline.isSound, text.outline > 0,
            use(text.stroke ?? text.fill ?? .black, on: canvas)
        else { return true }
        for part in parts {
            canvas.use(part.face, size: text.size, horizontalScale: scale)
            canvas.outline(part.clusters, width: text.outline)
        }
        return true
    }

    /// The run in parts of one face each.
    private func set(_ run: TextRun, of text: TextObject) -> [(face: TypeFace, clusters: [Cluster])]
    {
        var parts: [(face: TypeFace, clusters: [Cluster])] = []
        for (cluster, face) in clusters(of: run, text) {
            if let last = parts.indices.last, parts[last].face === face {
                parts[last].clusters.append(cluster)
            } else {
                parts.append((face, [cluster]))
            }
        }
        return parts
    }

    /// Each character, or group of characters with named glyphs, where it stands.
    private func clusters(of run: TextRun, _ text: TextObject) -> [(Cluster, TypeFace)] {
        var pen = Point(x: run.x, y: run.y)
        var result: [(Cluster, TypeFace)] = []
        for group in run.groups {
            let origin = pen
            let shown = show(group, text)
            for position in group.scalars.indices {
                pen = pen.moved(by: run, from: position, natural: shown?.advance ?? text.size)
            }
            guard let shown, origin.x.isSound, origin.y.isSound else { continue }
            let glyphs = shown.glyphs.map { (id: $0.id, at: $0.at.shifted(by: origin)) }
            result.append((Cluster(text: string(group.scalars), glyphs: glyphs), shown.face))
        }
        return result
    }

    /// The glyphs of a group of characters, by the file's own table or by the font's.
    private func show(_ group: TextGroup, _ text: TextObject) -> Shown? {
        if let transform = group.transform, let own = fonts.face(of: transform, font: text.font) {
            return Shown(own, transform.glyphs.map(UInt.init), text)
        }
        guard let scalar = group.scalars.first, !scalar.isControl else { return nil }
        guard let (face, glyph) = fonts.glyph(of: scalar, font: text.font, notes: &notes) else {
            return nil
        }
        return Shown(face, [glyph], text)
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.filter { !$0.isControl })
        return String(view)
    }
}

/// The glyphs of a cluster, laid one after the other from the origin.
private struct Shown {
    var face: TypeFace
    var glyphs: [(id: UInt, at: Point)]
    /// Natural width, in millimetres.
    var advance: Double

    init(_ face: TypeFace, _ ids: [UInt], _ text: TextObject) {
        self.face = face
        var pen = 0.0
        glyphs = ids.map { id in
            defer { pen += face.extent(of: id).advance * text.size * text.horizontalScale }
            return (id, Point(x: pen, y: 0))
        }
        advance = pen
    }
}

extension Point {
    func shifted(by other: Point) -> Point {
        Point(x: x + other.x, y: y + other.y)
    }

    /// The pen after the character at a position.
    ///
    /// - Parameters:
    ///   - run: has the advances; a missing one is the glyph's own, or zero across.
    ///   - position: of the character.
    ///   - natural: the glyph's own advance.
    /// - Returns: where the next character stands.
    fileprivate func moved(by run: TextRun, from position: Int, natural: Double) -> Point {
        let hasY = run.deltaY.indices.contains(position)
        let hasX = run.deltaX.indices.contains(position)
        let vertical = run.deltaX.isEmpty && !run.deltaY.isEmpty
        return Point(
            x: x + (hasX ? run.deltaX[position] : vertical ? 0 : natural),
            y: y + (hasY ? run.deltaY[position] : 0)
        )
    }
}

extension Unicode.Scalar {
    /// A control character or a line end: takes its advance and shows nothing.
    var isControl: Bool { properties.generalCategory == .control }
}
