import Foundation
import OFD
import Testing

@testable import Drawing

/// The pictures and outlines of glyphs, which a file's own fonts may make as large as they like.
struct GlyphCostTests {
    private let whole = Box(x: 0, y: 0, width: 100, height: 50)

    private func text(
        _ letters: String,
        size: Double,
        matrix: Matrix? = nil,
        outline: Double = 0
    ) -> GraphicObject {
        var text = TextObject(
            boundary: whole,
            font: 0,
            size: size,
            runs: [TextRun(x: 0, y: 40, deltaX: [], text: letters)]
        )
        text.matrix = matrix
        text.outline = outline
        return .text(text)
    }

    /// The Latin font, whose em square has so many parts instead of its own.
    private func font(_ parts: Int) throws -> Font {
        var bytes = try #require(Samples.latin.file)
        let found = stride(from: 12, to: 12 + 16 * Int(bytes[5]), by: 16)
            .first { bytes[$0..<($0 + 4)].elementsEqual("head".utf8) }
        let entry = try #require(found)
        let head = bytes[(entry + 8)..<(entry + 12)].reduce(0) { $0 << 8 | Int($1) }
        bytes[head + 18] = UInt8(parts >> 8)
        bytes[head + 19] = UInt8(parts & 0xFF)
        return Font(name: Samples.latin.name, file: bytes)
    }

    @Test func `glyphs that cover many em squares are taken as what they cover`() throws {
        for (parts, isWhole) in [(1_000, true), (16, false)] {
            let letters = text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", size: 10)
            let painting = Painting(Samples.document([letters], fonts: [try font(parts)]))
            #expect(try painting.png(dpi: 300).notes.isEmpty == isWhole)
            #expect(try painting.pdf().notes.isEmpty, "a PDF has no pixels")
        }
    }

    @Test func `a glyph that was refused once is not free the next time`() throws {
        let letters = text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", size: 10)
        var painting = Painting(Samples.document([letters], fonts: [try font(16)]))
        var cost = Cost(painting.work, dpi: 300)
        let surface = try ImageSurface(width: 100, height: 100, scale: 12, ground: .white)
        let fonts = FontShelf(painting.document.fonts, folder: SystemFont.folder)
        #expect(!cost.take(letters, on: surface.canvas, fonts))
        #expect(!cost.take(letters, on: surface.canvas, fonts))
        // With little memory left one letter is refused, however often it is asked for.
        let all = painting.work.memory
        let isTaken = painting.work.take(memory: all - 10_000)
        #expect(isTaken)
        cost = Cost(painting.work, dpi: 300)
        for _ in 0..<3 { #expect(!cost.take(text("A", size: 10), on: surface.canvas, fonts)) }
    }

    @Test func `a letter that is turned or slanted is a picture for each way`() throws {
        let turned = (0..<50).map { number in
            let angle = Double(number) * .pi / 25
            let (side, rise) = (cos(angle), sin(angle))
            return text("A", size: 200, matrix: Matrix(side, rise, -rise, side, 0, 0))
        }
        let same = Array(repeating: text("A", size: 200), count: 50)
        #expect(
            try Painting(Samples.document(same, fonts: [Samples.latin])).png(dpi: 600).notes == []
        )
        let notes = try Painting(Samples.document(turned, fonts: [Samples.latin])).png(dpi: 600)
            .notes
        #expect(notes.contains(.workDone(page: 1)))
        // A slant that leaves no area still has a picture as large as its box.
        let flat = Matrix(173, 173, 173, 173.000_001, 0, 0)
        let slanted = text("ABCDEF", size: 5, matrix: flat)
        let refused = try Painting(Samples.document([slanted], fonts: [Samples.latin])).png(
            dpi: 150
        ).notes
        #expect(refused.contains(.workDone(page: 1)))
    }

