/// Where a seal's picture is to be put (StampAnnot); its size should be the picture's own.
public struct StampAnnotation: Hashable, Sendable {
    /// Page position, from 0.
    public var page: Int
    /// Where the whole picture would lie on the page.
    public var boundary: Box
    /// The slice that shows, relative to the boundary (骑缝章); nil: all of it.
    public var clip: Box?

    /// A place for a seal's picture.
    public init(page: Int, boundary: Box, clip: Box? = nil) {
        self.page = page
        self.boundary = boundary
        self.clip = clip
    }
}
