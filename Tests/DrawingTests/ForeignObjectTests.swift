import CTurboJPEG
import Drawing
import OFD
import Testing

/// Objects of files by other makers that our own documents do not have.
struct ForeignObjectTests {
    private let white = Color(255, 255, 255)
    private let red = Color(255, 0, 0)
    private static let unit = """
        <ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="20" Width="40" Height="20">\
        <ofd:Content>\(ForeignPage.square("0 0 40 40", side: 40, "LineWidth=\"2\"", """
            <ofd:StrokeColor Value="255 0 0"/>
            """))</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>
        """

    private func pixels(_ page: ForeignPage) throws -> Pixels {
        try #require(try page.painting().pixels())
    }

    @Test func `a composite object shows its resource inside its boundary`() throws {
        let page = ForeignPage(
            objects: "<ofd:CompositeObject ID=\"11\" Boundary=\"30 20 40 40\" ResourceID=\"20\"/>",
            resources: ForeignObjectTests.unit
        )
        let pixels = try pixels(page)
        #expect(pixels.at(30.5, 30) == red && pixels.at(50, 20.5) == red)
        #expect(pixels.at(50, 30) == white)
        // The resource is 20 mm high, whatever its objects are.
        #expect(pixels.at(30.5, 41) == white)
        #expect(try page.painting().png().notes.isEmpty)
    }

