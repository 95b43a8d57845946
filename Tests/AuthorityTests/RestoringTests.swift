import Foundation
import Licensing
import Register
import Store
import TestKit
import Testing

@testable import Authority

/// A backup is restored where its register proves itself, as a start asks it to.
@Suite("Restoring")
struct RestoringTests {
    private func restore(_ place: RegisterDesk) throws -> Int {
        let backup = place.desk.folder.path + "/backup"
        let moment = Moment(startOf: SampleDesk.day)
        let folder = place.desk.folder.path
        _ = try BackingUp(of: folder, withMasterKey: true).make(backup, at: moment)
        return try Restoring(backup, masterKey: nil, environment: [:]).make(folder + "/restored")
            .records
    }

    /// The office that was restored, started on the day of the desk.
    private func started(_ place: RegisterDesk) throws -> Office {
        try Office.open(
            OfficeSettings(
                dataDirectory: place.desk.folder.path + "/restored",
                publicURL: "https://office.example",
                isSample: true,
                trustFrom: place.desk.settings().trustFrom
            ),
            law: place.desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day))
        )
    }

    /// The application form of a case, byte for byte.
    private func form(of id: CaseID, in office: Office) throws -> [UInt8]? {
        let materials = try office.open(id).state.materials
        guard let form = materials.last(where: { $0.kind == Material.applicationForm }) else {
            return nil
        }
        return try office.store.read { try office.content(named: form.digest, in: $0) }
    }

    private func requireRefusal(_ place: RegisterDesk) {
        let fault = #expect(throws: BackupFault.self) { try restore(place) }
        guard case .registerDiffers = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        let folder = place.desk.folder.path + "/restored"
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `an untouched register is restored with all its lines`() throws {
        let place = try RegisterDesk()
        try place.issue()
        #expect(try restore(place) == place.lines)
    }

    @Test func `form, license and notices are read out of the restored office as they were`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        let filed = try #require(try form(of: issued.case, in: office))
        let duplicate = try office.licenseFiles(of: issued.case).duplicate
        try office.close()
        _ = try restore(place)
        let again = try started(place)
        defer { try? again.close() }
        #expect(try form(of: issued.case, in: again) == filed)
        let files = try again.licenseFiles(of: issued.case)
        #expect(files.original == issued.file)
        #expect(files.duplicate == duplicate)
        #expect(try again.noticeFiles(of: issued.case).map(\.bytes) == issued.notices)
        #expect(again.verify(files.original).verdict == .valid)
    }

    @Test func `a backup that is made while acts are written holds the first of them, whole`()
        async throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let lines = try place.lines
        let office = try place.desk.open()
        defer { try? office.close() }
        let code = try #require(try office.open(issued.case).state.opening?.applicant)
        let first = try RegisterDesk.draft(of: code, in: office)
        let backup = place.desk.folder.path + "/backup"
        let isWriting = DispatchSemaphore(value: 0)
        async let later = onThread { () throws -> [CaseID] in
            // The backup does not wait for ever where nothing can be written.
            defer { isWriting.signal() }
            var written: [CaseID] = []
            // The backup has its name once it is whole; one that fails is not waited for.
            while written.count < 2_000, !FileManager.default.fileExists(atPath: backup) {
                written.append(try RegisterDesk.draft(of: code, in: office))
                isWriting.signal()
            }
            return written
        }
        let records = try await onThread { () throws -> Int in
            // The backup begins while the other thread is at work.
            isWriting.wait()
            return try restore(place)
        }
        let written = try await [first] + later
        #expect(written.count > 1)
        #expect(records == lines)
        let again = try started(place)
        defer { try? again.close() }
        let kept = written.filter { (try? again.open($0)) != nil }
        #expect(!kept.isEmpty && kept == Array(written.prefix(kept.count)))
        for id in kept {
            #expect(try again.open(id) == office.open(id))
        }
    }

    @Test func `a line that was taken out with its heads is missed by the head outside`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let count = try #require(try place.lines)
        try place.tamper(
            "DELETE FROM register_record WHERE position = \(count - 1)",
            "DELETE FROM register_head WHERE size = \(count)"
        )
        requireRefusal(place)
    }

    @Test func `an earlier head that cannot be read is a fault, whatever the last one says`() throws
    {
        let place = try RegisterDesk()
        try place.issue()
        try place.tamper("UPDATE register_head SET head = 'x' WHERE id = 1")
        requireRefusal(place)
    }

    @Test func `without any head no line counts that this office has not written`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let count = try place.lines
        try place.tamper("DELETE FROM register_head")
        try FileManager.default.removeItem(atPath: place.headPath)
        let other = try RegisterDesk()
        try other.issue()
        try other.tamper(
            "DELETE FROM register_head",
            "UPDATE register_record SET line = replace(line, '公司', '公祠') WHERE line LIKE '%edition%'"
        )
        try FileManager.default.removeItem(atPath: other.headPath)
        #expect(try restore(place) == count)
        requireRefusal(other)
    }

    @Test func `a line without a mark behind a head that was kept is refused`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let count = try #require(try place.lines)
        try place.invent(behind: count, mark: "NULL")
        requireRefusal(place)
    }
}
