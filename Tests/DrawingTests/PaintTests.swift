import Drawing
import OFD
import Testing

/// Colors, gradients and patterns of files by other makers (GB/T 33190, 8.3).
struct PaintTests {
    private let white = Color(255, 255, 255)
    private let red = Color(255, 0, 0)

    private func page(_ color: String, _ attributes: String = "Stroke=\"false\"") -> ForeignPage {
        ForeignPage(
            objects: ForeignPage.square(
                "20 5 40 40",
                side: 40,
                "Fill=\"true\" " + attributes,
                color
            )
        )
    }

    private func pixels(_ page: ForeignPage) throws -> Pixels {
        try #require(try page.painting().pixels())
    }

    private func notes(_ page: ForeignPage) throws -> [Note] {
        try page.painting().png(dpi: 72).notes
    }

    @Test func `a path without a fill color is filled with nothing`() throws {
        let pixels = try pixels(page("", "LineWidth=\"2\""))
        #expect(pixels.at(40, 25) == white)
        #expect(pixels.at(20.5, 25) == .black)
    }

    @Test func `an axial gradient runs from its first color to its last`() throws {
        let shading = """
            <ofd:FillColor><ofd:AxialShd StartPoint="0 0" EndPoint="40 0">\
            <ofd:Segment Position="0"><ofd:Color Value="255 0 0"/></ofd:Segment>\
            <ofd:Segment Position="1"><ofd:Color Value="0 0 255"/></ofd:Segment>\
            </ofd:AxialShd></ofd:FillColor>
            """
        let pixels = try pixels(page(shading))
        let (left, middle, right) = (pixels.at(21, 25), pixels.at(40, 25), pixels.at(59, 25))
        #expect(left.red > 240 && left.blue < 20)
        #expect((120...135).contains(middle.red) && (120...135).contains(middle.blue))
        #expect(right.red < 20 && right.blue > 240)
        #expect(pixels.at(61, 25) == white)
        #expect(try notes(page(shading)).isEmpty)
    }

    @Test(arguments: [
        ("0", false, false), ("1", true, false), ("2", false, true), ("3", true, true),
    ])
    func `beyond its axis a gradient goes on only where it extends`(
        extend: String,
        before: Bool,
        behind: Bool
    ) throws {
        let shading = """
            <ofd:FillColor><ofd:AxialShd StartPoint="10 0" EndPoint="30 0" Extend="\(extend)">\
            <ofd:Segment><ofd:Color Value="255 0 0"/></ofd:Segment>\
            <ofd:Segment><ofd:Color Value="255 0 0"/></ofd:Segment></ofd:AxialShd></ofd:FillColor>
            """
        let pixels = try pixels(page(shading))
        #expect(pixels.at(40, 25) == red)
        #expect(pixels.at(25, 25) == (before ? red : white))
        #expect(pixels.at(55, 25) == (behind ? red : white))
    }

    @Test func `a repeated gradient begins anew, a reflected one goes back`() throws {
        func colors(_ course: String) throws -> (Color, Color) {
            let shading = """
                <ofd:FillColor><ofd:AxialShd StartPoint="0 0" EndPoint="40 0" MapUnit="20" \
                MapType="\(course)"><ofd:Segment><ofd:Color Value="0 0 0"/></ofd:Segment>\
                <ofd:Segment><ofd:Color Value="255 255 255"/></ofd:Segment></ofd:AxialShd>\
                </ofd:FillColor>
                """
            let pixels = try pixels(page(shading))
            return (pixels.at(38, 25), pixels.at(42, 25))
        }
        let again = try colors("Repeat")
        #expect(again.0.red > 215 && again.1.red < 40)
        let reflected = try colors("Reflect")
        #expect(reflected.0.red > 215 && reflected.1.red > 215)
    }

