import Testing

@testable import OFD

/// Departures from the usual form: those that could show two readers two things are refused, the
/// others are read and named.
struct DeviationTests {
    private static let text = Array("text that is long enough, long enough, long enough".utf8)
    private static let ntfs: [UInt8] =
        [0x0A, 0, 32, 0, 0, 0, 0, 0, 1, 0, 24, 0] + [UInt8](repeating: 7, count: 24)
    private static let unixTime: [UInt8] = [0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]

    private func notes(
        _ forge: ZIPForge,
        _ tolerance: ZIPTolerance = .sealed
    ) -> Result<[FaultCode], Fault> {
        Result { () throws(Fault) in
            try Container(forge.bytes, expandedMax: 1 << 20, tolerance).notes.map(\.code)
        }
    }

    private func notes(_ change: (inout ZIPForge.Entry) -> Void) -> Result<[FaultCode], Fault> {
        var entry = ZIPForge.Entry("a.xml", Self.text)
        change(&entry)
        return notes(ZIPForge(entries: [entry]))
    }

    private func code(_ result: Result<[FaultCode], Fault>) -> FaultCode? {
        guard case .failure(let fault) = result else { return nil }
        return fault.code
    }

    private func numbers(_ values: Int...) -> [UInt8] {
        let forge = ZIPForge(entries: [])
        return values.flatMap { forge.le(UInt64($0)) }
    }

    @Test func `an honest archive has nothing to be named`() {
        #expect(notes { _ in } == .success([]))
    }

