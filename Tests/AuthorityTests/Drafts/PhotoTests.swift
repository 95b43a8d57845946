import Licensing
import Register
import TestKit
import Testing

@testable import Authority

/// S12: photographs as telephones and drawing programs make them are taken, and of each the picture
/// alone is kept.
struct PhotoTests {
    private static let end: [UInt8] = [0xFF, 0xD9]

    private func take(_ bytes: [UInt8], _ name: String = "a.jpg") throws -> Upload {
        let upload = try UploadCheck.of(name: name, declared: nil, bytes: bytes)
        #expect(upload.original == Digest.sm3(bytes))
        return upload
    }

    private static func exif(_ orientation: UInt8) -> [UInt8] {
        Array("Exif\0\0MM\0*\0\0\0\u{8}".utf8) + [
            0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        ]
            + [0, 0, 0, 0]
    }

    /// The same in the byte order of the other half of all cameras.
    private static func littleEXIF(_ orientation: UInt8) -> [UInt8] {
        Array("Exif\0\0II*\0\u{8}\0\0\0".utf8) + [
            1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        ]
            + [0, 0, 0, 0]
    }

    static let behind: [(name: String, bytes: [UInt8])] = [
        ("a second picture", UploadSamples.jpeg()), ("a final newline", [0x0A]),
        ("a maker's trailer", Array("SEFH\u{6B}\0\0\0SEFT".utf8)),
        ("an archive", UploadSamples.zip),
        ("a page", UploadSamples.html),
    ]

