import OFD

extension Painter {
    /// Sets what is painted with next; false, with a note, where its numbers mean nothing.
    func use(_ paint: Paint, on canvas: Canvas) -> Bool {
        switch paint {
        case .color(let color):
            canvas.use(color)
            return true
        case .gradient(let gradient):
            if gradient.isSound, canvas.use(gradient) { return true }
        case .pattern(let pattern):
            if pattern.isSound, use(pattern, on: canvas) { return true }
        }
        notes.add(.paintSkipped(page: pageNumber))
        return false
    }

    /// Records one period of a pattern and repeats it.
    private func use(_ pattern: Pattern, on canvas: Canvas) -> Bool {
        let columns = [.column, .both].contains(pattern.reflection) ? 2 : 1
        let rows = [.row, .both].contains(pattern.reflection) ? 2 : 1
        guard
            let tile = Tile(
                width: pattern.stepX * Double(columns),
                height: pattern.stepY * Double(rows)
            )
        else { return false }
        for row in 0..<rows {
            for column in 0..<columns {
                tile.canvas.separately {
                    // The second cell is the first, mirrored at their common edge.
                    tile.canvas.translate(
                        column == 0 ? 0 : 2 * pattern.stepX,
                        row == 0 ? 0 : 2 * pattern.stepY
                    )
                    tile.canvas.scale(column == 0 ? 1 : -1, row == 0 ? 1 : -1)
                    let cell = Box(x: 0, y: 0, width: pattern.width, height: pattern.height)
                    tile.canvas.clip(to: cell)
                    paint(pattern.objects, on: tile.canvas)
                }
            }
        }
        return canvas.use(tile, matrix: pattern.matrix, onPage: pattern.isRelativeToPage)
    }
}

extension Gradient {
    /// Its numbers mean something.
    var isSound: Bool {
        let numbers = start + end + [unit ?? 1] + stops.map(\.position)
        guard start.count == 2, end.count == 2, numbers.allSatisfy(\.isSound), unit ?? 1 > 0.01
        else { return false }
        guard let circles else { return start != end }
        return [circles.startRadius, circles.endRadius].allSatisfy { $0.isSound && $0 >= 0 }
            && circles.angle.isSound && (0..<1).contains(circles.eccentricity)
    }
}

extension Pattern {
    /// Its numbers mean something, and its cells are not finer than anybody sees.
    var isSound: Bool {
        [width, height, stepX, stepY].allSatisfy { Limits.patternStep.contains($0) }
            && matrix?.isSound ?? true
    }
}
