public import OFD

/// What a fixed-layout file shows: its document and the seals' pictures that lie on it.
///
/// It is painted, not laid out: every glyph stands where the document puts it.
public struct Painting: Sendable {
    /// The document.
    public var document: Document
    /// The seals' pictures, in the order of sealing; they lie over everything else.
    public var stamps: [Stamp]

    /// The work that is left to paint it.
    package var work = Work()
    /// Peculiarities of the file by which no reader sees anything else.
    var fileNotes: [Note] = []

    /// Dots per inch in which a picture can be painted.
    public static let resolutions = 18...1200

    /// What a file shows.
    ///
    /// - Parameters:
    ///   - document: the pages.
    ///   - stamps: the seals' pictures on them.
    public init(_ document: Document, stamps: [Stamp] = []) {
        self.document = document
        self.stamps = stamps
    }

    /// The size of a page that exists and can be painted.
    ///
    /// - Parameter page: position, from 0.
    /// - Returns: its sides in millimetres.
    /// - Throws: `DrawingFault` where there is no such page, or no paper of its size.
    func size(of page: Int) throws(DrawingFault) -> PageSize {
        guard document.pages.indices.contains(page) else {
            throw .noSuchPage(page + 1, of: document.pages.count)
        }
        let size = document.pages[page].size
        let sides = Limits.pageSide
        guard sides.contains(size.width), sides.contains(size.height) else {
            throw .badPageSize(page + 1, width: size.width, height: size.height)
        }
        return size
    }
}

/// A painting in a file format.
public struct Painted: Sendable {
    /// The whole PDF or PNG file.
    public var bytes: [UInt8]
    /// What could not be shown exactly as the document says; empty for our own documents.
    public var notes: [Note]
}
