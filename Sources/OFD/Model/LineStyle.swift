/// Cap, Join, MiterLimit, DashPattern and DashOffset of a line; lengths in millimetres.
public struct LineStyle: Hashable, Sendable {
    /// Cap: how a line ends.
    public enum Cap: String, Hashable, Sendable {
        case butt = "Butt"
        case round = "Round"
        case square = "Square"
    }

    /// Join: how two lines meet.
    public enum Join: String, Hashable, Sendable {
        case miter = "Miter"
        case round = "Round"
        case bevel = "Bevel"
    }

    /// How it ends.
    public var cap: Cap
    /// How two meet.
    public var join: Join
    /// Beyond this a sharp corner is cut.
    public var miterLimit: Double
    /// Lengths on and off in turn; empty for a solid line.
    public var dashes: [Double]
    /// Where in the pattern the line begins.
    public var dashOffset: Double

    /// A style; its defaults are those of the standard.
    public init(
        cap: Cap = .butt,
        join: Join = .miter,
        miterLimit: Double = 3.528,
        dashes: [Double] = [],
        dashOffset: Double = 0
    ) {
        self.cap = cap
        self.join = join
        self.miterLimit = miterLimit
        self.dashes = dashes
        self.dashOffset = dashOffset
    }
}
