import CCairo
import OFD

/// Owner of a picture in memory, white at first.
final class ImageSurface {
    let canvas: Canvas
    private let surface: OpaquePointer

    /// A white picture; the caller keeps the sides inside the limits.
    ///
    /// - Parameters:
    ///   - width: in pixels.
    ///   - height: in pixels.
    ///   - scale: pixels in a millimetre.
    /// - Throws: `DrawingFault` where cairo has no memory.
    init(width: Int, height: Int, scale: Double) throws(DrawingFault) {
        let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        guard let made else { throw .engine("no surface") }
        do throws(DrawingFault) {
            canvas = try Canvas(on: made, scale: scale)
        } catch {
            cairo_surface_destroy(made)
            throw error
        }
        surface = made
        canvas.paint(Color(255, 255, 255))
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// The picture as a PNG file.
    func png() throws(DrawingFault) -> [UInt8] {
        let sink = ByteSink()
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
        }
        try Canvas.check(status)
        return sink.bytes
    }
}
