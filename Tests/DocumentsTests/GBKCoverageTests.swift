import Documents
import Foundation
import Glibc
import OFD
import Testing

@Suite struct GBKCoverageTests {
    @Test func `every character of GBK has a glyph in both chains`() throws {
        let characters = try Self.gbk()
        // 21 003 ideographs and 883 signs, without the user-defined areas (GBK 1.0).
        #expect(characters.count > 21_000)
        let typefaces = try Samples.fonts.get()
        let text = String(String.UnicodeScalarView(characters))
        #expect(typefaces.song.missing(in: text).map(String.init) == [])
        #expect(typefaces.kai.missing(in: text).map(String.init) == [])
    }

    /// All two-byte codes that the system's GBK table knows.
    static func gbk() throws -> [Unicode.Scalar] {
        let table = try #require(iconv_open("UTF-8", "GBK"))
        defer { iconv_close(table) }
        var characters: [Unicode.Scalar] = []
        for lead in 0x81...0xFE {
            for trail in 0x40...0xFE where trail != 0x7F {
                guard let text = convert([UInt8(lead), UInt8(trail)], table) else { continue }
                characters += text.unicodeScalars.filter { !isPrivate($0) }
            }
        }
        return characters
    }

    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        (0xE000...0xF8FF).contains(scalar.value)
    }

    private static func convert(_ bytes: [UInt8], _ table: iconv_t) -> String? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 16)
        var rest = input.count
        var room = output.count
        let done = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(table, &from, &rest, &to, &room)
            }
        }
        guard done != Int(bitPattern: UInt.max), rest == 0 else { return nil }
        let used = output.prefix(16 - room).map { UInt8(bitPattern: $0) }
        return String(decoding: used, as: UTF8.self)
    }
}
