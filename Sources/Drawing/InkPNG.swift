import CZlib
import OFD

/// A picture in one ink on nothing, as a seal's is, in a few strengths of it.
///
/// A seal's picture goes into every file that is sealed: as a palette of four strengths it has an
/// eighth of the bytes that it has with four channels, and the eye sees no difference in print.
struct InkPNG {
    var width: Int
    var height: Int
    var ink: Color
    /// Strength of the ink at each pixel, 0 to 255, row by row.
    var strengths: [UInt8]

    /// The strengths of the palette, in its order.
    private static let palette: [UInt8] = [0, 85, 170, 255]

    /// The whole file: a palette of two bits with the ink's color and its strengths.
    func file() throws(DrawingFault) -> [UInt8] {
        let color = [UInt8(ink.red), UInt8(ink.green), UInt8(ink.blue)]
        let header = Self.bytes(width) + Self.bytes(height) + [2, 3, 0, 0, 0]
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += Self.chunk("IHDR", header)
        file += Self.chunk("PLTE", Self.palette.flatMap { _ in color })
        file += Self.chunk("tRNS", Self.palette)
        file += Self.chunk("IDAT", try Self.deflate(rows))
        return file + Self.chunk("IEND", [])
    }

    /// Rows of four pixels a byte, each after its filter byte, none.
    private var rows: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(height * (width / 4 + 2))
        for start in stride(from: 0, to: width * height, by: width) {
            result.append(0)
            for first in stride(from: start, to: start + width, by: 4) {
                result.append(packed(first, end: start + width))
            }
        }
        return result
    }

    private func packed(_ first: Int, end: Int) -> UInt8 {
        (0..<4).reduce(0) { byte, offset in
            let strength = first + offset < end ? Int(strengths[first + offset]) : 0
            return byte << 2 | UInt8((strength + 42) / 85)
        }
    }

    private static func deflate(_ bytes: [UInt8]) throws(DrawingFault) -> [UInt8] {
        var count = compressBound(uLong(bytes.count))
        var result = [UInt8](repeating: 0, count: Int(count))
        let status = compress2(&result, &count, bytes, uLong(bytes.count), 9)
        guard status == Z_OK else { throw .engine("zlib \(status)") }
        return Array(result.prefix(Int(count)))
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        let check = crc32(0, body, uInt(body.count))
        return bytes(data.count) + body + bytes(Int(check))
    }

    /// A number in four bytes, the greatest first.
    private static func bytes(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
