import OFD

extension Painter {
    /// Paints a path object; false where its numbers mean nothing.
    func paint(_ path: PathObject, on canvas: Canvas) -> Bool {
        guard path.segments.allSatisfy(\.isSound), path.lineWidth.isSound, path.lineWidth >= 0
        else { return false }
        // A rule along the edge of its boundary would lose half its width, one in a boundary
        // without height would vanish: readers show them whole.
        let margin = path.stroke == nil ? 0 : path.lineWidth / 2
        guard enter(path.boundary, path.matrix, margin: margin, on: canvas) else { return false }
        trace(path.segments, on: canvas)
        if let fill = path.fill, use(fill, on: canvas) { canvas.fill(evenOdd: path.evenOdd) }
        if let stroke = path.stroke, use(stroke, on: canvas) {
            canvas.stroke(width: path.lineWidth, style: path.line)
        }
        return true
    }

    private func trace(_ segments: [PathSegment], on canvas: Canvas) {
        canvas.beginPath()
        var pen = Point(x: 0, y: 0)
        var start = pen
        for segment in segments {
            if case .move(let x, let y) = segment { start = Point(x: x, y: y) }
            pen = draw(segment, from: pen, start: start, on: canvas)
        }
    }

    /// Draws one segment and says where the pen is then.
    private func draw(
        _ segment: PathSegment,
        from pen: Point,
        start: Point,
        on canvas: Canvas
    ) -> Point {
        switch segment {
        case .move(let x, let y):
            canvas.move(to: Point(x: x, y: y))
            return Point(x: x, y: y)
        case .line(let x, let y):
            canvas.line(to: Point(x: x, y: y))
            return Point(x: x, y: y)
        case .quad(let x1, let y1, let x, let y):
            let control = Point(x: x1, y: y1)
            let curve = Cubic(from: pen, quadratic: control, end: Point(x: x, y: y))
            canvas.curve(curve)
            return curve.end
        case .curve(let x1, let y1, let x2, let y2, let x, let y):
            let end = Point(x: x, y: y)
            canvas.curve(Cubic(first: Point(x: x1, y: y1), second: Point(x: x2, y: y2), end: end))
            return end
        case .arc(let rx, let ry, let rotation, let large, let sweep, let x, let y):
            let arc = EllipticalArc(
                start: pen,
                end: Point(x: x, y: y),
                radiusX: rx,
                radiusY: ry,
                rotation: rotation,
                large: large,
                sweep: sweep
            )
            arc.curves.forEach(canvas.curve)
            return arc.end
        case .close:
            canvas.closePath()
            return start
        }
    }
}
