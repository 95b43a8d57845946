/// Sides of an image in pixels, read before anything is decoded.
struct PixelSize: Hashable {
    var width: Int
    var height: Int

    /// Not empty, and small enough to be decoded.
    var isModest: Bool {
        width > 0 && height > 0 && width <= Limits.pixelsPerSide && height <= Limits.pixelsPerSide
            && width * height <= Limits.imagePixels
    }
}

/// The first chunk of a PNG file.
enum PNGHeader {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The image's size; nil where this is no PNG.
    static func size(of bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 24, bytes.starts(with: signature) else { return nil }
        return PixelSize(width: bytes.bigEndian(16, 4), height: bytes.bigEndian(20, 4))
    }
}

/// The frame header of a JPEG file.
enum JPEGHeader {
    /// The image's size; nil where this is no JPEG of one or three components.
    static func size(of bytes: [UInt8]) -> PixelSize? {
        segment(of: bytes, where: isFrame).flatMap { frame(bytes, at: $0) }
    }

    /// How many scans it has: each one is decoded over the whole picture.
    static func scans(of bytes: [UInt8]) -> Int {
        guard let first = segment(of: bytes, where: { $0 == startOfScan }) else { return 0 }
        return zip(bytes[first...], bytes[first...].dropFirst())
            .reduce(0) { $0 + ($1 == (0xFF, startOfScan) ? 1 : 0) }
    }

    private static let startOfScan: UInt8 = 0xDA

    /// Where the first segment with such a marker begins.
    private static func segment(of bytes: [UInt8], where fits: (UInt8) -> Bool) -> Int? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var position = 2
        while position + 9 < bytes.count {
            guard bytes[position] == 0xFF else { return nil }
            // A marker may have any number of fill bytes before it (T.81, B.1.1.2).
            guard bytes[position + 1] != 0xFF else {
                position += 1
                continue
            }
            if fits(bytes[position + 1]) { return position }
            position += 2 + max(2, bytes.bigEndian(position + 2, 2))
        }
        return nil
    }

    /// SOF0 to SOF15 without the tables that share their range.
    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    /// CMYK pictures are left out: readers disagree about their colors.
    private static func frame(_ bytes: [UInt8], at position: Int) -> PixelSize? {
        guard [1, 3].contains(bytes[position + 9]) else { return nil }
        return PixelSize(
            width: bytes.bigEndian(position + 7, 2),
            height: bytes.bigEndian(position + 5, 2)
        )
    }
}

extension [UInt8] {
    /// A number of several bytes, the greatest first.
    fileprivate func bigEndian(_ start: Int, _ count: Int) -> Int {
        self[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
