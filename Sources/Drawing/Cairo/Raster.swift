import CCairo

/// Owner of a decoded image.
final class Raster {
    let surface: OpaquePointer
    let width: Int
    let height: Int

    /// An image from a PNG file; nil where it is none, or too large.
    init?(png bytes: [UInt8]) {
        guard let size = PNGHeader.size(of: bytes), size.isModest else { return nil }
        let source = ByteSource(bytes)
        let made = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
        }
        guard let made else { return nil }
        guard cairo_surface_status(made) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(made)
            return nil
        }
        surface = made
        width = Int(cairo_image_surface_get_width(made))
        height = Int(cairo_image_surface_get_height(made))
    }

    /// A decoded JPEG, which goes into a PDF as it came; nil where it is none, or too large.
    init?(jpeg bytes: [UInt8]) {
        guard let picture = JPEGPicture(bytes) else { return nil }
        let (width, height) = (Int32(picture.size.width), Int32(picture.size.height))
        guard let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else {
            return nil
        }
        cairo_surface_flush(made)
        let stride = Int(cairo_image_surface_get_stride(made))
        // A surface that could not be made has no pixels, and is destroyed as any other.
        guard cairo_surface_status(made) == CAIRO_STATUS_SUCCESS,
            let pixels = cairo_image_surface_get_data(made),
            picture.decode(into: pixels, stride: stride)
        else {
            cairo_surface_destroy(made)
            return nil
        }
        cairo_surface_mark_dirty(made)
        let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = kept.initialize(from: bytes)
        let status = cairo_surface_set_mime_data(
            made,
            CAIRO_MIME_TYPE_JPEG,
            kept.baseAddress,
            UInt(kept.count),
            { $0?.deallocate() },
            kept.baseAddress
        )
        guard status == CAIRO_STATUS_SUCCESS else {
            kept.deallocate()
            cairo_surface_destroy(made)
            return nil
        }
        surface = made
        (self.width, self.height) = (picture.size.width, picture.size.height)
    }

    deinit {
        cairo_surface_destroy(surface)
    }
}
