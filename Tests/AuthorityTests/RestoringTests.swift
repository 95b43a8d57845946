import Foundation
import Licensing
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
}
