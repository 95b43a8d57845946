import Foundation
import Licensing
import Register
import Store
import Testing

@testable import Authority

/// The register's lines as a file: whatever happened to it, it says what the table says.
@Suite("The copy of the register")
struct RegisterCopyTests {
    private let desk: SampleDesk
    private var path: String { desk.folder.path + "/published/records.jsonl" }

    init() throws {
        desk = try SampleDesk()
    }

    private func lines(of office: Office) throws -> [UInt8] {
        Array(try office.store.read { try $0.records() }.map { $0 + "\n" }.joined().utf8)
    }

    private func served(_ office: Office) throws -> [UInt8] {
        let file = try #require(try office.publishedFile(.records))
        return try #require(file.read(from: 0, upTo: file.length))
    }

    private func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test func `each publication appends to it, and nothing before is touched`() throws {
        let office = try desk.open()
        #expect(try served(office) == lines(of: office))
        var before = try bytes()
        for number in 0..<2 {
            _ = try desk.play(in: office, another: UInt64(number)).play()
            let after = try bytes()
            #expect(after.count > before.count && after.starts(with: before))
            #expect(try after == lines(of: office) && after == served(office))
            before = after
        }
    }

    @Test func `who takes the head, and then the records, can prove them`() throws {
        let office = try desk.open()
        _ = try desk.play(in: office).play()
        let head = try #require(try office.publishedFile(.head))
        _ = try desk.play(in: office, another: 1).play()
        let register = try PublishedRegister.read(
            records: served(office),
            head: try #require(head.read(from: 0, upTo: head.length)),
            trust: office.trust
        )
        guard case .confirmed = register.standing else {
            Issue.record("\(register.standing)")
            return
        }
        #expect(register.licenses.count == 1)
    }

    @Test func `a file that was asked for stays as it was while others are published`() throws {
        let office = try desk.open()
        _ = try desk.play(in: office).play()
        let file = try #require(try office.publishedFile(.records))
        let before = try served(office)
        _ = try desk.play(in: office, another: 1).play()
        #expect(file.length == before.count)
        #expect(file.read(from: 0, upTo: .max) == before)
        #expect(file.read(from: before.count, upTo: 10) == [])
        #expect(try office.publishedFile(.records)?.tag != file.tag)
    }

    @Test func `the head is handed out from its own row, without a record being read`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        let before = try #require(try office.publishedFile(.head))
        try place.tamper("ALTER TABLE register_record RENAME TO hidden")
        #expect(throws: (any Error).self, "no record is to be had") {
            try office.store.read { try $0.recordCount() }
        }
        let after = try #require(try office.publishedFile(.head))
        #expect(after.length > 0 && after.tag == before.tag)
    }

    @Test func `who asks for it waits for nobody who appends`() throws {
        let office = try desk.open()
        let (held, letGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        // Every connection that reads is taken, so that appending waits for the store.
        let readers = 5
        for _ in 0..<readers {
            Thread.detachNewThread {
                try? office.store.read { _ in
                    held.signal()
                    letGo.wait()
                }
            }
        }
        for _ in 0..<readers { held.wait() }
        let (begins, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        Thread.detachNewThread {
            begins.signal()
            try? office.book.copy.extend(from: office.store)
            ended.signal()
        }
        begins.wait()
        #expect(ended.wait(timeout: .now() + 0.2) == .timedOut)
        let served = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            _ = try? office.book.copy.file()
            served.signal()
        }
        // A bound for a test that would never end.
        #expect(served.wait(timeout: .now() + 60) == .success)
        for _ in 0..<readers { letGo.signal() }
        ended.wait()
        #expect(try self.served(office) == lines(of: office))
    }

    /// Leavings of a crash, a restored backup or a stranger.
    private static let damages: [(name: String, damage: @Sendable ([UInt8]) -> [UInt8]?)] = [
        ("gone", { _ in nil }), ("empty", { _ in [] }),
        ("a torn tail", { Array($0.dropLast(7)) }),
        ("cut at a line", { Array($0.prefix { $0 != 10 }) + [10] }),
        ("one byte less", { Array($0.dropLast()) }),
        ("a line too many", { $0 + Array("{}\n".utf8) }),
        ("a byte too many", { $0 + [10] }),
        ("half a line too many", { $0 + Array("{".utf8) }),
        ("a changed byte", { [$0[0] ^ 1] + $0.dropFirst() }),
        ("zeros at the end", { Array($0.dropLast(20)) + [UInt8](repeating: 0, count: 20) }),
    ]

    @Test(arguments: damages.map(\.name))
    func `the next start repairs it`(name: String) throws {
        let damage = try #require(RegisterCopyTests.damages.first { $0.name == name }?.damage)
        let office = try desk.open()
        _ = try desk.play(in: office).play()
        let whole = try bytes()
        try office.close()
        if let damaged = damage(whole) {
            try Data(damaged).write(to: URL(fileURLWithPath: path))
        } else {
            try FileManager.default.removeItem(atPath: path)
        }
        let again = try desk.open()
        #expect(try bytes() == whole)
        #expect(try served(again) == whole)
        _ = try desk.play(in: again, another: 1).play()
        #expect(try served(again) == lines(of: again))
    }
}