    @Test(arguments: behind.indices)
    func `what stands behind a picture is dropped, and the picture is taken`(index: Int) throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        let upload = try take(jpeg + PhotoTests.behind[index].bytes)
        #expect(upload.bytes == (try take(jpeg)).bytes)
        #expect(upload.bytes.suffix(2) == PhotoTests.end[...])
        #expect(try Judge.points(upload.bytes) == Judge.points(jpeg))
        let png = try take(UploadSamples.png() + PhotoTests.behind[index].bytes, "a.png")
        #expect(png.bytes == UploadSamples.png())
    }

    @Test(arguments: ["-optimize", "-progressive", "-grayscale", "-arithmetic"])
    func `a JPEG loses no point, whatever its coding`(option: String) throws {
        let jpeg = try Judge.jpeg(width: 45, height: 37, option)
        let upload = try take(jpeg)
        #expect(try Judge.points(upload.bytes) == Judge.points(jpeg))
        // A progressive picture would grow by being written as a plain one.
        if option == "-progressive" { #expect(upload.bytes.count <= jpeg.count) }
    }

    @Test func `what a camera writes into a JPEG beside the picture is dropped`() throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        let place = PhotoTests.exif(1) + Array("GPS 37.87 112.55".utf8)
        var full = UploadSamples.segment(0xE1, place, in: jpeg)
        full = UploadSamples.segment(0xFE, Array("<?php system($_GET[0]);".utf8), in: full)
        full = UploadSamples.segment(0xE2, Array("MPF\0".utf8) + [1, 2, 3], in: full)
        #expect(try take(full).bytes == take(jpeg).bytes)
    }

    /// A part of a colour profile, whose letters stand behind 36 bytes of its first part.
    private static func profile(
        part: UInt8 = 1,
        of parts: UInt8 = 1,
        before: Int = 36,
        _ rest: [UInt8] = [UInt8](repeating: 7, count: 260)
    ) -> [UInt8] {
        Array("ICC_PROFILE\0".utf8) + [part, parts] + [UInt8](repeating: 7, count: before)
            + Array("acsp".utf8) + rest
    }

    @Test func `a colour profile stays, as the colours mean nothing without it`() throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        let profile = PhotoTests.profile()
        let upload = try take(UploadSamples.segment(0xE2, profile, in: jpeg))
        #expect(upload.bytes.count == (try take(jpeg)).bytes.count + profile.count + 4)
        #expect(try Judge.points(upload.bytes) == Judge.points(jpeg))
        // Its parts may stand in any order.
        let first = PhotoTests.profile(part: 1, of: 2)
        let second = PhotoTests.profile(part: 2, of: 2, before: 9)
        let parts = UploadSamples.segment(0xE2, first, in: jpeg)
        let both = try take(UploadSamples.segment(0xE2, second, in: parts))
        let added = first.count + second.count + 8
        #expect(both.bytes.count == (try take(jpeg)).bytes.count + added)
    }

    @Test func `what no reader takes for a colour profile is dropped`() throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        let none = [
            PhotoTests.profile(before: 35), PhotoTests.profile(before: 37),
            PhotoTests.profile(part: 2, of: 2), PhotoTests.profile(before: 35, []),
            Array(PhotoTests.profile(before: 36, []).dropLast()),
        ]
        for profile in none {
            let sent = UploadSamples.segment(0xE2, profile, in: jpeg)
            #expect(try take(sent).bytes == take(jpeg).bytes)
        }
    }

    @Test(arguments: [1, 7, 64, 3_000])
    func `bytes that fill the space before a JPEG's end mark are dropped`(count: Int) throws {
        for option in ["-optimize", "-progressive", "-grayscale", "-arithmetic"] {
            let jpeg = try Judge.jpeg(width: 45, height: 37, option)
            let filling = [UInt8](repeating: 0, count: count)
            let filled = Array(jpeg.dropLast(2)) + filling + PhotoTests.end
            #expect(try take(filled).bytes == take(jpeg).bytes, "\(option)")
        }
    }

    @Test func `a JPEG that is cut stays damage, filled up or not`() throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        let whole = try Judge.run("jpegtran", "-restart", "1B", input: jpeg)
        #expect(try Judge.points(take(whole).bytes) == Judge.points(jpeg))
        let mark = try #require(whole.indices.first { whole[$0...].starts(with: [0xFF, 0xD1]) })
        for count in [0, 2, 20] {
            let filling = [UInt8](repeating: 0, count: count)
            let cut = Array(whole[..<mark]) + filling + PhotoTests.end
            #expect(throws: UploadFault.damaged) { try take(cut) }
            // The end mark itself is missing.
            let bare = Array(jpeg.dropLast(2)) + filling
            #expect(throws: UploadFault.damaged) { try take(bare) }
        }
    }

    static let turns = [
        2: ["-flip", "horizontal"], 3: ["-rotate", "180"], 4: ["-flip", "vertical"],
        5: ["-transpose"], 6: ["-rotate", "90"], 7: ["-transverse"], 8: ["-rotate", "270"],
    ]

    /// 48 by 32 points in blocks of 16: every turn is one of whole blocks.
    @Test(arguments: 2...8)
    func `the orientation is applied where nothing is lost`(orientation: Int) throws {
        let jpeg = try Judge.jpeg(width: 48, height: 32)
        let words = try #require(PhotoTests.turns[orientation])
        let turned =
            words.count == 1
            ? try Judge.run("jpegtran", words[0], input: jpeg)
            : try Judge.run("jpegtran", words[0], words[1], input: jpeg)
        for exif in [PhotoTests.exif, PhotoTests.littleEXIF] {
            let sent = UploadSamples.segment(0xE1, exif(UInt8(orientation)), in: jpeg)
            let upload = try take(sent)
            #expect(try Judge.points(upload.bytes) == Judge.points(turned))
            #expect(!PhotoTests.hasEXIF(upload.bytes))
        }
    }

    /// 49 by 33: the last column and row of blocks are not full.
    @Test(arguments: [2, 3, 4, 6, 7, 8])
    func `else the tag is kept, and it alone`(orientation: Int) throws {
        let jpeg = try Judge.jpeg(width: 49, height: 33)
        let tag = PhotoTests.exif(UInt8(orientation))
        let more = tag + Array("GPS 37.87 112.55".utf8)
        let upload = try take(UploadSamples.segment(0xE1, more, in: jpeg))
        #expect(try Judge.points(upload.bytes) == Judge.points(jpeg))
        #expect(upload.bytes.count == (try take(jpeg)).bytes.count + tag.count + 4)
        let known = upload.bytes.indices.first { upload.bytes[$0...].starts(with: tag) }
        #expect(known != nil)
        #expect(try take(upload.bytes).bytes == upload.bytes)
    }

    @Test func `text, dates and a drawing program's source in a PNG are dropped`() throws {
        let text = UploadSamples.chunk("tEXt", Array("mxfile\0<script>javascript:<svg>".utf8))
        let time = UploadSamples.chunk("tIME", [7, 0xEA, 11, 20, 10, 0, 0])
        let own = UploadSamples.chunk("prVW", [1, 2, 3])
        let size = UploadSamples.chunk("pHYs", [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1])
        let sent = UploadSamples.png(adding: text + time + own + size)
        #expect(try take(sent, "a.png").bytes == UploadSamples.png(adding: size))
    }

    @Test func `a chunk that is longer than it can mean anything is dropped`() throws {
        for (type, most) in [("pHYs", 9), ("gAMA", 4), ("sRGB", 1), ("cHRM", 32)] {
            let kept = UploadSamples.chunk(type, [UInt8](repeating: 1, count: most))
            let whole = UploadSamples.png(adding: kept)
            #expect(try take(whole, "a.png").bytes == whole, "\(type)")
            let long = UploadSamples.chunk(type, [UInt8](repeating: 1, count: most + 1))
            #expect(try take(UploadSamples.png(adding: long), "a.png").bytes == UploadSamples.png())
        }
        // A second one of a kind means nothing either.
        let once = UploadSamples.chunk("gAMA", [0, 0, 177, 143])
        let twice = try take(UploadSamples.png(adding: once + once), "a.png").bytes
        #expect(twice == UploadSamples.png(adding: once))
        let archive = UploadSamples.chunk("pHYs", UploadSamples.zip)
        #expect(try take(UploadSamples.png(adding: archive), "a.png").bytes == UploadSamples.png())
    }

    @Test(arguments: [[0], UploadSamples.zip, UploadSamples.html] as [[UInt8]])
    func `an end of a PNG with something in it is damage`(luggage: [UInt8]) throws {
        let open = Array(UploadSamples.png().dropLast(12))
        #expect(try take(open + UploadSamples.chunk("IEND", []), "a.png").kind == .png)
        let sent = open + UploadSamples.chunk("IEND", luggage)
        #expect(throws: UploadFault.damaged) { try take(sent, "a.png") }
    }

    /// An archive whose end record says nothing and leaves it to a larger one (APPNOTE 4.3.15).
    private static var largeZIP: [UInt8] {
        let filled = [UInt8](repeating: 0xFF, count: 16)
        let locator = Array("PK\u{6}\u{7}".utf8) + filled
        let end = Array("PK\u{5}\u{6}".utf8) + filled + [0, 0]
        return Array(UploadSamples.zip.dropLast(22)) + locator + end
    }

    @Test func `a picture that is an archive as well is refused`() throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        for zip in [UploadSamples.zip, PhotoTests.largeZIP] {
            let profiled = UploadSamples.segment(0xE2, PhotoTests.profile(zip), in: jpeg)
            #expect(throws: UploadFault.twoKinds) { try take(profiled) }
            let profile = UploadSamples.chunk("iCCP", Array("a\0\0".utf8) + zip)
            let sent = UploadSamples.png(adding: profile)
            #expect(throws: UploadFault.twoKinds) { try take(sent, "a.png") }
            let points = UploadSamples.png(width: zip.count, height: 1, lines: [0] + zip)
            #expect(throws: UploadFault.twoKinds) { try take(points, "a.png") }
        }
    }

    /// An archive's end record, and how many bytes its directory has.
    private static func record(_ directory: Int) -> [UInt8] {
        let size = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: directory >> $0) }
        return Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 8) + size
            + [UInt8](repeating: 0, count: 6)
    }

    @Test func `an archive's record is one where its directory has room before it`() throws {
        func sent(_ directory: Int) -> [UInt8] {
            UploadSamples.png(width: 22, height: 1, lines: [0] + PhotoTests.record(directory))
        }
        let bytes = sent(0)
        let letters = "PK\u{5}\u{6}".utf8
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: letters) })
        #expect(throws: UploadFault.twoKinds) { try take(sent(place), "a.png") }
        #expect(try take(sent(place + 1), "a.png").bytes == sent(place + 1))
    }

    /// 2,900 times the letters of an archive's end in each of sixteen pictures of random points.
    @Test(arguments: 0..<16 as Range<UInt64>)
    func `random points are no archive`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var lines: [UInt8] = []
        for _ in 0..<290 {
            lines.append(0)
            for _ in 0..<10 {
                lines += Array("PK\u{5}\u{6}".utf8)
                for _ in 0..<18 { lines.append(UInt8.random(in: 0...255, using: &random)) }
            }
        }
        let png = UploadSamples.png(width: 220, height: 290, lines: lines)
        #expect(try take(png, "a.png").bytes == png)
    }

    @Test func `a chunk that readers must know and nobody knows is damage`() {
        let sent = UploadSamples.png(adding: UploadSamples.chunk("CgBI", [0, 0, 0, 0]))
        #expect(throws: UploadFault.damaged) { try take(sent, "a.png") }
    }

    /// 60 million points in 8 KB are decoded; one more line is not begun.
    @Test func `a picture's size is judged before it is decoded`() throws {
        for (width, height) in [(12_001, 1), (1, 12_001), (12_000, 5_001)] {
            let png = UploadSamples.png(width: width, height: height)
            #expect(throws: UploadFault.tooManyPixels) { try take(png, "a.png") }
            let jpeg = UploadSamples.jpeg(width: width, height: height)
            #expect(throws: UploadFault.tooManyPixels) { try take(jpeg) }
        }
        // Allowed by its size, and then there are too few points.
        #expect(throws: UploadFault.damaged) {
            try take(UploadSamples.png(width: 12_000, height: 5_000), "a.png")
        }
        #expect(throws: UploadFault.damaged) {
            try take(UploadSamples.jpeg(width: 12_000, height: 5_000))
        }
    }

    private static func hasEXIF(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: "Exif".utf8) }
    }
}
