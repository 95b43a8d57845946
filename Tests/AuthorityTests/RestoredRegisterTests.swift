import Foundation
import Licensing
import Register
import Seals
import Store
import Testing

@testable import Authority

/// A backup that was restored, and an office of before notices had lines.
@Suite("A restored register")
struct RestoredRegisterTests {
    private func copy(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private func put(_ data: Data, at path: String) throws {
        for tail in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + tail) }
        try data.write(to: URL(fileURLWithPath: path))
    }

    @Test(arguments: [true, false])
    func `lines that a backup lacks are taken from the published copy`(isHeadKept: Bool) throws {
        let place = try RegisterDesk()
        let first = try place.issue()
        let backup = try (copy(place.path), copy(place.headPath))
        let second = try place.issue(another: 1)
        let published = try place.published()
        let whole = try #require(try place.lines)
        try put(backup.0, at: place.path)
        if !isHeadKept { try put(backup.1, at: place.headPath) }
        let had = try #require(try place.lines)

        let restored = try place.desk.open()
        if isHeadKept {
            #expect(restored.registerStanding == .faulty(.missing(stored: had, signed: whole)))
        }
        let taken = try restored.catchUp(records: published.records, head: published.head)
        #expect(taken == whole - had)
        try restored.close()

        let office = try place.desk.open()
        defer { try? office.close() }
        #expect(office.registerStanding == .sound)
        for issued in [first, second] {
            #expect(office.verify(issued.file).verdict == .valid)
            for notice in issued.notices { #expect(office.verify(notice).verdict == .valid) }
        }
        #expect(try office.catchUp(records: published.records, head: published.head) == 0)
        // The number of a license whose case is gone is not given again.
        let id = try place.desk.play(in: office, another: 2).play()
        let third = try office.open(id).state.grant?.licenseNumber
        #expect(third != nil && third != second.number && third != first.number)
        #expect(office.register.license(second.number)?.editions.count == 1)
    }

    @Test func `a copy that is another's, differs, is cut or is too old is not taken`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let old = try place.published()
        try place.issue(another: 1)
        let present = try place.published()
        let stranger = try RegisterDesk()
        try stranger.issue()
        let foreign = try stranger.published()
        let office = try place.desk.open()
        defer { try? office.close() }
        let before = try place.lines
        let cut = Array(present.records.prefix(present.records.count / 2))
        var changed = present.records
        changed[changed.count / 2] ^= 1
        for (records, head) in [foreign, old, (cut, present.head), (changed, present.head)] {
            #expect(throws: CopyRefusal.self) { try office.catchUp(records: records, head: head) }
        }
        #expect(try place.lines == before)
    }

    @Test func `at the first start every notice that was sealed before gets its line, once`() throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.makeOld()
        let had = try #require(try place.lines)
        for _ in 0..<2 {
            let office = try place.desk.open()
            #expect(office.registerStanding == .sound)
            for notice in issued.notices { #expect(office.verify(notice).verdict == .valid) }
            #expect(office.verify(issued.file).verdict == .valid)
            try requireHeldFromFirst(office)
            try office.close()
            #expect(try place.lines == had + issued.notices.count + 1)
        }
    }

    @Test func `a notice that is sealed before that brings the lines of the older ones with it`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.makeOld()
        let had = try #require(try place.lines)
        let office = try Office.open(
            place.desk.settings(),
            law: place.desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day)),
            registerCheck: .alone
        )
        #expect(office.registerStanding == .sound)
        let play = place.desk.play(in: office, another: 1)
        let id = try play.file()
        try play.accept(id)
        let all = try issued.notices + office.noticeFiles(of: id).map(\.bytes)
        for notice in all { #expect(office.verify(notice).verdict == .valid) }
        try requireHeldFromFirst(office)
        try office.close()
        // Each once, and that they are held.
        #expect(try place.lines == had + all.count + 1)
        let again = try place.desk.open()
        defer { try? again.close() }
        for notice in all { #expect(again.verify(notice).verdict == .valid) }
        #expect(try place.lines == had + all.count + 1)
    }

    /// One line says that the notices are held, from the day of the first sealed one.
    ///
    /// The play accepts its application eight working days before the day of the desk's clock.
    private func requireHeldFromFirst(_ office: Office) throws {
        let shanxi = try #require(office.law.agency(AgencyID("shanxi")))
        let first = office.law.calendar.workingDay(8, before: SampleDesk.day).day
        #expect(first < office.now().day, "the day of the start is another one")
        let expected = NoticeCoverageRecord(
            agency: shanxi.id,
            sealID: try SealWorkshop.code(.notice, of: shanxi),
            from: first
        )
        let lines = try office.store.read { try $0.records() }
        let told = lines.compactMap { line -> NoticeCoverageRecord? in
            guard case .noticeCoverage(let record)? = try? RegisterRecord(line: Array(line.utf8))
            else { return nil }
            return record
        }
        #expect(told == [expected])
        #expect(office.register.noticesHeld(under: expected.sealID) == first)
    }
}
