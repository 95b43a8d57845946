import Drawing
import OFD
import TestKit
import Testing

struct ImageTests {
    /// A PNG of 20 × 10 pixels, red on its left half, white on its right.
    private func halves() throws -> Image {
        let left = Samples.block(Box(x: 0, y: 0, width: 10, height: 10), Color(200, 0, 0))
        let page = Samples.document([left], size: PageSize(width: 20, height: 10))
        return Image(format: "PNG", bytes: try Painting(page).png(dpi: 254).bytes)
    }

    @Test(arguments: [nil, Matrix(40, 0, 0, 20, 0, 0)])
    func `an image fills its boundary, with its matrix or without`(matrix: Matrix?) throws {
        let box = Box(x: 10, y: 10, width: 40, height: 20)
        let object = ImageObject(boundary: box, matrix: matrix, image: 0)
        let document = Samples.document(
            [Samples.block(Box(x: 0, y: 0, width: 100, height: 50), .black), .image(object)],
            images: [try halves()]
        )
        let pixels = try #require(try Painting(document).pixels())
        #expect(pixels.at(11, 11) == Color(200, 0, 0))
        #expect(pixels.at(28, 28) == Color(200, 0, 0))
        #expect(pixels.at(32, 20) == Color(255, 255, 255))
        #expect(pixels.at(9, 20) == .black)
        #expect(pixels.at(51, 20) == .black)
    }

    @Test func `an image of half alpha lets the ground through`() throws {
        let box = Box(x: 10, y: 10, width: 40, height: 20)
        let document = Samples.document(
            [.image(ImageObject(boundary: box, image: 0, alpha: 128))],
            images: [try halves()]
        )
        let pixels = try #require(try Painting(document).pixels())
        #expect((126...128).contains(pixels.at(20, 20).green))
    }

    @Test func `S11 images that differ in one byte are not compared for each use`() throws {
        let images = (0..<32).map { index in
            Image(format: "X", bytes: [UInt8](repeating: 0, count: 1 << 20) + [UInt8(index)])
        }
        let uses = (0..<20_000).map { index in
            let box = Box(x: 0, y: 0, width: 1, height: 1)
            return GraphicObject.image(ImageObject(boundary: box, image: index % 32))
        }
        let painting = Painting(Samples.document(uses, images: images))
        var notes: [Note] = []
        let seconds = try ProcessorTime.of { notes = try painting.pdf().notes }
        #expect(notes == [.imageSkipped(format: "X")])
        // To compare twenty thousand times sixteen mebibytes takes longer on any machine.
        #expect(seconds < 10)
    }
}
