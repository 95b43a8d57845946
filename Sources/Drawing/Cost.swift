import OFD

/// The cost of painting, taken from what is left of the file's work: one value for a whole
/// painting.
///
/// It counts what a file asks for; what is asked beyond that by a high resolution is the reader's
/// own wish, and costs memory alone.
final class Cost {
    /// Resolution up to which pixels are the file's doing.
    private static let resolution = 150.0

    private var work: Work
    /// True where pixels are painted, false where the painting only records.
    private let paintsPixels: Bool
    /// From true pixels to those that count.
    private let share: Double
    private var known: [KnownGlyph: GlyphExtent] = [:]

    /// - Parameters:
    ///   - work: what is left.
    ///   - dpi: of the picture; nil for a PDF.
    init(_ work: Work, dpi: Int?) {
        self.work = work
        paintsPixels = dpi != nil
        let ratio = dpi.map { min(1, Cost.resolution / Double($0)) } ?? 1
        share = ratio * ratio
    }

    /// Takes the page's own pixels; false where there is no memory for them.
    func takePage(pixels: Int) -> Bool {
        work.take(memory: 4 * pixels) && work.take(steps: steps(Double(pixels)))
    }

    /// Takes the paper of a page; false where the work is done that a file may cost.
    func takePage() -> Bool { work.take(steps: 20_000) }

    /// Takes an object; false where the work is done that a file may cost.
    ///
    /// - Parameters:
    ///   - object: will be painted.
    ///   - canvas: is painted on.
    ///   - fonts: of the object's document; a seal's picture may be another one.
    /// - Returns: whether it may be painted.
    func take(_ object: GraphicObject, on canvas: Canvas, _ fonts: FontShelf) -> Bool {
        guard work.take(steps: 400) else { return false }
        if case .text(let text) = object { return take(text, on: canvas, fonts) }
        if case .path(let path) = object { return take(path, on: canvas) }
        let covered = paintsPixels ? 6 * canvas.pixels(in: object.boundary) : 0
        return work.take(steps: steps(covered))
    }

    /// Takes a layer, which is a picture of its own over all that the clip leaves, paints it, and
    /// gives its memory back.
    ///
    /// - Parameters:
    ///   - canvas: is clipped already.
    ///   - paint: paints the layer.
    /// - Returns: false, with nothing painted, where there is no work or no memory for it.
    func withLayer(on canvas: Canvas, _ paint: () -> Void) -> Bool {
        let pixels = paintsPixels ? canvas.clippedPixels : 0
        let bytes = 4 * Cost.whole(pixels)
        guard work.take(steps: 10_000 + steps(2 * pixels)), work.take(memory: bytes) else {
            return false
        }
        paint()
        work.giveBack(memory: bytes)
        return true
    }

    /// Takes the decoding of an image; false where it would be too large.
    ///
    /// - Parameters:
    ///   - pixels: of the image.
    ///   - scans: of a JPEG: each goes over all pixels, and several need them in memory once more.
    /// - Returns: whether it may be decoded.
    func takeImage(pixels: Int, scans: Int) -> Bool {
        work.take(memory: (scans > 1 ? 10 : 4) * pixels)
            && work.take(steps: 4 * pixels * max(1, scans))
    }

    /// Takes a look at a decoded image, which may be scaled down as a whole.
    func takeUse(pixels: Int) -> Bool { work.take(steps: paintsPixels ? pixels : 100) }

