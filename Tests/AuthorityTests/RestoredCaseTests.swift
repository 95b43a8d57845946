import Foundation
import Licensing
import Register
import Store
import Testing

@testable import Authority

/// A case stands in the backup where it stood, and its license is in the published copy.
@Suite("A restored case")
struct RestoredCaseTests {
    /// How far the case was when the backup was taken.
    enum Step: CaseIterable {
        case granted, made, sealed
    }

    /// An office that went on after its backup, and the office that was restored from it.
    private struct Restored {
        let desk: SampleDesk
        let folder: String
        let id: CaseID
        let file: [UInt8]
        let published: (records: [UInt8], head: [UInt8])
        /// Heads and lines that the backup has.
        let had: (heads: Int, lines: Int)

        func open(_ check: RegisterCheck) throws -> Office {
            try Office.open(
                OfficeSettings(
                    dataDirectory: folder,
                    publicURL: "https://office.example",
                    isSample: true,
                    trustFrom: desk.settings().trustFrom
                ),
                law: desk.law,
                clock: .fixed(Moment(startOf: SampleDesk.day)),
                registerCheck: check
            )
        }
    }

    private func restored(at step: Step) throws -> Restored {
        let desk = try SampleDesk()
        let office = try desk.open()
        defer { try? office.close() }
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        if step != .granted { try office.makeLicense(id, by: desk.actor(.licenseMaking)) }
        if step == .sealed { try office.sealLicense(id, by: desk.actor(.sealing)) }
        let backup = desk.folder.path + "/backup"
        _ = try BackingUp(of: desk.folder.path, withMasterKey: true).make(backup, at: office.now())
        let had = try (heads(of: office), office.recordCount)
        // A notice of another case comes first: what the restored office would publish by itself differs.
        let other = desk.play(in: office, another: 1)
        try other.accept(try other.file())
        if step == .granted { try office.makeLicense(id, by: desk.actor(.licenseMaking)) }
        if step != .sealed { try office.sealLicense(id, by: desk.actor(.sealing)) }
        try office.publishDue()
        let files = Dictionary(
            uniqueKeysWithValues: try office.publishedFiles().map { ($0.name, $0.bytes) }
        )
        let folder = desk.folder.path + "/restored"
        _ = try Restoring(backup, masterKey: nil, environment: [:]).make(folder)
        return Restored(
            desk: desk,
            folder: folder,
            id: id,
            file: try office.licenseFiles(of: id).original,
            published: (
                try #require(files["records.jsonl"]), try #require(files["head.json"])
            ),
            had: had
        )
    }

    /// Takes the missing lines, and opens the office for its people.
    private func caughtUp(_ place: Restored) throws -> Office {
        let standing = try place.open(.alone)
        let published = place.published
        #expect(try standing.catchUp(records: published.records, head: published.head) > 0)
        try standing.close()
        return try place.open(.first)
    }

    private func heads(of office: Office) throws -> Int {
        try office.store.read { try $0.heads(after: 0, limit: .max).count }
    }

    @Test(arguments: Step.allCases)
    func `opened alone it publishes nothing, and the missing lines are taken`(step: Step) throws {
        let place = try restored(at: step)
        let office = try place.open(.alone)
        #expect(office.registerStanding == .sound)
        #expect(try heads(of: office) == place.had.heads)
        #expect(try office.store.read { try $0.recordCount() } == place.had.lines)
        try office.close()
        let again = try caughtUp(place)
        defer { try? again.close() }
        #expect(again.registerStanding == .sound)
        #expect(again.verify(place.file).verdict == .valid)
    }

    @Test(arguments: [Step.granted, .made])
    func `no second license of a number is sealed, and the holder's stays good`(step: Step) throws {
        let place = try restored(at: step)
        let office = try caughtUp(place)
        defer { try? office.close() }
        let number = try #require(try office.open(place.id).state.grant?.licenseNumber)
        if step == .granted {
            try office.makeLicense(place.id, by: place.desk.actor(.licenseMaking))
        }
        let heads = try heads(of: office)
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.sealLicense(place.id, by: place.desk.actor(.sealing))
        }
        guard case .registeredOtherwise(number) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(refusal.message.contains(number.rawValue))
        #expect(try office.open(place.id).state.seals.allSatisfy { !$0.paper.isLicense })
        #expect(try self.heads(of: office) == heads, "nothing was signed")
        try office.publishDue()
        #expect(office.register.license(number)?.editions.count == 1)
        #expect(office.verify(place.file).verdict == .valid)
    }

    @Test func `what was sealed in the backup already is published with the line that it has`()
        throws
    {
        let place = try restored(at: .sealed)
        let office = try caughtUp(place)
        defer { try? office.close() }
        let number = try #require(try office.open(place.id).state.grant?.licenseNumber)
        #expect(office.register.license(number)?.editions.count == 1)
        let lines = place.published.records.count { $0 == 0x0A }
        #expect(office.recordCount == lines)
        #expect(try office.licenseFiles(of: place.id).original == place.file)
        #expect(office.verify(place.file).verdict == .valid)
        try place.desk.play(in: office).finishOn(place.id)
        #expect(try office.open(place.id).state.name == .archived)
        #expect(office.recordCount == lines)
    }
}
