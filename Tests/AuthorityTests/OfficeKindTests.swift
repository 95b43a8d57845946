import Authority
import Testing

@Suite("Sample or real")
struct OfficeKindTests {
    @Test(arguments: [true, false])
    func `a folder stays what it was made as`(isSample: Bool) throws {
        let desk = try SampleDesk()
        try desk.open(isSample: isSample).close()
        #expect(throws: OtherKind.self) { try desk.open(isSample: !isSample) }
        try desk.open(isSample: isSample).close()
    }
}
