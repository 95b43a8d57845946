import CTurboJPEG

/// A JPEG that is small enough to be decoded.
struct JPEGPicture {
    let size: PixelSize
    private let bytes: [UInt8]

    /// Nil where this is no JPEG of one or three components, or it is too large.
    init?(_ bytes: [UInt8]) {
        guard let size = JPEGHeader.size(of: bytes), size.isModest else { return nil }
        self.size = size
        self.bytes = bytes
    }

    /// Decodes to four bytes a pixel, blue first, the fourth one without meaning.
    ///
    /// - Parameters:
    ///   - pixels: room for `stride` bytes in each row of the picture.
    ///   - stride: bytes from one row to the next.
    /// - Returns: false where the picture is damaged beyond its header.
    func decode(into pixels: UnsafeMutablePointer<UInt8>, stride: Int) -> Bool {
        guard let decoder = tjInitDecompress() else { return false }
        defer { tjDestroy(decoder) }
        let status = tjDecompress2(
            decoder,
            bytes,
            UInt(bytes.count),
            pixels,
            Int32(size.width),
            Int32(stride),
            Int32(size.height),
            Int32(TJPF_BGRX.rawValue),
            TJFLAG_LIMITSCANS
        )
        // A warning is a picture with a blemish, such as bytes after its end.
        return status == 0 || tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue)
    }
}
