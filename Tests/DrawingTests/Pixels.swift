import CCairo
import Drawing
import OFD

/// A PNG's pixels, read back through cairo.
struct Pixels {
    let width: Int
    let height: Int
    private let rows: [[Color]]

    init?(_ png: [UInt8]) {
        var rest = png[...]
        let surface = withUnsafeMutablePointer(to: &rest) { bytes in
            cairo_image_surface_create_from_png_stream(
                { closure, data, count in
                    guard let data,
                        let rest = closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self),
                        rest.pointee.count >= Int(count)
                    else { return CAIRO_STATUS_READ_ERROR }
                    for offset in 0..<Int(count) {
                        data[offset] = rest.pointee[rest.pointee.startIndex + offset]
                    }
                    rest.pointee = rest.pointee.dropFirst(Int(count))
                    return CAIRO_STATUS_SUCCESS
                },
                bytes
            )
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let (width, height) = (
            Int(cairo_image_surface_get_width(surface)),
            Int(cairo_image_surface_get_height(surface))
        )
        let stride = Int(cairo_image_surface_get_stride(surface))
        (self.width, self.height) = (width, height)
        rows = (0..<height).map { y in
            (0..<width).map { x in
                let pixel = data + y * stride + x * 4
                return Color(Int(pixel[2]), Int(pixel[1]), Int(pixel[0]))
            }
        }
    }

    /// The color at a place of the page, in millimetres, painted at 254 dpi (10 pixels each).
    func at(_ x: Double, _ y: Double) -> Color {
        rows[Int(y * 10)][Int(x * 10)]
    }

    /// How much of a part of the page is not white, 0 to 1.
    func ink(in box: Box) -> Double {
        let columns = Int(box.x * 10)..<Int((box.x + box.width) * 10)
        let lines = Int(box.y * 10)..<Int((box.y + box.height) * 10)
        let dark = lines.reduce(0) { sum, y in
            sum + columns.count { rows[y][$0] != Color(255, 255, 255) }
        }
        return Double(dark) / Double(columns.count * lines.count)
    }
}

extension Painting {
    /// The first page at 10 pixels a millimetre.
    func pixels() throws -> Pixels? {
        Pixels(try png(dpi: 254).bytes)
    }
}
