import Drawing
import OFD
import Testing

struct GroundTests {
    private let red = Color(200, 20, 30)

    private func seal(_ second: Color) -> Document {
        let ring: [PathSegment] = [
            .move(1, 21), .arc(20, 20, 0, false, true, 41, 21),
            .arc(20, 20, 0, false, true, 1, 21), .close,
        ]
        let box = Box(x: 0, y: 0, width: 42, height: 42)
        return Samples.document(
            [
                .path(
                    PathObject(boundary: box, lineWidth: 1.2, stroke: .color(red), segments: ring)
                ),
                Samples.block(Box(x: 15, y: 15, width: 10, height: 10), second),
            ],
            size: PageSize(width: 42, height: 42)
        )
    }

    /// The seal's picture, laid on a blue page at (10, 5).
    private func laid(_ png: [UInt8]) throws -> Pixels {
        let ground = Samples.block(Box(x: 0, y: 0, width: 100, height: 50), Color(0, 0, 250))
        let image = ImageObject(boundary: Box(x: 10, y: 5, width: 42, height: 42), image: 0)
        let page = Samples.document(
            [ground, .image(image)],
            images: [Image(format: "PNG", bytes: png)]
        )
        return try #require(try Painting(page).pixels())
    }

    @Test func `a seal in one ink is small, keeps its color and is clear between its lines`() throws
    {
        let png = try Painting(seal(red)).png(dpi: 200, ground: .transparent).bytes
        #expect(png.count < 6000)
        // Color type 3: a palette.
        #expect(png[25] == 3)
        let pixels = try laid(png)
        #expect(pixels.at(30, 25) == red)
        #expect(pixels.at(16, 25) == Color(0, 0, 250))
    }

    @Test func `a picture of two colors keeps both`() throws {
        let green = Color(0, 150, 0)
        let png = try Painting(seal(green)).png(dpi: 200, ground: .transparent).bytes
        #expect(png[25] == 6)
        let pixels = try laid(png)
        #expect(pixels.at(30, 25) == green)
        #expect(pixels.at(16, 25) == Color(0, 0, 250))
    }
}
