import OFD

/// Gathers the objects of a document, the fonts that they use and the index of their data.
struct Composer {
    let typefaces: Typefaces
    private(set) var pages: [[GraphicObject]] = [[]]
    private(set) var tags: [DataTag] = []
    /// Fonts of a template that come before ours in the document.
    private let reserved: [Font]
    private var slots: [Slot] = []

    /// One font of one chain with the characters used of it.
    private struct Slot {
        let role: FaceRole
        let font: Int
        var scalars: Set<Unicode.Scalar> = []
    }

    init(_ typefaces: Typefaces, after reserved: [Font] = []) {
        self.typefaces = typefaces
        self.reserved = reserved
    }

    /// Position of the page that is being filled.
    var page: Int { pages.count - 1 }

    mutating func nextPage() {
        pages.append([])
    }

    mutating func add(_ path: PathObject, on page: Int? = nil) {
        pages[page ?? self.page].append(.path(path))
    }

    /// Sets a line with its first glyph's origin at (x, y); a change of font begins a new object.
    mutating func set(
        _ line: [Glyph],
        _ style: TextStyle,
        x: Double,
        y: Double,
        datum: String? = nil,
        on page: Int? = nil
    ) {
        let page = page ?? self.page
        var x = x
        var rest = line[...]
        while let first = rest.first {
            let run = rest.prefix { $0.font == first.font }
            let index = slot(style.role, first.font, run)
            pages[page].append(.text(Self.object(run, style, font: index, x: x, y: y)))
            if let datum { tag(datum, page: page) }
            x += run.width
            rest = rest.dropFirst(run.count)
        }
    }

    /// Sets one glyph whose origin and direction the matrix gives, on a square page.
    mutating func set(_ glyph: Glyph, _ style: TextStyle, matrix: Matrix) {
        let side = SealFace.diameter
        let page = Box(x: 0, y: 0, width: side, height: side)
        set([glyph], style, matrix: matrix, in: page)
    }

    /// Sets a line from the point and in the direction that the matrix gives, inside a boundary.
    mutating func set(_ line: [Glyph], _ style: TextStyle, matrix: Matrix, in boundary: Box) {
        var x = 0.0
        var rest = line[...]
        while let first = rest.first {
            let run = rest.prefix { $0.font == first.font }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: run.map(\.scalar))
            let code = TextRun(
                x: Composer.rounded(x),
                y: 0,
                deltaX: run.dropLast().map { Composer.rounded($0.advance) },
                text: String(text)
            )
            pages[page].append(
                .text(
                    TextObject(
                        boundary: boundary,
                        matrix: matrix,
                        font: slot(style.role, first.font, run),
                        size: style.size,
                        fill: .color(style.color),
                        outline: Composer.rounded(style.weight * style.size),
                        runs: [code]
                    )
                )
            )
            x += run.width
            rest = rest.dropFirst(run.count)
        }
    }

    /// The fonts, each cut to the characters that were set; the reserved ones first.
    func fonts() throws(PaperRefusal) -> [Font] {
        var fonts = reserved
        for slot in slots {
            do {
                fonts.append(
                    try typefaces.chain(slot.role).fonts[slot.font].subset(slot.scalars)
                )
            } catch {
                throw .font(error.message)
            }
        }
        return fonts
    }

    private mutating func slot(
        _ role: FaceRole,
        _ font: Int,
        _ run: ArraySlice<Glyph>
    ) -> Int {
        let known = slots.firstIndex { $0.role == role && $0.font == font }
        let index = known ?? slots.count
        if known == nil { slots.append(Slot(role: role, font: font)) }
        slots[index].scalars.formUnion(run.map(\.scalar))
        return reserved.count + index
    }

    private mutating func tag(_ datum: String, page: Int) {
        let position = pages[page].count - 1
        if let known = tags.firstIndex(where: { $0.name == datum && $0.page == page }) {
            tags[known].objects.append(position)
        } else {
            tags.append(DataTag(name: datum, page: page, objects: [position]))
        }
    }

    /// The boundary clips, so it leaves room for what hangs over on each side.
    private static func object(
        _ run: ArraySlice<Glyph>,
        _ style: TextStyle,
        font: Int,
        x: Double,
        y: Double
    ) -> TextObject {
        let size = style.size
        let box = Box(
            x: rounded(x - 0.2 * size),
            y: rounded(y - 1.1 * size),
            width: rounded(run.width + 0.4 * size),
            height: rounded(1.5 * size)
        )
        var text = String.UnicodeScalarView()
        text.append(contentsOf: run.map(\.scalar))
        let code = TextRun(
            x: rounded(0.2 * size),
            y: rounded(1.1 * size),
            deltaX: run.dropLast().map { rounded($0.advance) },
            text: String(text)
        )
        return TextObject(
            boundary: box,
            font: font,
            size: size,
            fill: .color(style.color),
            outline: rounded(style.weight * size),
            runs: [code]
        )
    }

    /// To a thousandth of a millimetre: no eye sees more, and files stay small.
    static func rounded(_ value: Double) -> Double {
        (value * 1_000).rounded() / 1_000
    }
}
