import Drawing
import OFD
import Testing

struct LimitTests {
    @Test(arguments: [
        PageSize(width: 0, height: 100), PageSize(width: 100, height: -5),
        PageSize(width: .nan, height: 100), PageSize(width: .infinity, height: 100),
        PageSize(width: 5081, height: 100),
    ])
    func `a page size that no paper has is refused`(size: PageSize) {
        let painting = Painting(Samples.document([], size: size))
        #expect(throws: DrawingFault.self) { try painting.pdf() }
        #expect(throws: DrawingFault.self) { try painting.png() }
    }

    @Test func `a picture beyond the pixel limit is refused and its PDF is not`() throws {
        let painting = Painting(Samples.document([], size: PageSize(width: 5080, height: 5080)))
        #expect(throws: DrawingFault.tooLarge(width: 30_000, height: 30_000)) {
            try painting.png(dpi: 150)
        }
        #expect(try !painting.pdf().bytes.isEmpty)
    }

    @Test(arguments: [17, 0, -1, 1201, Int.max])
    func `a resolution that means nothing is refused`(dpi: Int) {
        #expect(throws: DrawingFault.badResolution(dpi)) {
            try Painting(Samples.document([])).png(dpi: dpi)
        }
    }

    @Test(arguments: [-1, 1])
    func `a page that is not there is refused`(page: Int) {
        let painting = Painting(Samples.document([]))
        #expect(throws: DrawingFault.noSuchPage(page + 1, of: 1)) { try painting.png(page: page) }
        #expect(throws: DrawingFault.noSuchPage(page + 1, of: 1)) {
            try painting.pdf(pages: [page])
        }
    }

    @Test func `an object whose numbers mean nothing is left out, noted, and harms no other`()
        throws
    {
        let box = Box(x: 0, y: 0, width: 100, height: 50)
        let singular = PathObject(
            boundary: box,
            matrix: Matrix(0, 0, 0, 0, 0, 0),
            segments: [.move(0, 0), .line(9, 9)]
        )
        let infinite = PathObject(boundary: box, segments: [.move(.infinity, 0), .line(.nan, 1)])
        let text = TextObject(boundary: box, font: 9, size: 0, runs: [])
        let image = ImageObject(boundary: box, image: 3)
        let block = Samples.block(Box(x: 10, y: 10, width: 5, height: 5), .black)
        for bad: GraphicObject in [.path(singular), .path(infinite), .text(text), .image(image)] {
            let painting = Painting(Samples.document([bad, block]))
            #expect(try painting.png().notes == [.objectSkipped(page: 1)])
            #expect(try #require(try painting.pixels()).at(12, 12) == .black)
        }
    }

    @Test func `dashes too fine to draw are a solid line`() throws {
        let path = PathObject(
            boundary: Box(x: 0, y: 0, width: 100, height: 50),
            lineWidth: 1,
            line: LineStyle(dashes: [1e-9, 1e-9]),
            segments: [.move(10, 20), .line(60, 20)]
        )
        let painting = Painting(Samples.document([.path(path)]))
        #expect(try #require(try painting.pixels()).at(12, 20) == .black)
    }

    @Test func `bytes that are no image, or a huge one, are left out with a note`() throws {
        var huge: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        huge += Array("IHDR".utf8) + [0, 0, 0x7F, 0xFF, 0, 0, 0x7F, 0xFF, 8, 6, 0, 0, 0]
        let object = ImageObject(boundary: Box(x: 0, y: 0, width: 10, height: 10), image: 0)
        for bytes in [[], [1, 2, 3], huge, [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xC0, 0, 9]] {
            let image = Image(format: "PNG", bytes: bytes)
            let document = Samples.document([.image(object)], images: [image])
            #expect(try Painting(document).png().notes == [.imageSkipped(format: "PNG")])
            #expect(try Painting(document).pdf().notes == [.imageSkipped(format: "PNG")])
        }
    }
}
