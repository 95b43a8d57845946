import CCairo
import OFD

/// Owner of a PDF that is being written.
final class PDFSurface {
    let canvas: Canvas
    private let surface: OpaquePointer
    private let sink: ByteSink
    private static let pointsPerMillimetre = 72 / Limits.millimetresPerInch

    /// An empty PDF.
    ///
    /// - Parameters:
    ///   - first: size of the first page.
    ///   - info: what the PDF says of itself.
    /// - Throws: `DrawingFault` where cairo has no memory.
    init(first: PageSize, info: DocumentInfo) throws(DrawingFault) {
        let scale = Self.pointsPerMillimetre
        let sink = ByteSink()
        let made = cairo_pdf_surface_create_for_stream(
            ByteSink.write,
            sink.closure,
            first.width * scale,
            first.height * scale
        )
        guard let made else { throw .engine("no surface") }
        do throws(DrawingFault) {
            canvas = try Canvas(on: made, scale: scale)
        } catch {
            withExtendedLifetime(sink) { cairo_surface_destroy(made) }
            throw error
        }
        self.sink = sink
        surface = made
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        describe(info)
    }

    deinit {
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    func resize(_ size: PageSize) throws(DrawingFault) {
        let scale = Self.pointsPerMillimetre
        cairo_pdf_surface_set_size(surface, size.width * scale, size.height * scale)
        try Canvas.check(cairo_surface_status(surface))
    }

    func endPage() throws(DrawingFault) {
        cairo_show_page(canvas.context)
        try canvas.checkContent()
    }

    /// The whole file.
    func finish() throws(DrawingFault) -> [UInt8] {
        cairo_surface_finish(surface)
        // Fonts are cut to their glyphs at the end: only here a damaged one shows.
        try canvas.checkContent()
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .damaged(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    /// Sets the metadata; also the creation date, which would else be the clock's.
    private func describe(_ info: DocumentInfo) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, info.author)
        let date = info.creationDate
        let isDay = date.wholeMatch(of: /[0-9]{4}-[01][0-9]-[0-3][0-9]/) != nil
        let day = isDay ? date : "1970-01-01"
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day)
    }
}
