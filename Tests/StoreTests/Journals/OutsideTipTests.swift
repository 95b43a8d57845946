import Foundation
import Licensing
import TestKit
import Testing

@testable import Store

/// The tip outside the database follows each commit, and misses an end that was cut off.
struct OutsideTipTests {
    let place = try? ThrowAwayStore()

    private func outside() throws -> JournalTip {
        let path = try #require(place).outsidePath
        return try JournalTip(file: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    private func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: try #require(place).outsidePath))
    }

    private func log(_ head: String = "{}", in store: Store) throws {
        try store.change {
            try $0.putHead(head, size: 0, agency: Sample.agency, at: Sample.moment)
        }
    }

    @Test func `the file is one object in a hundred and twenty-eight bytes`() throws {
        let tip = JournalTip(position: 7, mark: [UInt8](repeating: 0xA0, count: 32))
        let text = #"{"v":1,"position":7,"mark":""# + String(repeating: "a0", count: 32) + #""}"#
        #expect(tip.file.count == 128)
        #expect(tip.file.starts(with: Array(text.utf8)) && tip.file.last == 0x0A)
        #expect(try JournalTip(file: tip.file) == tip)
        #expect(try JournalTip(file: JournalTip.none.file) == .none)
        let last = JournalTip(position: .max, mark: tip.mark)
        #expect(last.file.count == 128 && (try? JournalTip(file: last.file)) == last)
    }

    @Test(arguments: [
        "", "{}", #"{"v":2,"position":0,"mark":""}"#, #"{"v":1,"position":-1,"mark":""}"#,
        #"{"v":1,"position":1,"mark":""}"#, #"{"v":1,"position":1,"mark":"A0"}"#,
    ])
    func `anything else is no tip`(text: String) {
        #expect(throws: JournalFault.outsideUnreadable) {
            try JournalTip(file: Array(text.utf8))
        }
    }

    @Test func `it follows each commit, and no transaction that was refused`() throws {
        let place = try #require(place)
        let store = try place.open()
        let first = try outside()
        #expect(first.position == 1)
        try log(in: store)
        #expect(try outside().position == 2)
        #expect(throws: SampleIsWrong.self) {
            try store.change { transaction in
                try transaction.putHead("{}", size: 0, agency: Sample.agency, at: Sample.moment)
                throw SampleIsWrong()
            }
        }
        #expect(try outside().position == 2)
        try store.close()
        #expect(try place.fault([first]) == nil)
    }

    @Test func `a crash after the commit leaves an older one, which is sound`() throws {
        let place = try #require(place)
        let store = try place.open()
        let before = try outside()
        try log(in: store)
        try log(in: store)
        try store.close()
        for older in [before, JournalTip.none] {
            try write(older.file)
            #expect(try place.fault() == nil)
            try place.open().close()
            #expect(try outside().position == 3, "the next start brings it up to date")
        }
    }

    @Test func `a file that is gone, or says nothing, is a fault and stays one`() throws {
        let place = try #require(place)
        try place.open().close()
        try write(Array("x".utf8))
        #expect(try place.fault() == .outsideUnreadable)
        try FileManager.default.removeItem(atPath: place.outsidePath)
        #expect(try place.fault() == .outsideMissing)
        let store = try place.open()
        try log(in: store)
        #expect(throws: JournalFault.outsideMissing) { try JournalPass(store).run() }
        try store.close()
        #expect(try place.fault() == .outsideMissing)
    }

    @Test func `an older database is behind it, and working on it does not hide that`() throws {
        let place = try #require(place)
        try place.open().close()
        let older = try place.copy()
        let store = try place.open()
        try log(in: store)
        try store.close()
        try place.put(older)
        #expect(try place.fault() == .behind(kept: 2, stored: 1))
        let again = try place.open()
        for _ in 0..<3 { try log("{other}", in: again) }
        #expect(throws: JournalFault.behind(kept: 2, stored: 1)) { try JournalPass(again).run() }
        #expect(try outside().position == 2)
        try again.close()
        // By now the database has a second tip of its own.
        #expect(try place.fault() == .otherTip(position: 2))
    }

    @Test func `whoever knows that the database is older takes its tip for the right one`() throws {
        let place = try #require(place)
        try place.open().close()
        let older = try place.copy()
        let store = try place.open()
        try log(in: store)
        try store.close()
        try place.put(older)
        let again = try place.open()
        _ = try JournalPass(again, asksOutside: false).run()
        try again.acceptTip()
        _ = try JournalPass(again).run()
        try log(in: again)
        #expect(try outside().position == 2)
        try again.close()
        #expect(try place.fault() == nil)
    }

    @Test func `a tip that was kept elsewhere finds an old copy of the whole folder`() throws {
        let place = try #require(place)
        try place.open().close()
        let (older, tip) = try (place.copy(), outside())
        let store = try place.open()
        try log(in: store)
        try store.close()
        let kept = try outside()
        try place.put(older)
        try write(tip.file)
        #expect(try place.fault() == nil, "nothing in the folder tells")
        #expect(try place.fault([tip]) == nil)
        #expect(try place.fault([kept]) == .behind(kept: 2, stored: 1))
    }

    @Test func `a tip that cannot be written keeps nobody from working, and is told`() throws {
        let place = try #require(place)
        let outside = OutsideTip(beside: place.path)
        #expect(outside.isKept)
        outside.keep(JournalTip(position: 1, mark: [UInt8](repeating: 1, count: 32)))
        #expect(!outside.isKept, "there is no file")
        #expect(try place.open().isTipKept)
    }
}
