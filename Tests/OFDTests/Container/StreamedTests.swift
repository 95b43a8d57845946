import Testing

@testable import OFD

/// Archives that were written as a stream: sizes stand behind the data.
struct StreamedTests {
    private static let text = Array("<a>text text text</a>".utf8)

    private func read(_ descriptor: [UInt8], _ tolerance: ZIPTolerance) -> FaultCode? {
        var entry = ZIPForge.Entry("a.xml", Self.text)
        entry.flags = 8
        entry.localNumbers = [0, 0, 0]
        entry.descriptor = descriptor
        let forge = ZIPForge(entries: [entry])
        do {
            let container = try Container(forge.bytes, expandedMax: 1 << 20, tolerance)
            #expect(container.file("a.xml") == Self.text)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `sizes of 64 bits behind the data are read in a workbook, not in a sealed file`() {
        let forge = ZIPForge(entries: [])
        let file = CompressedFile(Self.text)
        func descriptor(packed: UInt64, size: UInt64) -> [UInt8] {
            [0x50, 0x4B, 7, 8] + forge.le(file.crc) + forge.le(packed) + forge.le(size)
        }
        let (packed, size) = (UInt64(file.packed.count), UInt64(file.size))
        let right = descriptor(packed: packed, size: size)
        #expect(read(right, .plain) == nil)
        #expect(read(right, .sealed) == .gap)
        for wrong in [
            descriptor(packed: packed + 1, size: size), descriptor(packed: packed, size: size + 1),
            descriptor(packed: packed + (1 << 32), size: size),
            descriptor(packed: packed, size: size + (1 << 32)),
            [0x50, 0x4B, 6, 8] + right.dropFirst(4),
        ] {
            #expect(read(wrong, .plain) == .mismatch)
        }
        #expect(read(right + [0], .plain) == .gap)
        #expect(read(Array(right.dropLast()), .plain) == .gap)
    }
}
