import Testing

@testable import Drawing
@testable import OFD

/// The work that a file may cost to draw: counted, and named where it ends.
struct CostTests {
    private let whole = Box(x: 0, y: 0, width: 100, height: 50)

    private func painting(_ objects: [GraphicObject], left steps: Int) -> Painting {
        var painting = Painting(Samples.document(objects))
        let all = painting.work.steps
        let isTaken = painting.work.take(steps: all - steps)
        #expect(isTaken)
        return painting
    }

    @Test func `an honest document leaves nearly all of its work`() throws {
        let blocks = (0..<200).map { index in
            Samples.block(Box(x: Double(index % 20) * 5, y: 10, width: 4, height: 4), .black)
        }
        // A hundredth of what a file may cost.
        let left = painting(blocks, left: 1_500_000)
        #expect(try left.pdf().notes.isEmpty)
        #expect(try left.png(dpi: 72).notes.isEmpty)
    }

    @Test func `objects beyond the work are left out and named, those before are shown`() throws {
        let block = Samples.block(Box(x: 10, y: 10, width: 5, height: 5), .black)
        let cover = Samples.block(whole, Color(255, 255, 255))
        let zigzag = PathObject(
            boundary: whole,
            stroke: .black,
            segments: [.move(0, 0)]
                + (0..<20_000).map { .line(Double($0 % 100), $0 % 2 == 0 ? 0 : 50) }
        )
        let many = [block] + Array(repeating: GraphicObject.path(zigzag), count: 200) + [cover]
        let painting = Painting(Samples.document(many))
        #expect(try painting.png(dpi: 72).notes == [.workDone(page: 1)])
        #expect(try painting.pdf().notes == [.workDone(page: 1)])
        #expect(try #require(try painting.pixels()).at(12, 12) == .black, "not covered")
    }

    @Test func `the line of a path is taken by its width and by the pieces of its curves`() throws {
        func painting(_ segments: [PathSegment], width: Double = 0.353) -> Painting {
            let path = PathObject(
                boundary: whole,
                lineWidth: width,
                stroke: .black,
                segments: [.move(0, 25)] + segments
            )
            return Painting(Samples.document([.path(path)]))
        }
        let lines = (0..<20_000).map { PathSegment.line(Double($0 % 100), 25) }
        #expect(try painting(lines).png(dpi: 150).notes.isEmpty)
        #expect(try painting(lines, width: 20).png(dpi: 150).notes == [.workDone(page: 1)])
        // A thousand curves go on and back again within the memory, not twenty thousand.
        let curves = Array(repeating: PathSegment.curve(100, 25, 0, 25, 100, 25), count: 20_000)
        #expect(try painting(Array(curves.prefix(1_000))).png(dpi: 150).notes.isEmpty)
        #expect(try painting(curves).png(dpi: 150).notes == [.workDone(page: 1)])
        #expect(try painting(curves, width: 20).pdf().notes.isEmpty, "a PDF has no pixels")
    }

    @Test func `large letters in many sizes are given up before they fill the memory`() throws {
        let letters = (0..<4_000).map { index in
            GraphicObject.text(
                TextObject(
                    boundary: whole,
                    font: 0,
                    size: 40 + Double(index) / 100,
                    runs: [TextRun(x: 0, y: 40, deltaX: [], text: "ABCDEFGHIJ")]
                )
            )
        }
        let notes = try Painting(Samples.document(letters)).png(dpi: 300).notes
        #expect(notes.contains(.workDone(page: 1)))
    }

    @Test func `a page's pixels are taken from what is left beside the file`() {
        let all = Work(fileSize: 0).memory / 4
        #expect(Cost(Work(fileSize: 0), dpi: 600).takePage(pixels: all))
        #expect(!Cost(Work(fileSize: 0), dpi: 600).takePage(pixels: all + 1))
        #expect(!Cost(Work(fileSize: 100 << 20), dpi: 150).takePage(pixels: 24 << 20))
        #expect(all * 4 >= 4_960 * 7_016 * 4, "A4 at 600 dpi")
    }

