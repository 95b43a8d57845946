import Licensing
import Store
import Testing

@testable import Authority

/// Serial and version are the license's: the first edition draws the one, later ones count up.
@Suite("Place of an edition")
struct EditionPlaceTests {
    private static let serial = "5252147FBC5B62AC"

    private func edition(_ version: Int) throws -> LicenseIdentifier {
        try LicenseIdentifier(
            typeCode: "11100000000013338W011",
            issuerCode: "340100",
            serial: Self.serial,
            version: version
        )
    }

    @Test func `a first edition draws 64 random bits as its serial and is version 1`() throws {
        let office = try SampleDesk().open()
        let (one, other) = (try office.place(after: nil), try office.place(after: nil))
        #expect(one.version == 1 && other.version == 1)
        #expect(one.serial != other.serial)
        #expect(one.serial.count == 16)
        #expect(one.serial.allSatisfy { "0123456789ABCDEF".contains($0) })
    }

    @Test func `a later edition keeps the serial and counts on from the latest`() throws {
        let office = try SampleDesk().open()
        for (last, next) in [(1, 2), (2, 3), (998, 999)] {
            let place = try office.place(after: try edition(last))
            #expect(place.serial == Self.serial)
            #expect(place.version == next)
        }
    }

    @Test func `after version 999 there is no place, and it is said so`() throws {
        let office = try SampleDesk().open()
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.place(after: try edition(999))
        }
        #expect(refusal.code == "paper" && refusal.message.contains("版本号1000"))
        #expect(EditionPlace(serial: Self.serial, version: 0) == nil)
        #expect(EditionPlace(serial: Self.serial, version: 1) == EditionPlace(first: Self.serial))
        #expect(EditionPlace(serial: Self.serial, version: 1000) == nil)
    }

    @Test func `before a grant there is no license to make an edition of`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).file()
        let refusal = try #require(throws: OfficeRefusal.self) { try office.fixedEdition(of: id) }
        guard case .law(.notDecided) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(try office.store.read { try $0.steps(of: id) }.isEmpty)
    }

    private func decided(_ desk: SampleDesk, _ office: Office) throws -> CaseID {
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        return id
    }

    @Test func `the first edition of a license is 001, and its step says no version`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try decided(desk, office)
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        let identifier = try #require(try office.open(id).state.making?.identifier)
        #expect(identifier.version == "001")
        let step = try #require(try office.store.read { try $0.steps(of: id).first })
        let reserved = try step.value(as: ReservedStep.self)
        #expect(reserved.place == EditionPlace(first: identifier.serial))
        let text = #"{"serial":"\#(identifier.serial)","token":"\#(reserved.token)"}"#
        #expect(step.data == text)
    }

    @Test func `a case whose license has an edition makes 002 under the license's serial`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try decided(desk, office)
        try office.store.change { transaction in
            let license = try #require(try transaction.reading.license(LicenseID(grantedBy: id)))
            let last = try #require(license.events.last)
            let issued = LicenseEvent(
                sequence: 2,
                fact: .carrier(.editionIssued(try edition(1))),
                on: last.on,
                recordedAt: last.recordedAt,
                cause: .act(id, sequence: 1)
            )
            try transaction.append(
                LicenseCommit(
                    events: [issued],
                    to: license.id,
                    family: .facility,
                    expecting: 1,
                    number: "1-4-00001-2026",
                    holder: nil,
                    agency: AgencyID("shanxi")
                )
            )
        }
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        let identifier = try #require(try office.open(id).state.making?.identifier)
        #expect(identifier.serial == Self.serial)
        #expect(identifier.version == "002")
        let again = try office.fixedEdition(of: id)
        #expect(again.content.identifier == identifier)
        let step = try #require(try office.store.read { try $0.steps(of: id).first })
        let text = #"{"serial":"\#(Self.serial)","token":"\#(again.token)","version":"2"}"#
        #expect(step.data == text)
    }
}