    @Test func `an empty folder is named, and one that could hide data is refused`() {
        let file = ZIPForge.Entry("d/a.xml", Self.text)
        func folder(_ change: (inout ZIPForge.Entry) -> Void) -> Result<[FaultCode], Fault> {
            var entry = ZIPForge.Entry("d/")
            change(&entry)
            return notes(ZIPForge(entries: [entry, file]))
        }
        #expect(folder { _ in } == .success([.directoryEntry]))
        let hidden = CompressedFile(Self.text).packed
        #expect(
            code(
                folder {
                    $0.method = 8
                    $0.packed = hidden
                }
            ) == .gap
        )
        #expect(code(folder { $0.packed = [0] }) == .mismatch, "stored, of another size")
        #expect(code(folder { $0.method = 8 }) == .gap, "deflated nothing has two bytes")
        #expect(
            code(
                folder {
                    $0.method = 8
                    $0.packed = [3, 0]
                }
            ) == .gap
        )
        #expect(
            code(
                folder {
                    $0.flags = 8
                    $0.descriptor = [UInt8](repeating: 0, count: 12)
                }
            ) == .gap
        )
        #expect(code(folder { $0.centralCRC = 1 }) != nil)
    }

    @Test func `times and owners are named where they have the bytes of their kind`() {
        for field in [
            Self.ntfs, Self.unixTime, [0x55, 0x54, 13, 0, 7] + [UInt8](repeating: 1, count: 12),
            [0x55, 0x58, 12, 0] + [UInt8](repeating: 1, count: 12), [0x55, 0x78, 4, 0, 1, 2, 3, 4],
            [0x75, 0x78, 11, 0, 1, 4, 1, 2, 3, 4, 4, 1, 2, 3, 4],
        ] as [[UInt8]] {
            #expect(notes { $0.localExtra = field } == .success([.timeField]), "\(field)")
        }
        #expect(notes { $0.extra = Self.ntfs } == .success([.timeField]))
        #expect(notes { $0.extra = [0x55, 0x54, 5, 0, 3, 1, 2, 3, 4] } == .success([.timeField]))
    }

    @Test func `fields that are unknown, twice, or longer than their kind are refused`() {
        let long: [UInt8] = [0x0A, 0, 33, 0] + Self.ntfs.dropFirst(4) + [1]
        for field in [
            long, [0x0A, 0, 31, 0] + Self.ntfs.dropFirst(4).dropLast(),
            [0x55, 0x54, 6, 0, 1, 1, 2, 3, 4, 5], [0x55, 0x54, 4, 0, 1, 1, 2, 3],
            [0x55, 0x54, 5, 0, 9, 1, 2, 3, 4], [0xFE, 0xCA, 0, 0], [0, 0, 0, 0], [9, 9, 1, 0, 1],
            Self.ntfs + Self.ntfs, [0x55, 0x78, 5, 0, 1, 2, 3, 4, 5],
            [0x75, 0x78, 12, 0, 1, 4, 1, 2, 3, 4, 4, 1, 2, 3, 4, 9],
        ] as [[UInt8]] {
            #expect(code(notes { $0.localExtra = field }) == .gap, "\(field)")
            #expect(code(notes { $0.extra = field }) == .gap, "\(field)")
        }
        #expect(code(notes { $0.localExtra = [0] }) == .mismatch)
        #expect(code(notes { $0.localExtra = [0x55, 0x54, 6, 0, 1, 1, 2, 3, 4] }) == .mismatch)
        // Another program's workbook may carry what nobody here knows.
        var padded = ZIPForge.Entry("a.xml", Self.text)
        padded.localExtra = [0x20, 0xA2, 3, 0, 1, 2, 3]
        #expect(code(notes(ZIPForge(entries: [padded]))) == .gap)
        #expect(notes(ZIPForge(entries: [padded]), .plain) == .success([]))
    }

    @Test func `a ZIP64 field with equal sizes is named, another is refused`() {
        let packed = CompressedFile(Self.text).packed.count
        let size = Self.text.count
        let field = [1, 0, 16, 0] + numbers(size, packed)
        #expect(notes { $0.localExtra = field } == .success([.longSizes]))
        #expect(notes { $0.extra = field } == .success([.longSizes]))
        let placed = [1, 0, 24, 0] + numbers(size, packed, 0)
        #expect(notes { $0.extra = placed } == .success([.longSizes]))
        #expect(code(notes { $0.localExtra = placed }) == .mismatch)
        for wrong in [numbers(size, packed + 1), numbers(size + 1, packed), numbers(packed, size)] {
            #expect(code(notes { $0.localExtra = [1, 0, 16, 0] + wrong }) == .mismatch)
            #expect(code(notes { $0.extra = [1, 0, 16, 0] + wrong }) == .split)
        }
        #expect(code(notes { $0.extra = [1, 0, 24, 0] + numbers(size, packed, 1) }) == .split)
        #expect(code(notes { $0.localExtra = field + field }) == .mismatch)
    }

    /// The text as an archive stores it.
    private static let packed = CompressedFile(DeviationTests.text)

    @Test func `sizes that stand in the local ZIP64 field alone are named, others are refused`() {
        let (size, packed) = (Self.text.count, Self.packed.packed.count)
        let right = [1, 0, 16, 0] + numbers(size, packed)
        func local(_ sizes: [UInt32], _ field: [UInt8]) -> Result<[FaultCode], Fault> {
            notes {
                $0.localNumbers = [Self.packed.crc] + sizes
                $0.localExtra = field
            }
        }
        #expect(local([.max, .max], right) == .success([.longSizes]))
        #expect(code(local([.max, .max], [])) == .mismatch)
        #expect(code(local([.max, UInt32(size)], right)) == .mismatch)
        #expect(code(local([UInt32(packed), .max], right)) == .mismatch)
        for wrong in [numbers(size, packed + 1), numbers(size + 1, packed), numbers(packed, size)] {
            #expect(code(local([.max, .max], [1, 0, 16, 0] + wrong)) == .mismatch)
        }
        let other = notes {
            $0.localNumbers = [Self.packed.crc ^ 1, .max, .max]
            $0.localExtra = right
        }
        #expect(code(other) == .mismatch)
    }

    @Test func `a local ZIP64 field beside a descriptor is refused, each alone is read`() {
        let (size, packed) = (Self.text.count, Self.packed.packed.count)
        let forge = ZIPForge(entries: [])
        let field = [1, 0, 16, 0] + numbers(size, packed)
        let short = [Self.packed.crc, UInt32(packed), UInt32(size)].flatMap { forge.le($0) }
        let long = forge.le(Self.packed.crc) + numbers(packed, size)
        func described(
            _ tail: [UInt8],
            _ field: [UInt8],
            _ tolerance: ZIPTolerance = .sealed
        ) -> Result<[FaultCode], Fault> {
            var entry = ZIPForge.Entry("a.xml", Self.text)
            entry.flags = 8
            entry.descriptor = tail
            entry.localExtra = field
            return notes(ZIPForge(entries: [entry]), tolerance)
        }
        #expect(described(short, []) == .success([]))
        #expect(notes { $0.localExtra = field } == .success([.longSizes]))
        for mark in [[], [0x50, 0x4B, 7, 8]] as [[UInt8]] {
            #expect(code(described(mark + short, field)) == .mismatch)
            #expect(code(described(mark + long, field)) == .mismatch)
        }
        // Another program's package is read for its values alone.
        #expect(described(short, field, .plain) == .success([.longSizes]))
    }

    @Test func `the mark of a ZIP64 locator right before the end record is refused`() {
        // The field ends with the directory: its last twenty bytes are where a locator would be.
        func notes(_ mark: [UInt8], at place: Int) -> Result<[FaultCode], Fault> {
            var field = Self.ntfs
            field.replaceSubrange(place..<place + mark.count, with: mark)
            return self.notes { $0.extra = field }
        }
        let place = Self.ntfs.count - 20
        #expect(code(notes([0x50, 0x4B, 6, 7], at: place)) == .split)
        #expect(notes([0x50, 0x4B, 6, 8], at: place) == .success([.timeField]))
        for other in [place - 1, place + 1] {
            #expect(notes([0x50, 0x4B, 6, 7], at: other) == .success([.timeField]))
        }
    }

    @Test func `the UTF-8 flag over ASCII is named, over other letters it is needed`() {
        #expect(notes { $0.flags = 0x800 } == .success([.unicodeFlag]))
        let named = notes {
            $0.name = "照.xml"
            $0.flags = 0x800
        }
        #expect(named == .success([]))
    }

    /// Adler-32 of the text, as zlib writes it.
    private static let adler: [UInt8] = {
        var sum: (UInt32, UInt32) = (1, 0)
        for byte in DeviationTests.text {
            sum.0 = (sum.0 + UInt32(byte)) % 65_521
            sum.1 = (sum.1 + sum.0) % 65_521
        }
        let value = sum.1 << 16 | sum.0
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }()

    @Test func `an Adler-32 between the data and a descriptor is refused`() {
        let forge = ZIPForge(entries: [])
        func described(_ tail: [UInt8]) -> Result<[FaultCode], Fault> {
            let packed = UInt32(Self.packed.packed.count + tail.count)
            let numbers = [Self.packed.crc, packed, UInt32(Self.text.count)]
            return notes {
                $0.flags = 8
                $0.tail = tail
                $0.descriptor = numbers.flatMap { forge.le($0) }
            }
        }
        #expect(described([]) == .success([]))
        #expect(code(described(Self.adler)) == .damaged)
    }

    @Test func `a matching Adler-32 behind the data is named, other bytes are refused`() {
        let adler = Self.adler
        #expect(notes { $0.tail = adler } == .success([.adler]))
        var entry = ZIPForge.Entry("a.xml", Self.text)
        entry.tail = adler
        let container = try? Container(ZIPForge(entries: [entry]).bytes)
        #expect(container?.file("a.xml") == Self.text)
        #expect(code(notes { $0.tail = adler.reversed() }) == .damaged)
        #expect(code(notes { $0.tail = adler + [0] }) == .damaged)
        #expect(code(notes { $0.tail = Array(adler.dropLast()) }) == .damaged)
        #expect(code(notes { $0.tail = [0] }) == .damaged)
    }

    private static let emptyWithTables: [UInt8] =
        [5, 192, 129, 8, 0, 0, 0, 0, 32, 255] + [UInt8](repeating: 170, count: 29) + [122]

    /// Stored blocks (RFC 1951, 3.2.4) of some bytes each, before a last one that is empty.
    private func blocks(_ bytes: [UInt8], of size: Int) -> [UInt8] {
        let forge = ZIPForge(entries: [])
        let starts = stride(from: 0, to: bytes.count, by: size)
        let parts = starts.map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        return parts.flatMap { part in
            [0] + forge.le(UInt16(part.count)) + forge.le(~UInt16(part.count)) + part
        } + [1, 0, 0, 0xFF, 0xFF]
    }

    @Test func `stored blocks and a few empty ones are read, many empty ones are refused`() {
        let letters = (0..<4_096).map { UInt8($0 * 7 & 0xFF) }
        func notes(_ packed: [UInt8], _ bytes: [UInt8]) -> Result<[FaultCode], Fault> {
            self.notes {
                $0.bytes = bytes
                $0.method = 8
                $0.packed = packed
            }
        }
        let empty: [UInt8] = [0, 0, 0, 0xFF, 0xFF]
        func flushed(_ count: Int) -> [UInt8] {
            Array(repeating: empty, count: count).flatMap(\.self)
        }
        #expect(notes(blocks(letters, of: 4_096), letters) == .success([]))
        #expect(notes(blocks(letters, of: 128), letters) == .success([]))
        let many = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        #expect(notes(blocks(many, of: 127), many) == .success([]))
        #expect(code(notes(blocks(letters, of: 64), letters)) == .damaged)
        // One block of text and the last one leave six beside them.
        let text = blocks(Self.text, of: 64)
        #expect(notes(flushed(6) + text, Self.text) == .success([]))
        #expect(code(notes(flushed(7) + text, Self.text)) == .damaged)
        #expect(code(notes(flushed(1_000) + blocks(letters, of: 4_096), letters)) == .damaged)
    }

    @Test func `an empty block with tables, and more packed bytes than content needs, are refused`()
    {
        func notes(_ packed: [UInt8]) -> Result<[FaultCode], Fault> {
            self.notes {
                $0.bytes = []
                $0.method = 8
                $0.packed = packed
            }
        }
        #expect(notes([3, 0]) == .success([]), "a fixed block without a letter")
        // RFC 1951, 3.2.7: a table of 257 letters in which the end alone has a code.
        #expect(code(notes(Self.emptyWithTables)) == .damaged)
        #expect(DeflateBlocks.packedMax(for: 0) == 256)
        #expect(DeflateBlocks.packedMax(for: 6_400) == 6_400 + 800 + 100 + 256)
    }

    @Test func `a version up to 4_5 is read, one beyond is refused`() {
        for version: UInt16 in [10, 20, 45] {
            #expect(notes { $0.version = version } == .success([]))
            #expect(notes { $0.localVersion = version } == .success([]))
        }
        for version: UInt16 in [46, 63, 0x0100, .max] {
            #expect(code(notes { $0.version = version }) == .method)
            #expect(code(notes { $0.localVersion = version }) == .method)
        }
    }

    @Test func `stored data whose size comes behind it is refused`() {
        let bytes: [UInt8] = [1, 2, 3]
        let crc = CompressedFile(bytes).crc
        let forge = ZIPForge(entries: [])
        let tail = forge.le(crc) + forge.le(UInt32(3)) + forge.le(UInt32(3))
        func stored(_ numbers: [UInt32]?) -> Result<[FaultCode], Fault> {
            notes {
                $0.bytes = bytes
                $0.flags = 8
                $0.localNumbers = numbers
                $0.descriptor = tail
            }
        }
        #expect(code(stored([0, 0, 0])) == .mismatch)
        #expect(stored(nil) == .success([]))
    }

    @Test
    func `an archive's comment is named where it is drawn, and not valid where it is checked`()
        throws
    {
        var forge = ZIPForge(entries: [.init("a.xml", Self.text)])
        forge.comment = Array("made by hand".utf8)
        #expect(notes(forge) == .success([.comment]))
        #expect(inspect(forge.bytes).faults.contains(Fault(.comment, "")))
        // A comment in which another end record stands is two archives.
        forge.comment = ZIPForge(entries: [.init("b", [1])]).bytes
        #expect(code(notes(forge)) == .prefix)
        var wrong = ZIPForge(entries: [.init("a.xml", Self.text)])
        wrong.comment = [1]
        #expect(throws: Fault(.suffix, "end record")) { try Container(wrong.bytes + [2]) }
    }

    @Test
    func `an archive inside a stored file is no second archive, unless its comment is the rest`()
        throws
    {
        let inner = ZIPForge(entries: [.init("b", [1])]).bytes
        var entry = ZIPForge.Entry("a.ofd", inner)
        entry.method = 0
        entry.packed = inner
        let forge = ZIPForge(entries: [entry])
        #expect(notes(forge) == .success([]))
        var covering = forge.bytes
        let end = 30 + entry.name.utf8.count + inner.count
        let rest = covering.count - end
        covering[end - 2] = UInt8(rest & 0xFF)
        covering[end - 1] = UInt8(rest >> 8)
        #expect(throws: Fault(.prefix, "end record")) { try Container(covering) }
    }

    @Test func `a name of 32 parts is read, of 33 refused`() {
        let path = (0..<32).map { _ in "a" }.joined(separator: "/")
        #expect(notes { $0.name = path } == .success([]))
        #expect(code(notes { $0.name = path + "/a" }) == .badName)
    }

    @Test func `another kind of file is no damaged container`() {
        let archive = ZIPForge(entries: [.init("a.xml", Self.text)]).bytes
        for bytes in [[], Array("%PDF-1.7".utf8), [0x89, 0x50, 0x4E, 0x47], Self.text, [0x50]] {
            #expect(inspect(bytes).faults == [Fault(.notOFD, "")], "\(bytes.prefix(8))")
        }
        for bytes in [
            Array(archive.prefix(2)), Array(archive.dropLast()), [0] + archive, archive + [0],
            Array("%PDF-1.7".utf8) + archive,
        ] {
            let codes = inspect(bytes).faults.map(\.code)
            #expect(codes.count == 1 && codes.first?.effect == .notValid, "\(codes)")
        }
    }

    @Test func `the mark of an end record that stands in a picture by chance makes no archive`() {
        let archive = ZIPForge(entries: [.init("a.xml", Self.text)]).bytes
        let record = Array(archive.suffix(ZIP.endSize))
        let size = ZIP.centralSize + "a.xml".utf8.count
        let directory = Array(archive.suffix(size + ZIP.endSize).prefix(size))
        let chance: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0x89, count: 40)
        func isOther(_ bytes: [UInt8]) -> Bool {
            inspect([0x89] + bytes).faults == [Fault(.notOFD, "")]
        }
        // The record has its directory before it, or has not.
        #expect(!isOther(directory + record) && !isOther(directory + record + chance))
        #expect(isOther(record) && isOther(directory + [0] + record))
        #expect(isOther(directory + Array(record.dropLast())) && isOther(chance))
        #expect(isOther(Array(directory.dropFirst()) + record))
    }
}
