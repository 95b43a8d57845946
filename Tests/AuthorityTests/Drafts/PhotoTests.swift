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

    @Test func `a colour profile stays, as the colours mean nothing without it`() throws {
        let jpeg = try Judge.jpeg(width: 40, height: 24)
        let profile = Array("ICC_PROFILE\0".utf8) + [1, 1] + [UInt8](repeating: 7, count: 300)
        let upload = try take(UploadSamples.segment(0xE2, profile, in: jpeg))
        #expect(upload.bytes.count == (try take(jpeg)).bytes.count + profile.count + 4)
        #expect(try Judge.points(upload.bytes) == Judge.points(jpeg))
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
