/// The place of a seal's picture on a page (StampAnnot, 签章外观).
///
/// A riding seal (骑缝章) is one picture on several pages, each with the clip of its own slice.
public struct Stamp: Hashable, Sendable {
    /// Page position, from 0.
    public var page: Int
    /// Where the whole picture would lie on the page.
    public var boundary: Box
    /// The part of the picture that shows, relative to the boundary; nil: all of it.
    public var clip: Box?
    /// What the seal shows.
    public var picture: SealPicture

    /// A seal's picture on a page.
    public init(page: Int, boundary: Box, clip: Box? = nil, picture: SealPicture) {
        self.page = page
        self.boundary = boundary
        self.clip = clip
        self.picture = picture
    }
}

/// What a seal shows: an image, or a document of its own whose first page is the picture.
public enum SealPicture: Hashable, Sendable {
    case image(Image)
    case document(Document)
}
