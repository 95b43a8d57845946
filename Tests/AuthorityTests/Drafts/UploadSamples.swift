import Foundation
import OFD
import TestKit

/// The smallest whole files of each kind, and what disguises itself as one.
enum UploadSamples {
    static let pdf = SmallPDF.plain

    static func pdf(adding text: String) -> [UInt8] { SmallPDF.bytes(catalog: text) }

    /// A PNG of grey points whose lines are stored as they are (RFC 1951, 3.2.4).
    static func png(
        width: Int = 2,
        height: Int = 2,
        adding chunks: [UInt8] = [],
        lines: [UInt8]? = nil
    ) -> [UInt8] {
        let head = big(width) + big(height) + [8, 0, 0, 0, 0]
        let points = lines ?? [0, 0x10, 0x20, 0, 0x30, 0x40]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + chunks
            + chunk("IDAT", stored(points)) + chunk("IEND", [])
    }

    static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
        let bytes = Array(type.utf8) + body
        return big(body.count) + bytes + big(Int(ZIPChecksum.crc32(bytes)))
    }

    /// A zlib stream of one stored block with its Adler-32 (RFC 1950).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let size = [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)]
        return [0x78, 0x01, 0x01] + size + size.map { ~$0 } + bytes + big(high << 16 | low)
    }

    /// 16 by 16 grey points.
    private static let greyJPEG =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkz"
        + "ODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAQABABAREA/8QAFQABAQAAAAAA"
        + "AAAAAAAAAAAABgX/xAAXEAADAQAAAAAAAAAAAAAAAAAAAwQx/9oACAEBAAA/ACkCsEkCsI8CsEkC"
        + "sP/Z"

    /// A JPEG with a comment, which says that it is so wide and so high.
    static func jpeg(width: Int = 16, height: Int = 16, comment: String = "x") -> [UInt8] {
        var bytes = Data(base64Encoded: greyJPEG).map { Array($0) } ?? []
        if let frame = bytes.indices.first(where: { bytes[$0...].starts(with: [0xFF, 0xC0]) }) {
            bytes.replaceSubrange((frame + 5)..<(frame + 9), with: word(height) + word(width))
        }
        return segment(0xFE, Array(comment.utf8), in: bytes)
    }

    /// A JPEG with one more segment right behind its start.
    static func segment(_ mark: UInt8, _ body: [UInt8], in jpeg: [UInt8]) -> [UInt8] {
        Array(jpeg.prefix(2)) + [0xFF, mark] + word(body.count + 2) + body
            + Array(jpeg.dropFirst(2))
    }

    static let ofd = Archive.zip([
        (name: "OFD.xml", bytes: Array("<OFD Version=\"1.2\" DocType=\"OFD\"/>".utf8))
    ])
    static let zip = Archive.zip([(name: "a.txt", bytes: [1, 2, 3])])
    static let html = Array("<!DOCTYPE html><html><script>alert(1)</script></html>".utf8)
    static let svg = Array("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".utf8)
    static let gif = Array("GIF89a\u{1}\u{0}\u{1}\u{0}".utf8)
    static let exe: [UInt8] = [0x4D, 0x5A, 0x90, 0] + [UInt8](repeating: 0, count: 60)
    static let heic: [UInt8] =
        [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)
        + [UInt8](repeating: 0, count: 40)
    static let eicar = Array(
        ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").utf8
    )

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func word(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
    }
}
