import Drawing
import OFD
import Testing

struct PathTests {
    private let box = Box(x: 0, y: 0, width: 100, height: 50)

    private func pixels(_ path: PathObject) throws -> Pixels {
        try #require(try Painting(Samples.document([.path(path)])).pixels())
    }

    private func filled(_ segments: [PathSegment], evenOdd: Bool = false) throws -> Pixels {
        try pixels(
            PathObject(
                boundary: box,
                stroke: nil,
                fill: .black,
                evenOdd: evenOdd,
                segments: segments
            )
        )
    }

    @Test func `two half arcs make a circle`() throws {
        let circle: [PathSegment] = [
            .move(10, 25), .arc(10, 10, 0, false, true, 30, 25),
            .arc(10, 10, 0, false, true, 10, 25), .close,
        ]
        let pixels = try filled(circle)
        // The area of a circle in its square is π/4.
        let ink = pixels.ink(in: Box(x: 10, y: 15, width: 20, height: 20))
        #expect(abs(ink - .pi / 4) < 0.02)
        #expect(pixels.at(20, 15.3) == .black)
        #expect(pixels.at(12, 17) == Color(255, 255, 255))
    }

    @Test(arguments: [
        (large: false, sweep: true, inside: (25.0, 18.0), outside: (25.0, 32.0)),
        (false, false, (25.0, 32.0), (25.0, 18.0)),
    ])
    func `sweep chooses the side on which an arc runs`(
        large: Bool,
        sweep: Bool,
        inside: (Double, Double),
        outside: (Double, Double)
    ) throws {
        // Ends 20 apart on a circle of radius 10: the arc is a half circle above or below.
        let half: [PathSegment] = [
            .move(15, 25), .arc(10, 10, 0, large, sweep, 35, 25), .close,
        ]
        let pixels = try filled(half)
        #expect(pixels.at(inside.0, inside.1) == .black)
        #expect(pixels.at(outside.0, outside.1) == Color(255, 255, 255))
    }

    @Test func `the large arc is the longer way round`() throws {
        // A quarter of a circle around (20, 25) with radius 10, and its other three quarters.
        let ends: (PathSegment, Double, Double) = (.move(30, 25), 20, 35)
        let small = try filled([ends.0, .arc(10, 10, 0, false, true, ends.1, ends.2), .close])
        let large = try filled([ends.0, .arc(10, 10, 0, true, true, ends.1, ends.2), .close])
        #expect(small.at(20, 20) == Color(255, 255, 255))
        #expect(small.at(26.5, 31.5) == .black)
        // The longer way has its center on the other side of the chord.
        #expect(large.at(34, 38) == .black)
    }

    @Test func `curves run where their formula says`() throws {
        // At half way a quadratic curve is at ¼ start + ½ control + ¼ end: (30, 20).
        let quad = PathObject(
            boundary: box,
            lineWidth: 1,
            segments: [.move(10, 10), .quad(30, 30, 50, 10)]
        )
        #expect(try pixels(quad).at(30, 20) == .black)
        // A cubic one is at ⅛ start + ⅜ first + ⅜ second + ⅛ end: (30, 32.5).
        let cubic = PathObject(
            boundary: box,
            lineWidth: 1,
            segments: [.move(10, 10), .curve(10, 40, 50, 40, 50, 10)]
        )
        #expect(try pixels(cubic).at(30, 32.5) == .black)
    }

    @Test func `Even-Odd leaves the hole that NonZero fills`() throws {
        let rings: [PathSegment] = [
            .move(10, 10), .line(40, 10), .line(40, 40), .line(10, 40), .close,
            .move(20, 20), .line(30, 20), .line(30, 30), .line(20, 30), .close,
        ]
        #expect(try filled(rings, evenOdd: true).at(25, 25) == Color(255, 255, 255))
        #expect(try filled(rings, evenOdd: false).at(25, 25) == .black)
    }

    @Test func `a boundary clips what it holds`() throws {
        let narrow = Box(x: 10, y: 10, width: 5, height: 5)
        let path = PathObject(
            boundary: narrow,
            stroke: nil,
            fill: .black,
            segments: [.move(0, 0), .line(20, 0), .line(20, 20), .line(0, 20), .close]
        )
        let pixels = try pixels(path)
        #expect(pixels.at(14.5, 14.5) == .black)
        #expect(pixels.at(15.5, 14.5) == Color(255, 255, 255))
    }

    @Test func `a rule in a boundary without height is drawn whole`() throws {
        let path = PathObject(
            boundary: Box(x: 10, y: 10, width: 50, height: 0),
            lineWidth: 1,
            segments: [.move(0, 0), .line(50, 0)]
        )
        let pixels = try pixels(path)
        #expect(pixels.at(30, 9.7) == .black)
        #expect(pixels.at(30, 10.3) == .black)
    }

    @Test func `dashes leave gaps`() throws {
        let path = PathObject(
            boundary: box,
            lineWidth: 1,
            line: LineStyle(dashes: [5, 5]),
            segments: [.move(10, 20), .line(60, 20)]
        )
        let pixels = try pixels(path)
        #expect(pixels.at(12, 20) == .black)
        #expect(pixels.at(17, 20) == Color(255, 255, 255))
        #expect(pixels.at(22, 20) == .black)
    }

    @Test func `a matrix scales within the boundary's space`() throws {
        let path = PathObject(
            boundary: Box(x: 10, y: 10, width: 40, height: 30),
            matrix: Matrix(2, 0, 0, 2, 4, 0),
            stroke: nil,
            fill: .black,
            segments: [.move(0, 0), .line(5, 0), .line(5, 5), .line(0, 5), .close]
        )
        let pixels = try pixels(path)
        #expect(pixels.at(14.5, 10.5) == .black)
        #expect(pixels.at(23.5, 19.5) == .black)
        #expect(pixels.at(13.5, 10.5) == Color(255, 255, 255))
        #expect(pixels.at(24.5, 19.5) == Color(255, 255, 255))
    }
}