    @Test func `a radial gradient runs from its center, an ellipse is flatter`() throws {
        func pixels(_ form: String) throws -> Pixels {
            let shading = """
                <ofd:FillColor><ofd:RadialShd StartPoint="20 20" EndPoint="20 20" EndRadius="16" \
                \(form)><ofd:Segment><ofd:Color Value="255 0 0"/></ofd:Segment>\
                <ofd:Segment><ofd:Color Value="255 0 0"/></ofd:Segment></ofd:RadialShd>\
                </ofd:FillColor>
                """
            return try self.pixels(page(shading))
        }
        let circle = try pixels("")
        #expect(circle.at(40, 25) == red && circle.at(40, 12) == red)
        #expect(circle.at(40, 7) == white)
        // With an eccentricity of 0.8 the short half axis is 0.6 of the long one: 9.6 mm.
        let ellipse = try pixels("Eccentricity=\"0.8\"")
        #expect(ellipse.at(52, 25) == red)
        #expect(ellipse.at(40, 17) == red && ellipse.at(40, 13) == white)
    }

    @Test func `a pattern repeats its cell by its steps`() throws {
        let cell = ForeignPage.square(
            "0 0 4 4",
            side: 4,
            "Stroke=\"false\" Fill=\"true\"",
            """
            <ofd:FillColor Value="255 0 0"/>
            """
        )
        let pattern = """
            <ofd:FillColor><ofd:Pattern Width="4" Height="4" XStep="10" YStep="8">\
            <ofd:CellContent>\(cell)</ofd:CellContent></ofd:Pattern></ofd:FillColor>
            """
        let pixels = try pixels(page(pattern))
        for (x, y) in [(22.0, 7.0), (32, 7), (52, 7), (22, 15), (42, 31)] {
            #expect(pixels.at(x, y) == red, "\(x) \(y)")
        }
        for (x, y) in [(27.0, 7.0), (22, 11), (62, 7), (29, 14)] {
            #expect(pixels.at(x, y) == white, "\(x) \(y)")
        }
        #expect(try notes(page(pattern)).isEmpty)
    }

    @Test func `every second column of a reflected pattern is mirrored`() throws {
        let cell = ForeignPage.square(
            "0 0 2 2",
            side: 2,
            "Stroke=\"false\" Fill=\"true\"",
            """
            <ofd:FillColor Value="255 0 0"/>
            """
        )
        let pattern = """
            <ofd:FillColor><ofd:Pattern Width="10" Height="10" ReflectMethod="Column">\
            <ofd:CellContent>\(cell)</ofd:CellContent></ofd:Pattern></ofd:FillColor>
            """
        let pixels = try pixels(page(pattern))
        #expect(pixels.at(21, 6) == red && pixels.at(31, 6) == white && pixels.at(39, 6) == red)
        #expect(pixels.at(41, 6) == red)
    }

    @Test(arguments: ["GouraudShd", "Fog"])
    func `a paint that is not known is named and covers nothing`(kind: String) throws {
        let page = page("<ofd:FillColor><ofd:\(kind) Value=\"1\"/></ofd:FillColor>")
        #expect(try pixels(page).ink(in: Box(x: 0, y: 0, width: 100, height: 50)) == 0)
        #expect(try notes(page) == [.omitted(.paint(kind: kind))])
    }

    @Test(arguments: [
        "<ofd:AxialShd StartPoint=\"1 1\" EndPoint=\"1 1\">",
        "<ofd:AxialShd StartPoint=\"1e8 1\" EndPoint=\"1 1\">",
    ])
    func `a gradient whose numbers mean nothing is named and covers nothing`(start: String) throws {
        let page = page(
            """
            <ofd:FillColor>\(start)<ofd:Segment><ofd:Color Value="9 9 9"/></ofd:Segment>\
            <ofd:Segment><ofd:Color Value="9 9 9"/></ofd:Segment></ofd:AxialShd></ofd:FillColor>
            """
        )
        #expect(try pixels(page).ink(in: Box(x: 0, y: 0, width: 100, height: 50)) == 0)
        #expect(try notes(page) == [.paintSkipped(page: 1)])
    }
}