    @Test func `the stroke of a letter is taken each time, point by point`() throws {
        let letters = String(repeating: "ABCDEFGHIJ", count: 10_000)
        let plain = Painting(Samples.document([text(letters, size: 1)], fonts: [Samples.latin]))
        #expect(try plain.png(dpi: 18).notes == [])
        #expect(try plain.pdf().notes == [])
        let stroked = Painting(
            Samples.document([text(letters, size: 1, outline: 0.1)], fonts: [Samples.latin])
        )
        #expect(try stroked.png(dpi: 18).notes == [.workDone(page: 1)])
        #expect(try stroked.pdf().notes == [.workDone(page: 1)])
    }

    @Test func `a stand-in's glyph reaches as far as its own outline`() throws {
        let path = SystemFont.folder + "/" + SystemFont.song.rawValue
        let song = try #require(TypeFace(path: path))
        let glyph = try #require(song.glyph(of: "国"))
        #expect(song.extent(of: glyph).points > 100)
        // The first font is not embedded, the second one lacks the character.
        let fonts = FontShelf(
            [Font(name: "宋体", file: nil), Samples.latin],
            folder: SystemFont.folder
        )
        for font in [0, 1] {
            #expect(fonts.extent(of: 0x56FD, font: font) == song.extent(of: glyph))
            #expect(fonts.extent(of: 0x10_FFFD, font: font) == GlyphExtent())
        }
    }

    @Test func `the stroke of a stand-in's letter is taken each time, point by point`() throws {
        let letters = String(repeating: "国", count: 20_000)
        func notes(outline: Double) throws -> [Note] {
            let object = text(letters, size: 1, outline: outline)
            let fonts = [Font(name: "宋体", file: nil)]
            return try Painting(Samples.document([object], fonts: fonts)).png(dpi: 18).notes
        }
        #expect(try notes(outline: 0) == [.fontReplaced("宋体", by: "BabelStoneHan.ttf")])
        #expect(try notes(outline: 0.1) == [.workDone(page: 1)])
    }

    @Test func `a character that a named glyph shows is not taken beside the glyph`() throws {
        // Glyph 36 is the capital A, which has few points; the font itself lacks the character.
        var run = TextRun(x: 0, y: 40, deltaX: [], text: String(repeating: "国", count: 15_000))
        run.transforms = (0..<15_000).map { GlyphTransform(position: $0, glyphs: [36]) }
        let object = TextObject(boundary: whole, font: 0, size: 1, outline: 0.1, runs: [run])
        let named = Painting(Samples.document([.text(object)], fonts: [Samples.latin]))
        #expect(try named.png(dpi: 18).notes == [])
        // A number that the font does not have shows the character instead.
        var lacking = object
        lacking.runs[0].transforms = [GlyphTransform(position: 0, glyphs: [0xFFFF])]
        let shown = Painting(Samples.document([.text(lacking)], fonts: [Samples.latin]))
        #expect(try shown.png(dpi: 18).notes == [.workDone(page: 1)])
    }

    @Test func `a page of letters with a thin stroke is drawn, with a wide one it is not`() throws {
        let words = "关于准予特种设备生产单位行政许可的决定书根据中华人民共和国安全法规定经审查符合条"
        #expect(words.count == 40)
        func notes(outline: Double) throws -> [Note] {
            let lines = (0..<50).map { line in
                let advances = Array(repeating: 4.5, count: 39)
                let run = TextRun(x: 5, y: 4, deltaX: advances, text: words)
                let box = Box(x: 5, y: 5 + 5.5 * Double(line), width: 195, height: 6)
                return GraphicObject.text(
                    TextObject(boundary: box, font: 0, size: 4, outline: outline, runs: [run])
                )
            }
            let fonts = [Font(name: "宋体", file: nil)]
            return try Painting(Samples.document(lines, size: .a4, fonts: fonts)).png().notes
        }
        #expect(try !notes(outline: 0.1).contains(.workDone(page: 1)))
        #expect(try notes(outline: 1).contains(.workDone(page: 1)))
    }

