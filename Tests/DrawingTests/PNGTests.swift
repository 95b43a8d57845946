import Drawing
import OFD
import Testing

struct PNGTests {
    private let red = Color(200, 0, 0)
    private let white = Color(255, 255, 255)

    @Test(arguments: [(dpi: 254, width: 1000, height: 500), (150, 591, 295), (18, 71, 35)])
    func `a picture has the page's size at its resolution`(
        dpi: Int,
        width: Int,
        height: Int
    ) throws {
        let pixels = try #require(Pixels(try Painting(Samples.document([])).png(dpi: dpi).bytes))
        #expect(pixels.width == width)
        #expect(pixels.height == height)
    }

    @Test func `a filled block has its color inside and the paper's outside`() throws {
        let block = Samples.block(Box(x: 10, y: 10, width: 20, height: 10), red)
        let pixels = try #require(try Painting(Samples.document([block])).pixels())
        #expect(pixels.at(10.5, 10.5) == red)
        #expect(pixels.at(29.5, 19.5) == red)
        #expect(pixels.at(9.5, 15) == white)
        #expect(pixels.at(30.5, 15) == white)
        #expect(pixels.at(20, 20.5) == white)
    }

    @Test func `half opaque ink is half as strong`() throws {
        let block = Samples.block(
            Box(x: 10, y: 10, width: 20, height: 10),
            Color(0, 0, 0, alpha: 128)
        )
        let pixels = try #require(try Painting(Samples.document([block])).pixels())
        #expect((126...128).contains(pixels.at(20, 15).red))
    }

    @Test func `objects lie over the template`() throws {
        let template = PageTemplate(objects: [
            Samples.block(Box(x: 0, y: 0, width: 100, height: 50), Color(0, 0, 200))
        ])
        let block = Samples.block(Box(x: 10, y: 10, width: 20, height: 10), red)
        let document = Samples.document([block], templates: [template])
        let pixels = try #require(try Painting(document).pixels())
        #expect(pixels.at(20, 15) == red)
        #expect(pixels.at(50, 40) == Color(0, 0, 200))
    }

    @Test func `annotations lie over objects, inside their own boundary`() throws {
        var document = Samples.document([
            Samples.block(Box(x: 10, y: 10, width: 20, height: 10), red)
        ])
        let green = Color(0, 150, 0)
        document.pages[0].annotations = [
            Appearance(
                boundary: Box(x: 10, y: 10, width: 10, height: 10),
                objects: [Samples.block(Box(x: 0, y: 0, width: 50, height: 50), green)]
            )
        ]
        let pixels = try #require(try Painting(document).pixels())
        #expect(pixels.at(15, 15) == green)
        #expect(pixels.at(25, 15) == red)
        #expect(pixels.at(15, 25) == white)
    }

    @Test func `embedded text leaves ink where it stands and needs no note`() throws {
        let text = Samples.text("国", x: 10, y: 20, size: 10)
        let document = Samples.document([text], fonts: [Samples.kai])
        let painting = Painting(document)
        let pixels = try #require(try painting.pixels())
        #expect(pixels.ink(in: Box(x: 10, y: 10, width: 10, height: 12)) > 0.1)
        #expect(pixels.ink(in: Box(x: 30, y: 10, width: 60, height: 30)) == 0)
        #expect(try painting.png().notes.isEmpty)
    }
}