    @Test func `a composite object without its resource is named`() throws {
        let page = ForeignPage(
            objects: "<ofd:CompositeObject ID=\"11\" Boundary=\"30 20 40 20\" ResourceID=\"7\"/>"
        )
        #expect(
            try page.painting().png().notes == [.omitted(.object(kind: "CompositeObject"))]
        )
    }

    @Test func `a composite object that holds itself ends, and is named`() throws {
        let own = "<ofd:CompositeObject ID=\"11\" Boundary=\"0 0 40 20\" ResourceID=\"20\"/>"
        let page = ForeignPage(
            objects: own,
            resources: """
                <ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="20"><ofd:Content>\
                \(own)</ofd:Content></ofd:CompositeGraphicUnit>\
                </ofd:CompositeGraphicUnits>
                """
        )
        #expect(try page.painting().png(dpi: 18).notes.contains(.omitted(.surplus)))
    }

    @Test func `letters that are not filled show their outlines alone`() throws {
        let run = TextRun(x: 0, y: 30, deltaX: [], text: "口")
        let box = Box(x: 10, y: 5, width: 40, height: 40)
        func pixels(_ fill: Paint?, _ outline: Double) throws -> Pixels {
            let text = TextObject(
                boundary: box,
                font: 0,
                size: 30,
                fill: fill,
                stroke: .color(red),
                outline: outline,
                runs: [run]
            )
            let document = Samples.document([.text(text)], fonts: [Samples.kai])
            return try #require(try Painting(document).pixels())
        }
        let filled = try pixels(.black, 0).ink(in: box)
        let outlined = try pixels(nil, 0.2).ink(in: box)
        #expect(filled > 0 && outlined > 0 && outlined < filled)
        #expect(try pixels(nil, 0).ink(in: box) == 0)
    }

    @Test func `text with Fill false and Stroke true is read as outlines`() throws {
        let page = ForeignPage(
            objects: """
                <ofd:TextObject ID="9" Boundary="5 5 60 30" Font="3" Size="20" Fill="false" \
                Stroke="true" LineWidth="0.3"><ofd:StrokeColor Value="255 0 0"/>\
                <ofd:TextCode X="0" Y="20">口</ofd:TextCode></ofd:TextObject>
                """
        )
        guard case .text(let text)? = try page.painting().document.pages[0].objects.first else {
            Issue.record("no text")
            return
        }
        #expect(text.fill == nil && text.stroke == .color(red) && text.outline == 0.3)
    }

    @Test func `a boundary with negative sides clips to the same area`() throws {
        let page = ForeignPage(
            objects: """
                <ofd:PathObject ID="9" Boundary="60 40 -40 -30" Stroke="false" Fill="true">\
                <ofd:FillColor Value="255 0 0"/><ofd:AbbreviatedData>\
                M -100 -100 L 100 -100 L 100 100 L -100 100 C</ofd:AbbreviatedData></ofd:PathObject>
                """
        )
        let pixels = try pixels(page)
        #expect(pixels.at(21, 11) == red && pixels.at(59, 39) == red)
        #expect(pixels.at(19, 25) == white && pixels.at(61, 25) == white)
        #expect(try page.painting().png().notes.isEmpty)
    }

    static let properties: [(object: String, names: [String])] = [
        (ForeignObjectTests.clipped("<ofd:Clips><ofd:Clip/></ofd:Clips>"), ["Clips"]),
        (ForeignObjectTests.clipped("<ofd:Clips/>"), []), (ForeignObjectTests.clipped(""), []),
        (ForeignObjectTests.image("ImageMask=\"26\""), ["ImageMask"]),
        (ForeignObjectTests.image("ImageMask=\"0\""), []), (ForeignObjectTests.image(""), []),
        (ForeignObjectTests.text("ReadDirection=\"90\""), ["ReadDirection"]),
        (ForeignObjectTests.text("CharDirection=\"270\""), ["CharDirection"]),
        (ForeignObjectTests.text("ReadDirection=\"0\" CharDirection=\"0\""), []),
        (ForeignObjectTests.image("", "<ofd:Border/>"), ["Border"]),
        (ForeignObjectTests.image("", "<ofd:Border LineWidth=\"0.1\"/>"), ["Border"]),
        (ForeignObjectTests.image("", "<ofd:Border LineWidth=\"0\"/>"), []),
        (ForeignObjectTests.text("Weight=\"700\""), ["Weight"]),
        (ForeignObjectTests.text("Weight=\"300\" Italic=\"true\""), ["Weight", "Italic"]),
        (ForeignObjectTests.text("Weight=\"400\" Italic=\"false\""), []),
        // These are attributes and a child of other objects.
        (ForeignObjectTests.image("Weight=\"700\" Italic=\"true\""), []),
        (ForeignObjectTests.clipped("<ofd:Border/>"), []),
    ]

    private static func clipped(_ clips: String) -> String {
        ForeignPage.square("0 0 40 40", side: 40, "", clips)
    }

    private static func image(_ attributes: String, _ children: String = "") -> String {
        """
        <ofd:ImageObject ID="11" Boundary="30 20 40 20" CTM="40 0 0 20 0 0" ResourceID="25" \
        \(attributes)>\(children)</ofd:ImageObject>
        """
    }

    private static func text(_ attributes: String) -> String {
        """
        <ofd:TextObject ID="9" Boundary="5 5 60 30" Font="3" Size="20" \(attributes)>\
        <ofd:TextCode X="0" Y="20">口</ofd:TextCode></ofd:TextObject>
        """
    }

    /// A page with the image, whose resource it is.
    private func page(_ object: String, jpeg: [UInt8]) -> ForeignPage {
        ForeignPage(
            objects: object,
            resources: """
                <ofd:MultiMedias><ofd:MultiMedia ID="25" Type="Image" Format="JPEG">\
                <ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>
                """,
            files: [("a.jpg", jpeg)]
        )
    }

    @Test(arguments: properties.indices)
    func `an object that is drawn without one of its properties is drawn, and that is named`(
        index: Int
    ) throws {
        let (object, names) = ForeignObjectTests.properties[index]
        let grey = try #require(JPEGSample.grey(width: 40, height: 20, level: 120))
        let painting = try page(object, jpeg: grey).painting()
        #expect(painting.document.pages[0].objects.count == 1)
        #expect(painting.document.omissions == names.map { Omission.property(name: $0) })
        let notes = try painting.png(dpi: 72).notes
        for name in names {
            #expect(notes.contains(.omitted(.property(name: name))))
            #expect(Note.omitted(.property(name: name)).message.contains("“\(name)”"))
        }
    }

    @Test func `a JPEG is shown on screens as in a PDF`() throws {
        let grey = try #require(JPEGSample.grey(width: 40, height: 20, level: 120))
        let page = page(ForeignObjectTests.image(""), jpeg: grey)
        let pixels = try pixels(page)
        #expect(pixels.at(50, 30) == Color(120, 120, 120))
        #expect(pixels.at(29, 30) == white)
        #expect(try page.painting().png().notes.isEmpty)
        #expect(try page.painting().pdf().notes.isEmpty)
    }

    /// Any number of fill bytes may stand before a marker (T.81, B.1.1.2).
    @Test(arguments: [1, 2, 500])
    func `a JPEG with fill bytes before its markers is shown as one without them`(
        count: Int
    ) throws {
        let plain = try #require(JPEGSample.grey(width: 40, height: 20, level: 120))
        let frame = try #require(plain.indices.first { plain[$0...].starts(with: [0xFF, 0xC0]) })
        let fill = [UInt8](repeating: 0xFF, count: count)
        var filled = plain
        for place in [frame, 2] { filled.insert(contentsOf: fill, at: place) }
        let page = page(ForeignObjectTests.image(""), jpeg: filled)
        #expect(try page.painting().png().notes.isEmpty)
        #expect(try pixels(page).at(50, 30) == Color(120, 120, 120))
        // Fill bytes with nothing behind them are no picture.
        let none = self.page(ForeignObjectTests.image(""), jpeg: Array(plain.prefix(2)) + fill)
        #expect(try none.painting().png().notes == [.imageSkipped(format: "JPEG")])
    }

    @Test(arguments: [[255, 0, 0], [0, 255, 0], [0, 0, 255]] as [[UInt8]])
    func `the colors of a JPEG keep their places`(color: [UInt8]) throws {
        let jpeg = try #require(JPEGSample.colored(width: 40, height: 20, color))
        let shown = try pixels(page(ForeignObjectTests.image(""), jpeg: jpeg)).at(50, 30)
        for (channel, value) in zip([shown.red, shown.green, shown.blue], color) {
            #expect(value == 255 ? channel > 240 : channel < 20)
        }
    }

    /// Readers disagree about the colors of four channels.
    @Test func `a JPEG of printing colors is named, on screens as in a PDF`() throws {
        let jpeg = try #require(JPEGSample.colored(width: 40, height: 20, [0, 255, 255, 0]))
        let page = page(ForeignObjectTests.image(""), jpeg: jpeg)
        #expect(try page.painting().png().notes == [.imageSkipped(format: "JPEG")])
        #expect(try page.painting().pdf().notes == [.imageSkipped(format: "JPEG")])
        #expect(try pixels(page).at(50, 30) == white)
    }

    @Test(arguments: [10, 100])
    func `a JPEG that is cut off is shown as far as it goes, or named`(kept: Int) throws {
        let whole = try #require(JPEGSample.grey(width: 400, height: 200, level: 120))
        let image = Image(format: "JPEG", bytes: Array(whole.prefix(whole.count * kept / 200)))
        let box = Box(x: 0, y: 0, width: 40, height: 20)
        let document = Samples.document(
            [.image(ImageObject(boundary: box, image: 0))],
            images: [image]
        )
        let painted = try Painting(document).png()
        #expect(painted.notes == (kept == 10 ? [.imageSkipped(format: "JPEG")] : []))
    }
}