    @Test func `the memory of a stroke is held while it is drawn, and no longer`() throws {
        let fonts = FontShelf([Samples.latin], folder: SystemFont.folder)
        let points = fonts.extent(of: 0x41, font: 0).points
        #expect(points > 0)
        let row = text(String(repeating: "A", count: 1_000), size: 1, outline: 0.25)
        let surface = try ImageSurface(width: 100, height: 100, scale: 12, ground: .white)
        for (missing, isDrawn) in [(0, true), (1, false)] {
            var work = Work()
            let all = work.memory
            // Three pixels wide: 1,000 bytes for each point; 244 are kept for the letter's picture.
            let left = 1_000 * 1_000 * points + 244 - missing
            let isTaken = work.take(memory: all - left)
            #expect(isTaken)
            let cost = Cost(work, dpi: 300)
            for _ in 0..<2 { #expect(cost.take(row, on: surface.canvas, fonts) == isDrawn) }
        }
    }

    /// The Latin font, some of whose glyphs are so many times another glyph.
    private func font(_ changed: [Int: (part: Int, count: Int)]) throws -> Font {
        var bytes = try #require(Samples.latin.file)
        func number(_ place: Int) -> Int {
            bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
        }
        func set(_ value: Int, at place: Int) {
            for index in 0..<4 { bytes[place + index] = UInt8((value >> (24 - 8 * index)) & 0xFF) }
        }
        let entries = stride(from: 12, to: 12 + 16 * Int(bytes[5]), by: 16)
        let found = ["glyf", "loca"].map { tag in
            entries.first { bytes[$0..<($0 + 4)].elementsEqual(tag.utf8) }
        }
        let glyf = try #require(found[0])
        let loca = try #require(found[1])
        let (old, places) = (number(glyf + 8), number(loca + 8))
        let count = number(loca + 12) / 4 - 1
        let start = bytes.count
        for glyph in 0..<count {
            let from = old + number(places + 4 * glyph)
            let to = old + number(places + 4 * glyph + 4)
            let kept = Array(bytes[from..<to])
            set(bytes.count - start, at: places + 4 * glyph)
            bytes += changed[glyph].map { Self.composite(of: $0.part, $0.count) } ?? kept
        }
        set(bytes.count - start, at: places + 4 * count)
        set(start, at: glyf + 8)
        set(bytes.count - start, at: glyf + 12)
        return Font(name: Samples.latin.name, file: bytes)
    }

    /// A composite glyph (OpenType, `glyf`): its head, and each part with two bytes of place.
    private static func composite(of part: Int, _ count: Int) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]
        for index in 1...count {
            let flags: UInt8 = index < count ? 0x22 : 0x02
            bytes += [0, flags, UInt8(part >> 8), UInt8(part & 0xFF), 0, 0]
        }
        return bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }

    /// A is 16 times B, and B so many times C: 256 parts in both depths, or 272.
    @Test(arguments: [(15, true), (16, false)])
    func `a glyph of too many parts within parts is beyond any work`(
        count: Int,
        isShown: Bool
    ) throws {
        let nested = try font([36: (37, 16), 37: (38, count)])
        let painting = Painting(Samples.document([Samples.text("A")], fonts: [nested]))
        let notes: [Note] = isShown ? [] : [.workDone(page: 1)]
        #expect(try painting.png().notes == notes)
        #expect(try painting.pdf().notes == notes)
        let face = try #require(nested.file.flatMap { TypeFace($0) })
        #expect((face.extent(of: 36) == .beyond) != isShown)
        // Behind such a glyph no other one is counted.
        #expect((face.extent(of: 39) == .beyond) != isShown)
    }

    @Test func `a part of a glyph takes work too`() throws {
        let nested = try font([36: (37, 16)])
        let face = try #require(nested.file.flatMap { TypeFace($0) })
        #expect(face.extent(of: 36).points == 16 * (face.extent(of: 37).points + 4))
    }
}
