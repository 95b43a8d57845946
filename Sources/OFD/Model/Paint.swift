/// CT_Color: what an area, a line or a letter is painted with.
public enum Paint: Hashable, Sendable {
    /// One color everywhere.
    case color(Color)
    /// A gradient (渐变底纹).
    case gradient(Gradient)
    /// A small picture repeated in rows and columns (底纹).
    case pattern(Pattern)

    /// Black.
    public static let black = Paint.color(.black)
}

/// AxialShd or RadialShd: colors that run along an axis, in the space of the painted object.
public struct Gradient: Hashable, Sendable {
    /// How the colors go on along the axis.
    public enum Course: String, Hashable, Sendable {
        /// Once from start to end.
        case direct = "Direct"
        /// Again from the first color.
        case again = "Repeat"
        /// Back and forth.
        case reflected = "Reflect"
    }

    /// A color at a place of the axis.
    public struct Stop: Hashable, Sendable {
        /// 0, the start, to 1, the end.
        public var position: Double
        /// The color there.
        public var color: Color

        /// A color at a place of the axis.
        public init(position: Double, color: Color) {
            self.position = position
            self.color = color
        }
    }

    /// The circles from which to which the colors run; nil: along a line.
    public struct Circles: Hashable, Sendable {
        /// Radius around the start, in millimetres.
        public var startRadius: Double
        /// Radius around the end, in millimetres.
        public var endRadius: Double
        /// 0 for a circle, below 1 for an ellipse.
        public var eccentricity: Double
        /// Angle between the ellipse's long axis and the x axis, in degrees.
        public var angle: Double

        /// Two circles or ellipses of one form.
        public init(
            startRadius: Double,
            endRadius: Double,
            eccentricity: Double = 0,
            angle: Double = 0
        ) {
            self.startRadius = startRadius
            self.endRadius = endRadius
            self.eccentricity = eccentricity
            self.angle = angle
        }
    }

    /// Where the axis begins: x and y in millimetres.
    public var start: [Double]
    /// Where it ends.
    public var end: [Double]
    /// In the order of their positions.
    public var stops: [Stop]
    /// How the colors go on.
    public var course: Course
    /// Length of one course in millimetres; nil: the whole axis.
    public var unit: Double?
    /// True where the first color goes on before the start.
    public var extendsStart: Bool
    /// True where the last color goes on behind the end.
    public var extendsEnd: Bool
    /// Of a radial gradient.
    public var circles: Circles?

    /// A gradient.
    public init(
        start: [Double],
        end: [Double],
        stops: [Stop],
        course: Course = .direct,
        unit: Double? = nil,
        extendsStart: Bool = false,
        extendsEnd: Bool = false,
        circles: Circles? = nil
    ) {
        self.start = start
        self.end = end
        self.stops = stops
        self.course = course
        self.unit = unit
        self.extendsStart = extendsStart
        self.extendsEnd = extendsEnd
        self.circles = circles
    }
}

/// Pattern: a cell of objects, repeated in rows and columns.
public struct Pattern: Hashable, Sendable {
    /// Which cells are mirrored.
    public enum Reflection: String, Hashable, Sendable {
        case none = "Normal"
        /// Every second row is upside down.
        case row = "Row"
        /// Every second column is mirrored.
        case column = "Column"
        /// Both.
        case both = "RowAndColumn"
    }

    /// Width of the cell in millimetres; clips.
    public var width: Double
    /// Height of the cell in millimetres; clips.
    public var height: Double
    /// From one column to the next, in millimetres.
    public var stepX: Double
    /// From one row to the next, in millimetres.
    public var stepY: Double
    /// Which cells are mirrored.
    public var reflection: Reflection
    /// True where the rows begin at the page's corner instead of the object's.
    public var isRelativeToPage: Bool
    /// From the cells' space to the object's; nil: the same.
    public var matrix: Matrix?
    /// The content of one cell.
    public var objects: [GraphicObject]

    /// A pattern.
    public init(
        width: Double,
        height: Double,
        stepX: Double,
        stepY: Double,
        reflection: Reflection = .none,
        isRelativeToPage: Bool = false,
        matrix: Matrix? = nil,
        objects: [GraphicObject]
    ) {
        self.width = width
        self.height = height
        self.stepX = stepX
        self.stepY = stepY
        self.reflection = reflection
        self.isRelativeToPage = isRelativeToPage
        self.matrix = matrix
        self.objects = objects
    }
}
