import CCairo
import Drawing
import OFD

/// A PNG's pixels, read back through cairo.
struct Pixels {
    let width: Int
    let height: Int
    private let scale: Double
    private let stride: Int
    private let bytes: [UInt8]

    /// The pixels; `dpi` is what the page was painted at.
    init?(_ png: [UInt8], dpi: Int = 254) {
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
        stride = Int(cairo_image_surface_get_stride(surface))
        (self.width, self.height) = (width, height)
        scale = Double(dpi) / 25.4
        bytes = Array(UnsafeBufferPointer(start: data, count: stride * height))
    }

    /// The color at a place of the page, in millimetres.
    func at(_ x: Double, _ y: Double) -> Color {
        let start = Int(y * scale) * stride + Int(x * scale) * 4
        return Color(Int(bytes[start + 2]), Int(bytes[start + 1]), Int(bytes[start]))
    }

    /// How much of a part of the page is not white, 0 to 1.
    func ink(in box: Box) -> Double {
        let columns = Int(box.x * scale)..<Int((box.x + box.width) * scale)
        let lines = Int(box.y * scale)..<Int((box.y + box.height) * scale)
        let dark = lines.reduce(0) { sum, y in
            sum + columns.count { bytes[(y * stride + $0 * 4)...].prefix(3).contains { $0 < 255 } }
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