    private func take(_ path: PathObject, on canvas: Canvas) -> Bool {
        let scale = paintsPixels ? canvas.scale * share.squareRoot() : 1
        let unit = paintsPixels ? Cost.unit(canvas.shape(path.matrix)) : 0
        let reach = min(abs(path.boundary.height), Limits.pageSide.upperBound) * scale
        var length = 0.0
        var rows = 0.0
        var bends = 0.0
        var pen = (x: 0.0, y: 0.0)
        for segment in path.segments {
            let before = length
            for point in segment.points {
                let across = abs(point.x - pen.x)
                let down = abs(point.y - pen.y)
                // The way to where the next line begins has no ink.
                if !segment.isMove { length += across + down }
                rows += min(down * scale, reach)
                pen = point
            }
            // A curve is drawn in straight pieces, the more of them the longer it is.
            let bend: Double = segment.isCurved ? (2 * unit * (length - before)).squareRoot() : 0
            if bend.isFinite { bends += bend }
        }
        let outlines = (path.fill == nil ? 0 : 1) + (path.stroke == nil ? 0 : 3)
        let dashes = path.line.soundDashes
        let dashed = dashes.isEmpty ? 0 : 100 * length / max(dashes.reduce(0, +), 0.1)
        // A gradient or a pattern is worked out for each pixel.
        let perPixel = path.fill.isPlain && path.stroke.isPlain ? 0.25 : 8
        let covered = paintsPixels ? perPixel * canvas.pixels(in: path.boundary) : 0
        let segments = Double(path.segments.count)
        // In each row of pixels the edges are put in order, and all of them may lie in one row.
        let order = paintsPixels ? segments / 300 : 0
        let edges = Double(outlines) * (40 * segments + rows * (4 + order))
        return work.take(steps: steps(covered) + Cost.whole(edges + dashed))
            && takeLine(of: path, unit: unit, dashes: dashed / 100, bends: bends)
    }

    /// Takes the width of a path's line: each of its edges is as high as the line is wide, and all
    /// are kept until the line is drawn.
    ///
    /// - Parameters:
    ///   - path: may have no line.
    ///   - unit: pixels in a unit of its space, 0 where there are none.
    ///   - dashes: pieces between gaps.
    ///   - bends: pieces of curves.
    /// - Returns: whether it may be painted.
    private func takeLine(
        of path: PathObject,
        unit: Double,
        dashes: Double,
        bends: Double
    ) -> Bool {
        guard path.stroke != nil, path.lineWidth.isSound, unit.isFinite, unit > 0 else {
            return true
        }
        let width = max(0, path.lineWidth) * unit
        let marks = Double(path.segments.count) + dashes
        let isRound = path.line.join == .round || path.line.cap == .round
        let each: Double = 550 + (isRound ? 300 * width.squareRoot() : 10 * width)
        return work.take(steps: Cost.whole(120 * marks * width * share.squareRoot()))
            && hasRoom(Cost.whole((marks + bends) * each))
    }

    private func take(_ text: TextObject, on canvas: Canvas, _ fonts: FontShelf) -> Bool {
        let shape = paintsPixels ? canvas.shape(text.matrix) : [0, 0, 0, 0]
        // A glyph's picture is the upright box of its turned or slanted square.
        let box = (abs(shape[0]) + abs(shape[2])) * (abs(shape[1]) + abs(shape[3]))
        let pixels = text.size * text.size * max(1, text.horizontalScale) * box
        guard pixels.isFinite, pixels >= 0 else { return true }
        let style = GlyphStyle(
            fonts: ObjectIdentifier(fonts),
            font: text.font,
            shape: shape + [text.size, text.horizontalScale]
        )
        let isStroked = text.outline.isSound && text.outline > 0
        // A PDF has no pixels: its lines cost the same in each width.
        let width: Double = isStroked ? text.outline * Cost.unit(shape) : 0
        let pen: Double = isStroked ? max(1, 2 * width * share.squareRoot()) : 0
        var most = 0
        for run in text.runs {
            guard work.take(steps: 20 * run.groupingSteps) else { return false }
            var points = 0
            for group in run.groups {
                for code in fonts.codes(of: group, font: text.font) {
                    guard let glyph = take(code, style, pixels, pen, fonts) else { return false }
                    points += glyph.points
                }
            }
            most = max(most, points)
        }
        guard isStroked, paintsPixels else { return true }
        // cairo makes one polygon of a run and lets go of it before the next. The larger it is and
        // the wider its lines, the longer each point takes: so the width is counted here too.
        return hasRoom(Cost.whole(Double(most) * (400 + 200 * width)))
    }