    @Test func `a picture beyond the memory is too large, its PDF is not`() throws {
        var painting = Painting(Samples.document([], size: PageSize(width: 500, height: 500)))
        painting.work = Work(fileSize: 1 << 30)
        #expect(throws: DrawingFault.tooLarge(width: 2_953, height: 2_953)) {
            try painting.png(dpi: 150)
        }
        #expect(try !painting.pdf().bytes.isEmpty)
    }

    @Test func `a layer takes its memory for as long as it is painted`() throws {
        let block = Samples.block(Box(x: 10, y: 10, width: 5, height: 5), .black)
        func nested(_ depth: Int) -> GraphicObject {
            let inner = depth == 0 ? block : nested(depth - 1)
            return .group(GroupObject(boundary: whole, alpha: 128, objects: [inner]))
        }
        let layer = 4 * 591 * 296
        func notes(_ objects: [GraphicObject], layers: Int) throws -> [Note] {
            var painting = Painting(Samples.document(objects))
            // The page's own pixels, and so many layers over it at one time.
            let left = painting.work.memory - (1 + layers) * layer
            let isTaken = painting.work.take(memory: left)
            #expect(isTaken)
            return try painting.png(dpi: 150).notes
        }
        #expect(try notes([nested(2)], layers: 3).isEmpty)
        #expect(try notes([nested(3)], layers: 3) == [.workDone(page: 1)])
        // One after the other they need one's memory.
        #expect(try notes(Array(repeating: nested(0), count: 9), layers: 1).isEmpty)
    }

    /// A file whose objects each inherit a long value, so that reading one takes many steps.
    private func file(objects count: Int) -> [UInt8] {
        let value = String(repeating: " ", count: 900_000)
        let lines = (0..<80).map { " L \($0) \($0 % 2 * 50)" }.joined()
        let object =
            "<PathObject Boundary='0 0 100 50' DrawParam='1'>"
            + "<AbbreviatedData>M 0 0\(lines)</AbbreviatedData></PathObject>"
        let layer = "<Layer>\(String(repeating: object, count: count))</Layer>"
        let files = [
            ("OFD.xml", "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"),
            (
                "D.xml",
                "<Document><CommonData><PublicRes>R.xml</PublicRes></CommonData>"
                    + "<Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>"
            ), ("R.xml", "<Res><DrawParams><DrawParam ID='1' Note='\(value)'/></DrawParams></Res>"),
            ("P.xml", "<Page><Content>\(layer)</Content></Page>"),
        ]
        return Archive.zip(files.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }

    @Test func `S11 a file is drawn with the work that reading and checking it left`() throws {
        let all = Work().steps
        let one = try all - Painting(file: file(objects: 1)).work.steps
        let each = try all - Painting(file: file(objects: 2)).work.steps - one
        #expect(each >= 900_000)
        // As many as can be read; drawing them takes more than they leave.
        let count = 1 + (all - one) / each
        let bytes = file(objects: count)
        let painting = try Painting(file: bytes)
        #expect(try Showing(file: bytes).work == painting.work)
        #expect(painting.work.steps == all - one - (count - 1) * each)
        #expect(painting.document.pages[0].objects.count == count)
        #expect(try painting.pdf().notes == [.workDone(page: 1)])
        // The same pages with all the work are drawn to their end.
        #expect(try Painting(painting.document).pdf().notes.isEmpty)
    }

    @Test func `what is unusual in a container is named, and the file is drawn`() throws {
        let files = [
            ("OFD.xml", "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"),
            ("D.xml", "<Document><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>"),
            ("P.xml", "<Page/>"),
        ]
        let plain = Archive.zip(files.map { (name: $0.0, bytes: Array($0.1.utf8)) })
        #expect(try Painting(file: plain).pdf().notes.isEmpty)
        let comment = Array("by hand".utf8)
        let noted = Array(plain.dropLast(2)) + [UInt8(comment.count), 0] + comment
        #expect(try Painting(file: noted).pdf().notes == [.container(.comment)])
        #expect(throws: Fault(.notOFD, "")) { try Painting(file: Array("%PDF".utf8)) }
    }

    @Test func `a ZIP64 field and an Adler-32 are named, and the file is drawn`() throws {
        let page = Array("<Page>\(String(repeating: " ", count: 200))</Page>".utf8)
        let files = [
            ("OFD.xml", Array("<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>".utf8)),
            (
                "D.xml",
                Array("<Document><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>".utf8)
            ), ("P.xml", page),
        ]
        let plain = Archive.zip(files.map { (name: $0.0, bytes: $0.1) })
        #expect(try Painting(file: plain).pdf().notes.isEmpty)
        // The last file's record lies right before the end record, its data before the directory.
        let end = plain.count - ZIP.endSize
        let record = end - ZIP.centralSize - "P.xml".utf8.count
        let packed = CompressedFile(page)
        #expect(packed.isDeflated)

        var long = plain
        let numbers = [page.count, packed.packed.count].flatMap { le(UInt64($0)) }
        add(20, at: end + 12, to: &long)
        add(20, at: record + 30, to: &long)
        long.insert(contentsOf: [1, 0, 16, 0] + numbers, at: end)
        #expect(try Painting(file: long).pdf().notes == [.container(.longSizes)])

        var summed = plain
        let value = page.withUnsafeBytes { Deflate.adler32($0, after: Deflate.adlerOfNothing) }
        let local = Int(try ByteReader(bytes: plain).uint32(record + 42))
        let directory = Int(try ByteReader(bytes: plain).uint32(end + 16))
        for place in [local + 18, record + 20, end + 16] { add(4, at: place, to: &summed) }
        summed.insert(contentsOf: le(value.byteSwapped), at: directory)
        #expect(try Painting(file: summed).pdf().notes == [.container(.adler)])
    }

    private func le(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    /// Adds to a number of the archive that has 16 bits or more; the sum stays below 65,536.
    private func add(_ more: Int, at place: Int, to bytes: inout [UInt8]) {
        let sum = Int(bytes[place]) + Int(bytes[place + 1]) << 8 + more
        bytes.replaceSubrange(place..<place + 2, with: le(UInt16(sum)))
    }

    @Test(arguments: FaultCode.allCases)
    func `a note about a container is a sentence`(code: FaultCode) {
        let message = Note.container(code).message
        #expect(message.hasSuffix("。") && !message.hasPrefix("提示"))
    }
}
