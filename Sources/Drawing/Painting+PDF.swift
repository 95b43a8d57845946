import OFD

extension Painting {
    /// The pages as PDF, for paper: true size, text that can be searched, fonts as subsets inside.
    ///
    /// Nothing but the document decides the bytes: title, author and creation date are its own.
    ///
    /// - Parameter pages: positions, from 0; nil: all pages.
    /// - Returns: the PDF file and what it could not show.
    /// - Throws: `DrawingFault` where there is no such page, or none that can be painted.
    public func pdf(pages: [Int]? = nil) throws(DrawingFault) -> Painted {
        let positions = pages ?? Array(document.pages.indices)
        guard let first = positions.first else { throw .noSuchPage(1, of: 0) }
        let surface = try PDFSurface(first: size(of: first), info: document.info)
        let painter = Painter(self, Cost(work, dpi: nil))
        for position in positions {
            try surface.resize(size(of: position))
            try painter.paint(page: position, on: surface.canvas)
            try surface.endPage()
        }
        // The fonts go into the file at its end: the painter must live until then.
        let bytes = try surface.finish()
        return withExtendedLifetime(painter) { Painted(bytes: bytes, notes: painter.notes.all) }
    }
}
