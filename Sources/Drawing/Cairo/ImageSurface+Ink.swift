import CCairo
import OFD

extension ImageSurface {
    /// The picture as one ink on nothing; nil where it has several colors, or no full strength.
    func singleInk() -> InkPNG? {
        cairo_surface_flush(surface)
        guard cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        var pixels: [UInt32] = []
        pixels.reserveCapacity(width * height)
        for y in 0..<height {
            let row = UnsafeRawPointer(data + y * stride)
            let words = row.assumingMemoryBound(to: UInt32.self)
            pixels.append(contentsOf: UnsafeBufferPointer(start: words, count: width))
        }
        guard let full = pixels.first(where: { $0.part(24) == 255 }),
            pixels.allSatisfy({ $0.isDilution(of: full) })
        else { return nil }
        let ink = Color(full.part(16), full.part(8), full.part(0))
        let strengths = pixels.map { UInt8($0.part(24)) }
        return InkPNG(width: width, height: height, ink: ink, strengths: strengths)
    }
}

/// A pixel of cairo: alpha, and red, green and blue already multiplied by it.
extension UInt32 {
    fileprivate func part(_ shift: UInt32) -> Int {
        Int(self >> shift & 0xFF)
    }

    /// True where this is the full ink in a lesser strength, but for rounding.
    fileprivate func isDilution(of full: UInt32) -> Bool {
        let alpha = part(24)
        for shift: UInt32 in [0, 8, 16]
        where abs(part(shift) * 255 - full.part(shift) * alpha) > 3 * 255 {
            return false
        }
        return true
    }
}
