import Testing

@testable import OFD

/// The work of reading a page: taken before it is done, whatever the page shows in the end.
struct ReadingWorkTests {
    /// What was read, and what it took.
    private struct Outcome {
        var objects: [GraphicObject]
        var omissions: [Omission]
        var steps: Int
        var memory: Int
    }

    /// Reads a layer with no more than the given work left.
    private func read(
        _ layer: String,
        resources: String = "",
        steps: Int? = nil,
        memory: Int? = nil
    ) throws -> Outcome {
        let file = Array("<Res><List>\(resources)</List></Res>".utf8)
        let container = try Container(ZIPForge(entries: [.init("R.xml", file)]).bytes)
        var package = OpenPackage(container)
        if let steps { _ = package.work.take(steps: package.work.steps - steps) }
        if let memory { _ = package.work.take(memory: package.work.memory - memory) }
        var resources = Resources(package)
        resources.load("R.xml", from: "")
        let before = resources.opened.work
        let root = try XMLReader.root(Array("<Layer>\(layer)</Layer>".utf8), place: "")
        let objects = ObjectReader.objects(in: root, &resources)
        return Outcome(
            objects: objects,
            omissions: resources.omissions,
            steps: before.steps - resources.opened.work.steps,
            memory: before.memory - resources.opened.work.memory
        )
    }

    private func path(_ data: String, _ inner: String = "", _ attributes: String = "") -> String {
        "<PathObject Boundary='0 0 9 9' \(attributes)>\(inner)"
            + "<AbbreviatedData>\(data)</AbbreviatedData></PathObject>"
    }

    private func text(_ inner: String) -> String {
        "<TextObject Boundary='0 0 9 9' Size='1'>\(inner)</TextObject>"
    }

    @Test(arguments: [
        "<PageBlock/>", "<Layer/>", "<PageBlock Visible='false'/>", "<TextObject Visible='0'/>",
        "<Other/>",
    ])
    func `S11 a child that shows nothing is counted too`(child: String) throws {
        let many = String(repeating: child, count: 1_000)
        #expect(try read(many).steps >= 100_000)
        let unit = "<CompositeGraphicUnit ID='1'><Content>\(many)</Content></CompositeGraphicUnit>"
        let uses = String(
            repeating: "<CompositeObject Boundary='0 0 9 9' ResourceID='1'/>",
            count: 1_000
        )
        let outcome = try read(uses, resources: unit, steps: 10_000_000)
        #expect(outcome.omissions.contains(.surplus))
        #expect(outcome.objects.count < 100, "the walk is left")
    }

    @Test func `S11 the cell of a pattern is counted as a layer is`() throws {
        let blocks = String(repeating: "<PageBlock/>", count: 1_000)
        let pattern =
            "<FillColor><Pattern Width='1' Height='1'><CellContent>\(blocks)</CellContent>"
            + "</Pattern></FillColor>"
        #expect(try read(path("M 0 0", pattern)).steps >= 100_000)
    }

    @Test func `S11 a path takes its work before it is read`() throws {
        let blank = String(repeating: " ", count: 100_000)
        #expect(try read(path(blank)).steps >= 100_000)
        #expect(
            try read(path("M 0 0 \(blank)"), steps: 90_000).omissions == [
                .object(kind: "PathObject")
            ]
        )
        // The segments have no room: what it took to read them stays taken.
        let lines = path("M 0 0" + String(repeating: " L 1 1", count: 20_000))
        let refused = try read(lines, memory: 100_000)
        #expect(refused.objects.isEmpty && refused.steps >= 120_000)
        #expect(try read(lines).objects.count == 1)
    }

    @Test func `S11 advances and glyphs take their work`() throws {
        let long = String(repeating: "1 ", count: 10_000)
        let plain = try read(text("<TextCode>ab</TextCode>")).steps
        for inner in [
            "<TextCode DeltaX='\(long)'>ab</TextCode>", "<TextCode DeltaY='\(long)'>ab</TextCode>",
            "<CGTransform CodePosition='0'><Glyphs>\(long)</Glyphs></CGTransform>"
                + "<TextCode>ab</TextCode>",
        ] {
            #expect(try read(text(inner)).steps >= plain + 20_000)
            #expect(try read(text(inner)).objects.count == 1)
        }
    }

    @Test func `S11 64 KiB of glyph numbers are read, one byte more is no text`() throws {
        func outcome(_ count: Int) throws -> Outcome {
            let numbers = String(repeating: "1 ", count: count / 2) + (count % 2 == 0 ? "" : "1")
            return try read(
                text(
                    "<CGTransform CodePosition='0'><Glyphs>\(numbers)</Glyphs></CGTransform>"
                        + "<TextCode>a</TextCode>"
                )
            )
        }
        let most = try outcome(65_536)
        #expect(most.objects.count == 1 && most.memory >= 8 * 32_768)
        #expect(try outcome(65_537).omissions == [.object(kind: "TextObject")])
    }

    @Test func `S11 an inherited gradient takes its work for each object`() throws {
        let segment = "<Segment><Color Value='1 2 3'/></Segment>"
        let shade =
            "<DrawParam ID='1'><StrokeColor><AxialShd StartPoint='0 0' EndPoint='1 1'>"
            + String(repeating: segment, count: 256) + "</AxialShd></StrokeColor></DrawParam>"
        let use = path("M 0 0 L 1 1", "", "DrawParam='1'")
        let outcome = try read(String(repeating: use, count: 100), resources: shade)
        #expect(outcome.objects.count == 100)
        #expect(outcome.steps >= 100 * 256 * 100)
        #expect(outcome.memory >= 100 * 256 * MemoryLayout<Gradient.Stop>.stride)
        let few = try read(use, resources: shade, steps: 20_000)
        #expect(few.omissions == [.paint(kind: "AxialShd")])
    }

    @Test func `S11 long values of inherited parameters take their work for each object`() throws {
        let blank = String(repeating: " ", count: 100_000)
        let parameter = "<DrawParam ID='1' DashPattern='\(blank)'/>"
        let use = path("M 0 0 L 1 1", "", "DrawParam='1'")
        let outcome = try read(String(repeating: use, count: 10), resources: parameter)
        #expect(outcome.objects.count == 10 && outcome.steps >= 1_000_000)
    }
}
