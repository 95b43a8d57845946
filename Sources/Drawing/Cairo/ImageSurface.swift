import CCairo
import OFD

/// Owner of a picture in memory, on white or on nothing.
final class ImageSurface {
    let canvas: Canvas
    let surface: OpaquePointer

    /// An empty picture; the caller keeps the sides inside the limits.
    ///
    /// - Parameters:
    ///   - width: in pixels.
    ///   - height: in pixels.
    ///   - scale: pixels in a millimetre.
    ///   - ground: what lies under everything.
    /// - Throws: `DrawingFault` where cairo has no memory.
    init(
        width: Int,
        height: Int,
        scale: Double,
        ground: Ground
    ) throws(DrawingFault) {
        let format = ground == .white ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
        let made = cairo_image_surface_create(format, Int32(width), Int32(height))
        guard let made else { throw .engine("no surface") }
        do throws(DrawingFault) {
            canvas = try Canvas(on: made, scale: scale)
        } catch {
            cairo_surface_destroy(made)
            throw error
        }
        surface = made
        if ground == .white { canvas.paint(Color(255, 255, 255)) }
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// The picture as a PNG file; one ink on nothing takes a palette.
    func png() throws(DrawingFault) -> [UInt8] {
        if let ink = singleInk() { return try ink.file() }
        let sink = ByteSink()
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
        }
        try Canvas.check(status)
        return sink.bytes
    }
}