    /// Takes one glyph: it is loaded and painted once for each style, then copied; a stroke goes along
    /// all points each time.
    ///
    /// - Parameters:
    ///   - code: of the glyph or its character.
    ///   - style: in which it is painted.
    ///   - pixels: of its em square.
    ///   - pen: what the width of a stroke makes of each point; 0 where nothing is stroked.
    ///   - fonts: have the glyph.
    /// - Returns: how far it reaches; nil where it may not be painted.
    private func take(
        _ code: UInt32,
        _ style: GlyphStyle,
        _ pixels: Double,
        _ pen: Double,
        _ fonts: FontShelf
    ) -> GlyphExtent? {
        let glyph = KnownGlyph(style: style, code: code)
        let isNew = known[glyph] == nil
        let extent = known[glyph] ?? fonts.extent(of: code, font: style.font)
        let covered = pixels * extent.area
        let stroked = pen > 0 ? extent.points : 0
        let count = isNew ? 3_000 + 40 * extent.points : 80
        let along = Cost.whole(100 * pen * Double(stroked))
        guard work.take(steps: count + along + steps(covered / 4)),
            work.take(memory: isNew ? 100 + Cost.whole(covered) : 0),
            // A PDF keeps the whole path of each stroke.
            work.take(memory: paintsPixels ? 0 : 30 * stroked)
        else { return nil }
        known[glyph] = extent
        return extent
    }

    /// Whether there is memory for what is held while one object is painted.
    private func hasRoom(_ bytes: Int) -> Bool {
        guard work.take(memory: bytes) else { return false }
        work.giveBack(memory: bytes)
        return true
    }

    /// Pixels in a unit of a space, along the longer of its axes.
    private static func unit(_ shape: [Double]) -> Double {
        let across = shape[0] * shape[0] + shape[1] * shape[1]
        let down = shape[2] * shape[2] + shape[3] * shape[3]
        return max(across, down).squareRoot()
    }

    private func steps(_ pixels: Double) -> Int { Cost.whole(pixels * share) }

    /// A count that cannot overflow.
    private static func whole(_ number: Double) -> Int {
        number.isFinite ? Int(min(max(number, 0), 1e12)) : 1_000_000_000_000
    }
}

/// A way to paint glyphs: cairo keeps a picture of each glyph for each.
private struct GlyphStyle: Hashable {
    var fonts: ObjectIdentifier
    var font: Int
    /// How it is turned and stretched, and its size.
    var shape: [Double]
}

/// A glyph in a style.
private struct KnownGlyph: Hashable {
    var style: GlyphStyle
    var code: UInt32
}

extension PathSegment {
    /// The points that hold the segment; an arc reaches as far as its radii.
    fileprivate var points: [(x: Double, y: Double)] {
        switch self {
        case .move(let x, let y), .line(let x, let y): [(x, y)]
        case .quad(let x1, let y1, let x, let y): [(x1, y1), (x, y)]
        case .curve(let x1, let y1, let x2, let y2, let x, let y): [(x1, y1), (x2, y2), (x, y)]
        case .arc(let rx, let ry, _, _, _, let x, let y):
            [(x + rx + ry, y + rx + ry), (x - rx - ry, y - rx - ry), (x, y)]
        case .close: []
        }
    }

    fileprivate var isMove: Bool {
        if case .move = self { return true }
        return false
    }

    fileprivate var isCurved: Bool {
        switch self {
        case .quad, .curve, .arc: true
        case .move, .line, .close: false
        }
    }
}

extension Paint? {
    /// Nothing, or one color everywhere.
    fileprivate var isPlain: Bool {
        switch self {
        case nil, .color: true
        case .gradient, .pattern: false
        }
    }
}

extension GraphicObject {
    fileprivate var boundary: Box {
        if case .image(let image) = self { return image.boundary }
        return Box(
            x: 0,
            y: 0,
            width: Limits.pageSide.upperBound,
            height: Limits.pageSide.upperBound
        )
    }
}
