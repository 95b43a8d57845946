import Testing

@testable import OFD

struct ValuesTests {
    @Test(arguments: [
        ("g 4 2.1 4.2", [2.1, 2.1, 2.1, 2.1, 4.2]), ("1 2", [1, 2]), ("", []), ("g", []),
        ("1 x 2", [1]), ("g 999999999 1", Array(repeating: 1, count: 10)), ("g -1 1 3", []),
    ])
    func `advances are read up to the first mistake and no further than the text`(
        text: String,
        values: [Double]
    ) {
        #expect(Values.advances(text, limit: 10) == values)
    }

    @Test(arguments: ["nan", "inf", "1e300", "0x", "--1", ""])
    func `what is no length is no number`(text: String) {
        #expect(Values.number(text) == nil)
    }

    @Test func `a path is read up to the first mistake`() {
        #expect(PathReader.segments("M 1 2 L 3 4 C") == [.move(1, 2), .line(3, 4), .close])
        #expect(PathReader.segments("S 1 2 L 3") == [.move(1, 2)])
        #expect(PathReader.segments("M 1 nan L 3 4").isEmpty)
        #expect(
            PathReader.segments("A 5 5 0 1 0 2 3") == [.arc(5, 5, 0, true, false, 2, 3)]
        )
    }

    @Test(arguments: [
        ("/Doc_0/a.xml", "x/y.xml", "Doc_0/a.xml"), ("a.xml", "Doc_0/Document.xml", "Doc_0/a.xml"),
        ("../a.xml", "Doc_0/Pages/P.xml", "Doc_0/a.xml"), ("./a.xml", "", "a.xml"),
        ("../../a.xml", "Doc_0/P.xml", nil), ("/..", "", nil), ("", "Doc_0/", "Doc_0"),
        ("../\u{301}a", "Doc_0/P.xml", "\u{301}a"), ("../../\u{301}a", "Doc_0/P.xml", nil),
    ])
    func `a location is resolved from the root or from its own file`(
        text: String,
        base: String,
        path: String?
    ) {
        #expect(Location.resolve(text, from: base) == path)
    }
}
