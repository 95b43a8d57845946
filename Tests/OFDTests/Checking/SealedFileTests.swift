import OFD
import Seals
import Testing

struct SealedFileTests {
    @Test func `what we seal is sound, and its signed value binds description and path`() throws {
        let sample = try SealedSample(Sample.document())
        let check = inspect(sample.bytes)
        #expect(check.faults == [])
        let entry = try #require(check.signatures.first)
        #expect(entry.path == "/Doc_0/Signs/Sign_0/Signature.xml")
        #expect(entry.stamps.map(\.page) == [0])
        #expect(entry.sealFile == nil && entry.kind == .seal)
        let statement = try SealSignature(der: entry.value).statement
        #expect(statement.dataHash == SM3.digest(entry.xml))
        #expect(statement.propertyInfo == entry.path)
        #expect(check.customDatas == [CustomData("ZZMC", "许可证"), CustomData("KZ_XKLB", "承装类一级")])
    }

    @Test func `a package that stays open for another seal is sound too`() throws {
        #expect(inspect(try SealedSample(Sample.document(), closing: false).bytes).faults == [])
    }

    @Test func `an unsealed package says so, and nothing else`() throws {
        let bytes = try Package(Sample.document()).archive()
        #expect(inspect(bytes).faults == [Fault(.unsigned, "")])
    }

    @Test func `a sealed one-page document is small`() throws {
        #expect(try SealedSample(Sample.document()).bytes.count < 30_000)
    }
}
