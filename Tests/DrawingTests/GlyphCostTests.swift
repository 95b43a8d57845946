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
}
