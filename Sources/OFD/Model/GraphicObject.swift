/// A graphic object (图元) of a page.
public enum GraphicObject: Hashable, Sendable {
    case text(TextObject)
    case path(PathObject)
    case image(ImageObject)
    case group(GroupObject)
}

/// x, y, width and height in millimetres; clips, and is the origin of its object's space.
public struct Box: Hashable, Sendable {
    /// From the left.
    public var x: Double
    /// From the top.
    public var y: Double
    /// To the right.
    public var width: Double
    /// Downward.
    public var height: Double

    /// A box.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// CTM "a b c d e f": x' = a·x + c·y + e, y' = b·x + d·y + f.
public struct Matrix: Hashable, Sendable {
    /// x by x.
    public var a: Double
    /// y by x.
    public var b: Double
    /// x by y.
    public var c: Double
    /// y by y.
    public var d: Double
    /// Shift to the right.
    public var e: Double
    /// Shift downward.
    public var f: Double

    /// A transformation.
    public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
    }
}

/// Red, green, blue 0 to 255, and alpha 0 to 255.
public struct Color: Hashable, Sendable {
    /// 0 to 255.
    public var red: Int
    /// 0 to 255.
    public var green: Int
    /// 0 to 255.
    public var blue: Int
    /// 0, not seen, to 255, opaque.
    public var alpha: Int

    /// A color.
    public init(_ red: Int, _ green: Int, _ blue: Int, alpha: Int = 255) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// Black.
    public static let black = Color(0, 0, 0)
}

/// TextObject with one or more runs (TextCode).
public struct TextObject: Hashable, Sendable {
    /// Place on the page; clips.
    public var boundary: Box
    /// From the object's space to that of its boundary; nil: the same.
    public var matrix: Matrix?
    /// Position in `Document.fonts`.
    public var font: Int
    /// Size in millimetres (1 pt = 0.352778 mm).
    public var size: Double
    /// Paint of the letters; nil: their outlines alone show.
    public var fill: Paint?
    /// Paint of the outlines; nil: the letters' own, or black.
    public var stroke: Paint?
    /// HScale: width of the glyphs over their natural width.
    public var horizontalScale: Double
    /// Width of a stroke around the glyphs (加粗, 空心字); 0: not stroked.
    public var outline: Double
    /// In reading order.
    public var runs: [TextRun]

    /// A text object.
    public init(
        boundary: Box,
        matrix: Matrix? = nil,
        font: Int,
        size: Double,
        fill: Paint? = .black,
        stroke: Paint? = nil,
        horizontalScale: Double = 1,
        outline: Double = 0,
        runs: [TextRun]
    ) {
        self.boundary = boundary
        self.matrix = matrix
        self.font = font
        self.size = size
        self.fill = fill
        self.stroke = stroke
        self.horizontalScale = horizontalScale
        self.outline = outline
        self.runs = runs
    }

    /// The whole text in reading order.
    public var text: String { runs.map(\.text).joined() }
}

/// TextCode: a run that begins at (x, y) on the baseline in the object's space.
public struct TextRun: Hashable, Sendable {
    /// From the left.
    public var x: Double
    /// From the top.
    public var y: Double
    /// Advances from each character to the next; one less than there are characters.
    public var deltaX: [Double]
    /// The same downward; empty where all are zero.
    public var deltaY: [Double]
    /// The characters.
    public var text: String
    /// Glyph ids where the file names them; empty: every character by the font's cmap.
    public var transforms: [GlyphTransform]

    /// A run.
    public init(
        x: Double,
        y: Double,
        deltaX: [Double],
        deltaY: [Double] = [],
        text: String,
        transforms: [GlyphTransform] = []
    ) {
        self.x = x
        self.y = y
        self.deltaX = deltaX
        self.deltaY = deltaY
        self.text = text
        self.transforms = transforms
    }
}

/// CGTransform: `codeCount` characters from `position` on are shown by `glyphs`.
public struct GlyphTransform: Hashable, Sendable {
    /// Position of the first character in its run, from 0, counted in Unicode scalars.
    public var position: Int
    /// How many characters the glyphs stand for.
    public var codeCount: Int
    /// Glyph ids in the embedded font.
    public var glyphs: [Int]

    /// A transformation of characters to glyphs.
    public init(position: Int, codeCount: Int = 1, glyphs: [Int]) {
        self.position = position
        self.codeCount = codeCount
        self.glyphs = glyphs
    }
}

/// PathObject.
public struct PathObject: Hashable, Sendable {
    /// Place on the page; clips.
    public var boundary: Box
    /// From the object's space to that of its boundary; nil: the same.
    public var matrix: Matrix?
    /// Line width in millimetres.
    public var lineWidth: Double
    /// nil: not stroked.
    public var stroke: Paint?
    /// nil: not filled.
    public var fill: Paint?
    /// True for Even-Odd, false for NonZero.
    public var evenOdd: Bool
    /// How the line is drawn besides its width.
    public var line: LineStyle
    /// Segments in the object's space.
    public var segments: [PathSegment]

    /// A path object.
    public init(
        boundary: Box,
        matrix: Matrix? = nil,
        lineWidth: Double = 0.353,
        stroke: Paint? = .black,
        fill: Paint? = nil,
        evenOdd: Bool = false,
        line: LineStyle = LineStyle(),
        segments: [PathSegment]
    ) {
        self.boundary = boundary
        self.matrix = matrix
        self.lineWidth = lineWidth
        self.stroke = stroke
        self.fill = fill
        self.evenOdd = evenOdd
        self.line = line
        self.segments = segments
    }
}

/// One step of AbbreviatedData.
public enum PathSegment: Hashable, Sendable {
    /// M x y
    case move(Double, Double)
    /// L x y
    case line(Double, Double)
    /// Q x1 y1 x y
    case quad(Double, Double, Double, Double)
    /// B x1 y1 x2 y2 x y
    case curve(Double, Double, Double, Double, Double, Double)
    /// A rx ry rotation large sweep x y
    case arc(Double, Double, Double, Bool, Bool, Double, Double)
    /// C
    case close
}

/// ImageObject: the image fills the unit square, mapped by the matrix.
public struct ImageObject: Hashable, Sendable {
    /// Place on the page; clips.
    public var boundary: Box
    /// From the object's space to that of its boundary; nil: the same.
    public var matrix: Matrix?
    /// Position in `Document.images`.
    public var image: Int
    /// 0 to 255.
    public var alpha: Int

    /// An image object.
    public init(boundary: Box, matrix: Matrix? = nil, image: Int, alpha: Int = 255) {
        self.boundary = boundary
        self.matrix = matrix
        self.image = image
        self.alpha = alpha
    }
}
