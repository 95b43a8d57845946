import Foundation
import Licensing
import Register
import Store
import Testing

@testable import Authority

/// The check of a folder changes nothing in it, whether its office runs or not.
@Suite("office check")
struct OfficeCheckTests {
    private func answer(_ folder: String, kept: [UInt8]? = nil) -> OfficeCheck.Answer {
        OfficeCheck(of: folder, environment: [:], kept: kept).answer()
    }

    private func isSound(_ answer: OfficeCheck.Answer) -> Bool {
        if case .sound = answer { true } else { false }
    }

    private func files(in folder: String) throws -> [String: Data] {
        let names = ["office.sqlite", "journals.json", "head.json", "kind", "office.sqlite.lock"]
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
            }
        )
    }

    @Test func `a sound office is so while it stands still and while it runs`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let folder = place.desk.folder.path
        let before = try files(in: folder)
        guard case .sound(let lines, let since) = answer(folder) else {
            Issue.record("\(answer(folder))")
            return
        }
        #expect(since == Moment(startOf: SampleDesk.day))
        let names = lines.map { String($0.prefix { $0 != "\t" }) }
        #expect(
            names == [
                "act", "license_event", "issuing", "edition", "notice", "register_record",
                "register_head", "account_log", "account", "session", "content",
            ]
        )
        #expect(try files(in: folder) == before)
        let office = try place.desk.open()
        defer { try? office.close() }
        try place.desk.play(in: office, another: 1).play()
        #expect(isSound(answer(folder)))
        #expect(office.journalStanding != .checking)
    }

    @Test func `the place is named in both languages`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.tamper("UPDATE edition SET recorded_at = 1")
        let found = answer(place.desk.folder.path)
        guard case .faulty(let chinese, let english) = found else {
            Issue.record("\(found)")
            return
        }
        #expect(chinese.contains("证照版本（edition）") && chinese.contains("被改动"))
        #expect(english.hasPrefix("edition ") && english.hasSuffix(" was changed"))
        _ = issued
    }

    @Test func `a register that was not signed so is told where its journals agree`() throws {
        let place = try RegisterDesk()
        try place.issue()
        try place.tamper(
            "UPDATE register_record SET line = replace(line, '公司', '公祠') WHERE line LIKE '%edition%'"
        )
        try place.rechain()
        let found = answer(place.desk.folder.path)
        guard case .faulty(let chinese, _) = found else {
            Issue.record("\(found)")
            return
        }
        #expect(chinese.contains("签名首部"))
    }

    @Test func `a restored office is sound, also with what a running one wrote meanwhile`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let folder = place.desk.folder.path
        let office = try place.desk.open()
        try place.desk.play(in: office, another: 1).play()
        let backup = folder + "/backup"
        _ = try BackingUp(of: folder, withMasterKey: true).make(backup, at: office.now())
        try office.close()
        let restored = folder + "/restored"
        _ = try Restoring(backup, masterKey: nil, environment: [:]).make(restored)
        #expect(isSound(answer(restored)))
        // The old copy is found by what was kept of the office that went on.
        let later = try place.desk.open()
        try place.desk.play(in: later, another: 2).play()
        try later.close()
        let kept = Array(try Data(contentsOf: URL(fileURLWithPath: place.journalsPath)))
        #expect(isSound(answer(folder, kept: kept)))
        guard case .faulty(_, let english) = answer(restored, kept: kept) else {
            Issue.record("an old copy passes for the present one")
            return
        }
        #expect(english.contains("older"))
    }

    @Test func `an older database beside the office's file is behind it until lines are caught up`()
        throws
    {
        let place = try RegisterDesk()
        try place.issue()
        let older = try Data(contentsOf: URL(fileURLWithPath: place.path))
        try place.issue(another: 1)
        let published = try place.published()
        for tail in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: place.path + tail)
        }
        try older.write(to: URL(fileURLWithPath: place.path))
        let folder = place.desk.folder.path
        guard case .faulty = answer(folder) else {
            Issue.record("an older database passes for the present one")
            return
        }
        let office = try Office.open(
            place.desk.settings(),
            law: place.desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day)),
            registerCheck: .alone
        )
        #expect(try office.catchUp(records: published.records, head: published.head) > 0)
        try office.close()
        #expect(isSound(answer(folder)))
    }

    @Test func `where there is no office, or no key, nothing is made`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let folder = place.desk.folder.path
        for path in [folder + "/none", folder + "/trust"] {
            guard case .unreadable = answer(path) else {
                Issue.record("\(answer(path))")
                return
            }
        }
        #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
        guard case .unreadable = answer(folder, kept: Array("x".utf8)) else {
            Issue.record("\(answer(folder, kept: Array("x".utf8)))")
            return
        }
        try FileManager.default.removeItem(atPath: folder + "/keys")
        guard case .unreadable = answer(folder) else {
            Issue.record("\(answer(folder))")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: folder + "/keys"))
    }
}
