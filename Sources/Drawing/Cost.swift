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
        let reach = min(abs(path.boundary.height), Limits.pageSide.upperBound) * scale
        var length = 0.0
        var rows = 0.0
        var pen = (x: 0.0, y: 0.0)
        for segment in path.segments {
            for point in segment.points {
                let across = abs(point.x - pen.x)
                let down = abs(point.y - pen.y)
                length += across + down
                rows += min(down * scale, reach)
                pen = point
            }
        }
        let outlines = (path.fill == nil ? 0 : 1) + (path.stroke == nil ? 0 : 3)
        let dashes = path.line.soundDashes
        let dashed = dashes.isEmpty ? 0 : 100 * length / max(dashes.reduce(0, +), 0.1)
        // A gradient or a pattern is worked out for each pixel.
        let share = path.fill.isPlain && path.stroke.isPlain ? 0.25 : 8
        let covered = paintsPixels ? share * canvas.pixels(in: path.boundary) : 0
        let edges = Double(outlines) * (40 * Double(path.segments.count) + 4 * rows)
        return work.take(steps: steps(covered) + Cost.whole(edges + dashed))
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
        for run in text.runs {
            let glyphs = run.transforms.lazy.flatMap(\.glyphs)
                .map { UInt32($0) | FontShelf.glyphMark }
            let scalars = run.text.unicodeScalars.lazy.map(\.value)
            for code in scalars where !take(code, style, text, pixels, fonts) { return false }
            for code in glyphs where !take(code, style, text, pixels, fonts) { return false }
        }
        return true
    }

    /// Takes one glyph: it is loaded and painted once for each style, then copied; a stroke goes along
    /// all points each time.
    private func take(
        _ code: UInt32,
        _ style: GlyphStyle,
        _ text: TextObject,
        _ pixels: Double,
        _ fonts: FontShelf
    ) -> Bool {
        let glyph = KnownGlyph(style: style, code: code)
        let isNew = known[glyph] == nil
        let extent = known[glyph] ?? fonts.extent(of: code, font: text.font)
        let covered = pixels * extent.area
        let stroked = text.outline > 0 ? extent.points : 0
        let count = (isNew ? 3_000 + 40 * extent.points : 80) + 100 * stroked
        guard work.take(steps: count + steps(covered / 4)),
            work.take(memory: isNew ? 100 + Cost.whole(covered) : 0),
            // A PDF keeps the whole path of each stroke.
            work.take(memory: paintsPixels ? 0 : 30 * stroked)
        else { return false }
        known[glyph] = extent
        return true
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
