import TestKit
import Testing

@testable import OFD

struct ContainerTests {
    private static let text = Array("text that is long enough, long enough, long enough".utf8)

    private func fault(_ bytes: [UInt8]) -> FaultCode? {
        do throws(Fault) {
            _ = try Container(bytes)
            return nil
        } catch {
            return error.code
        }
    }

    private func fault(_ entries: ZIPForge.Entry...) -> FaultCode? {
        fault(ZIPForge(entries: entries).bytes)
    }

    private func entry(_ change: (inout ZIPForge.Entry) -> Void) -> ZIPForge.Entry {
        var entry = ZIPForge.Entry("a.xml", Self.text)
        change(&entry)
        return entry
    }

    @Test func `an honest archive is read, directories left out, letter case forgiven`() throws {
        let forge = ZIPForge(entries: [.init("A/"), .init("A/b.xml", Self.text), .init("c")])
        let container = try Container(forge.bytes)
        #expect(container.names == ["A/b.xml", "c"])
        #expect(container.file("/a/B.xml") == Self.text && container.file("c") == [])
        #expect(container.file("d") == nil)
    }

    @Test(arguments: [
        "/a", "a\\b", "../a", "a/../b", "a/./b", "./a", "a//b", "C:a", "a\u{0}b", "a\nb",
        "a\u{202E}b",
        "", ".", "..", "/", "../\u{301}a", "a/./\u{301}b", "a//\u{301}b",
    ])
    func `a name that some reader takes for another place is refused`(name: String) {
        #expect(fault(.init(name, Self.text)) == .badName)
    }

    @Test func `a name of 512 bytes is read, a longer one and one that is no UTF-8 are refused`() {
        #expect(fault(.init(String(repeating: "n", count: 512))) == nil)
        #expect(fault(.init(String(repeating: "n", count: 513))) == .badName)
        #expect(fault(entry { $0.centralName = [0xC4, 0xE3, 0x2E] }) == .badName)
    }

    @Test(arguments: [
        ("a", "a"), ("a.xml", "A.XML"), ("é", "e\u{301}"), ("a", "a/b"), ("A/b", "a/"),
    ])
    func `twins are refused`(one: String, other: String) {
        let isNested = one.lowercased() + "/" == other
        let code = fault(.init(one, isNested ? [] : Self.text), .init(other))
        #expect(one == "A/b" ? code == nil : code == .duplicateName)
    }

    @Test func `a file that is a folder too is refused, wherever both stand`() {
        let (file, inside) = (ZIPForge.Entry("A/é", Self.text), ZIPForge.Entry("a/E\u{301}/b/c"))
        #expect(fault(file, inside) == .duplicateName)
        #expect(fault(inside, file) == .duplicateName)
        #expect(fault(inside, .init("a/é/B/"), .init("b"), .init("a/b/é")) == nil)
    }

    @Test func `S11 twice as many folders in names cost twice the work`() {
        let folder = String(repeating: "e\u{301}", count: 4)
        func archive(_ depth: Int) -> [UInt8] {
            let path = Array(repeating: folder, count: depth).joined(separator: "/")
            let names = (0..<2_000).map { "\($0)/\(path)" }
            return ZIPForge(entries: names.map { ZIPForge.Entry($0) }).bytes
        }
        // Whole paths of all folders would be four times the work.
        #expect(ProcessorTime.growth(from: 15, archive) { _ = try? Container($0) } < 3)
    }

    @Test func `an entry twice is refused, whichever comes first`() {
        let good = ZIPForge.Entry("OFD.xml", Self.text)
        let evil = ZIPForge.Entry("OFD.xml", [1])
        #expect(fault(good, evil) == .duplicateName)
        #expect(fault(evil, good) == .duplicateName)
    }

    @Test func `a stray local header, a gap and a comment are refused`() {
        let stray = entry { $0.isInDirectory = false }
        #expect(fault(.init("b"), stray, .init("c")) == .gap)
        #expect(fault(stray, .init("c")) == .prefix)
        #expect(fault(.init("c"), stray) == .gap)
        var forge = ZIPForge(entries: [.init("b")])
        forge.gapBeforeDirectory = [0]
        #expect(fault(forge.bytes) == .gap)
        #expect(fault(entry { $0.comment = [1] }) == .gap)
    }

    @Test func `two records that share one file overlap and are refused`() {
        var second = ZIPForge.Entry("b.xml", Self.text)
        second.centralOffset = 0
        #expect(fault(.init("a.xml", Self.text), second) == .gap)
    }

