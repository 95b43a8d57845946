import OFD
import Testing

@testable import Drawing

struct StampTests {
    private let red = Color(200, 0, 0)
    private let white = Color(255, 255, 255)

    /// A seal of 20 × 20 mm that is red all over, as a document and as an image of that document.
    private func pictures() throws -> [SealPicture] {
        let square = Samples.document(
            [Samples.block(Box(x: 0, y: 0, width: 40, height: 40), red)],
            size: PageSize(width: 40, height: 40)
        )
        let png = try Painting(square).png(dpi: 60).bytes
        return [.document(square), .image(Image(format: "PNG", bytes: png))]
    }

    @Test func `a seal's picture fills its place and does not hide the words beneath`() throws {
        let document = Samples.document([
            Samples.block(Box(x: 20, y: 20, width: 5, height: 5), .black)
        ])
        for picture in try pictures() {
            let stamp = Stamp(
                page: 0,
                boundary: Box(x: 10, y: 10, width: 20, height: 20),
                picture: picture
            )
            let pixels = try #require(try Painting(document, stamps: [stamp]).pixels())
            #expect(pixels.at(12, 12) == red)
            #expect(pixels.at(29, 29) == red)
            #expect(pixels.at(31, 20) == white)
            #expect(pixels.at(22, 22) == .black)
        }
    }

    @Test func `each page shows its own slice of a riding seal`() throws {
        var document = Samples.document([])
        document.pages.append(document.pages[0])
        for picture in try pictures() {
            let left = Stamp(
                page: 0,
                boundary: Box(x: 90, y: 10, width: 20, height: 20),
                clip: Box(x: 0, y: 0, width: 10, height: 20),
                picture: picture
            )
            let right = Stamp(
                page: 1,
                boundary: Box(x: -10, y: 10, width: 20, height: 20),
                clip: Box(x: 10, y: 0, width: 5, height: 20),
                picture: picture
            )
            let painting = Painting(document, stamps: [left, right])
            let first = try #require(Pixels(try painting.png(page: 0, dpi: 254).bytes))
            #expect(first.at(95, 20) == red)
            #expect(first.at(5, 20) == white)
            let second = try #require(Pixels(try painting.png(page: 1, dpi: 254).bytes))
            #expect(second.at(3, 20) == red)
            #expect(second.at(7, 20) == white)
            #expect(second.at(95, 20) == white)
        }
    }

    @Test func `seals with other pictures are told apart, whatever stands between them`() throws {
        func square(_ color: Color) -> Document {
            Samples.document(
                [Samples.block(Box(x: 0, y: 0, width: 40, height: 40), color)],
                size: PageSize(width: 40, height: 40)
            )
        }
        let green = square(Color(0, 200, 0))
        let image = Image(format: "PNG", bytes: try Painting(green).png(dpi: 60).bytes)
        let pictures = try [SealPicture.document(green), .image(image)] + pictures()
        let stamps = (pictures + pictures).enumerated().map { index, picture in
            let box = Box(x: Double(index) * 12, y: 10, width: 10, height: 10)
            return Stamp(page: 0, boundary: box, picture: picture)
        }
        #expect(SealUse.all(stamps).map(\.seal) == [1, 2, 3, 4, 1, 2, 3, 4])
        let pixels = try #require(try Painting(Samples.document([]), stamps: stamps).pixels())
        for (index, color) in [Color(0, 200, 0), Color(0, 200, 0), red, red].enumerated() {
            #expect(pixels.at(Double(index) * 12 + 5, 15) == color, "\(index)")
            #expect(pixels.at(Double(index + 4) * 12 + 5, 15) == color, "\(index)")
        }
    }
}