/// Pictures made by the library that phones and scanners use.
enum JPEGSample {
    /// A picture of one grey level.
    static func grey(width: Int, height: Int, level: UInt8) -> [UInt8]? {
        make(width, height, [level], format: TJPF_GRAY, sampling: TJSAMP_GRAY)
    }

    /// A picture of one color: red, green and blue, or cyan, magenta, yellow and black.
    static func colored(width: Int, height: Int, _ color: [UInt8]) -> [UInt8]? {
        let format = color.count == 4 ? TJPF_CMYK : TJPF_RGB
        return make(width, height, color, format: format, sampling: TJSAMP_444)
    }

    private static func make(
        _ width: Int,
        _ height: Int,
        _ pixel: [UInt8],
        format: TJPF,
        sampling: TJSAMP
    ) -> [UInt8]? {
        guard let maker = tjInitCompress() else { return nil }
        defer { tjDestroy(maker) }
        let pixels = Array([[UInt8]](repeating: pixel, count: width * height).joined())
        var made: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        defer { tjFree(made) }
        let status = tjCompress2(
            maker,
            pixels,
            Int32(width),
            0,
            Int32(height),
            Int32(format.rawValue),
            &made,
            &size,
            Int32(sampling.rawValue),
            95,
            0
        )
        guard status == 0, let made else { return nil }
        return Array(UnsafeBufferPointer(start: made, count: Int(size)))
    }
}