    @Test func `one archive from first byte to last`() {
        let one = ZIPForge(entries: [.init("a", [1])]).bytes
        let other = ZIPForge(entries: [.init("a", [2])]).bytes
        #expect(fault(one + other) == .prefix)
        #expect(fault([0] + one) == .prefix)
        #expect(fault(one + [0]) == .suffix)
        #expect(fault(one + Array(repeating: 0, count: 70_000)) == .suffix)
        #expect(fault([]) == .notContainer)
        #expect(fault(Self.text) == .notContainer)
        for length in 0..<one.count { #expect(fault(Array(one.prefix(length))) != nil) }
    }

    @Test func `local header and directory must agree`() {
        #expect(fault(entry { $0.centralName = Array("b.xml".utf8) }) == .mismatch)
        #expect(fault(entry { $0.centralSize = 1 }) == .mismatch)
        #expect(fault(entry { $0.centralCRC = 1 }) == .mismatch)
        #expect(fault(entry { $0.localNumbers = [0, 0, 0] }) == .mismatch)
    }

    @Test func `a descriptor is read where it says the same, with its mark or without`() {
        let packed = CompressedFile(Self.text)
        let forge = ZIPForge(entries: [])
        let numbers = [packed.crc, UInt32(packed.packed.count), UInt32(packed.size)]
        let tail = numbers.flatMap { forge.le($0) }
        func described(_ tail: [UInt8], flags: UInt16 = 8) -> ZIPForge.Entry {
            entry {
                $0.flags = flags
                $0.localNumbers = [0, 0, 0]
                $0.descriptor = tail
            }
        }
        #expect(fault(described(tail)) == nil)
        #expect(fault(described([0x50, 0x4B, 7, 8] + tail), .init("b")) == nil)
        #expect(fault(described(Array(tail.reversed()))) == .mismatch)
        #expect(fault(described(tail + [0])) == .gap)
        #expect(fault(described([])) == .gap)
        #expect(fault(described(tail, flags: 0)) == .mismatch)
    }

    @Test func `links, encryption, other methods, parts and ZIP64 are refused`() {
        #expect(fault(entry { $0.mode = 0xA1FF }) == .link)
        #expect(fault(entry { $0.mode = 0x81A4 }) == nil)
        #expect(fault(entry { $0.mode = 0x41ED }) == .link, "a file that is called a folder")
        #expect(fault(entry { $0.attributes = 0x10 }) == .link, "by DOS")
        #expect(fault(entry { $0.attributes = 0x21 }) == nil, "read only, archived")
        var folder = ZIPForge.Entry("a/")
        for (mode, code) in [(0, nil), (0x41ED, nil), (0x81A4, .link)] as [(UInt16, FaultCode?)] {
            folder.mode = mode
            #expect(fault(folder) == code)
        }
        #expect(fault(entry { $0.flags = 1 }) == .encrypted)
        #expect(fault(entry { $0.flags = 0x2000 }) == .encrypted)
        #expect(fault(entry { $0.method = 12 }) == .method)
        #expect(fault(entry { $0.extra = [1, 0, 0, 0] }) == .split)
        #expect(fault(entry { $0.extra = [0x75, 0x70, 0, 0] }) == .badName)
        #expect(fault(entry { $0.extra = [9, 9, 5, 0, 1] }) == .mismatch)
        var forge = ZIPForge(entries: [.init("a")])
        forge.disk = 1
        #expect(fault(forge.bytes) == .split)
        forge.disk = 0
        forge.count = 0xFFFF
        #expect(fault(forge.bytes) == .split)
    }

    @Test func `damaged data is refused`() {
        var bytes = ZIPForge(entries: [entry { $0.method = nil }]).bytes
        bytes[40] ^= 1
        #expect(fault(bytes) == .damaged)
        #expect(
            fault(
                entry {
                    $0.centralCRC = 1
                    let packed = CompressedFile($0.bytes)
                    $0.localNumbers = [1, UInt32(packed.packed.count), UInt32(packed.size)]
                }
            ) == .damaged
        )
    }

    @Test func `S11 a bomb is refused before it is expanded`() {
        let mebibyte = [UInt8](repeating: 0, count: 1 << 20)
        #expect(fault(.init("a", Array(mebibyte.dropLast()))) == nil)
        #expect(fault(.init("a", mebibyte)) == .bomb)
        // A lie about the size does not help: the stream must end where it says.
        #expect(
            fault(
                entry {
                    $0.bytes = mebibyte
                    let packed = CompressedFile($0.bytes)
                    $0.centralSize = 1000
                    $0.localNumbers = [packed.crc, UInt32(packed.packed.count), 1000]
                }
            ) == .damaged
        )
    }

    @Test func `S11 2000 entries are read, 2001 are refused`() {
        let entries = (0..<2000).map { ZIPForge.Entry("\($0)") }
        #expect(fault(ZIPForge(entries: entries).bytes) == nil)
        #expect(fault(ZIPForge(entries: entries + [.init("x")]).bytes) == .tooMany)
    }

    @Test func `S11 a small package expands to 32 MiB and four times itself, a large one to 100`() {
        // Just under a mebibyte each: below the size from which the ratio counts.
        let block = [UInt8](repeating: 1, count: (1 << 20) - 1)
        let entries = (0..<32).map { ZIPForge.Entry("\($0)", block) }
        #expect(fault(ZIPForge(entries: entries).bytes) == nil)
        let more = entries + [.init("x", block)]
        #expect(fault(ZIPForge(entries: more).bytes) == .tooLarge)
        #expect(ZIPLimits.expanded(from: 1 << 20) == 36 << 20)
        #expect(ZIPLimits.expanded(from: 17 << 20) == 100 << 20)
        #expect(ZIPLimits.expanded(from: .max) == 100 << 20)
    }
}
