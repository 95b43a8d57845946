/// What keeps a hostile file from taking the machine's memory or time.
enum Limits {
    static let millimetresPerInch = 25.4
    /// Sides of a page in millimetres; the most is the PDF's own limit, 14400 points.
    static let pageSide = 1.0...5080.0
    /// Pixels of a picture; A3 at 600 dpi has 70 million.
    static let pixels = 80_000_000
    /// Pixels along one side; cairo's own limit.
    static let pixelsPerSide = 32_767
    /// Pixels of an image inside a document.
    static let imagePixels = 25_000_000
    /// Coordinates farther away are none, in millimetres.
    static let coordinate = 100_000.0
    /// Sides and steps of a pattern's cell, in millimetres.
    static let patternStep = 0.05...5080.0
    /// A dash pattern shorter than this is drawn as a solid line, in millimetres.
    static let dashPattern = 0.1
}
