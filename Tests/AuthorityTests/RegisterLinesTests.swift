import Foundation
import Licensing
import Register
import Synchronization
import Testing

@testable import Authority

/// Lines that the office writes into its register, and its answers while its clock is wrong.
@Suite("Lines of the register")
struct RegisterLinesTests {
    @Test func `SEED1-20 a sealed notice has its line, and any other byte is refused`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        let notice = try #require(try office.noticeFiles(of: id).first?.bytes)
        #expect(office.register.holdsNotice(Digest.sm3(notice)))
        #expect(office.verify(notice).verdict == .valid)
        // The time in the container's headers: nothing that is shown, and no byte that a seal covers.
        var touched = notice
        for (mark, offset) in [([0x50, 0x4B, 3, 4] as [UInt8], 10), ([0x50, 0x4B, 1, 2], 12)] {
            let place = try #require(touched.firstRange(of: mark)?.lowerBound)
            touched[place + offset] ^= 0x20
        }
        let found = office.verify(touched)
        #expect(found.verdict == .notValid)
        #expect(found.file.verdict == .valid)
        #expect(found.edition.reasons.map(\.code) == ["notice-unknown"])
    }

    @Test(arguments: [(5, true), (6, false)])
    func `an office whose clock stands before its last act signs and confirms nothing`(
        behind: Int64,
        isSound: Bool
    ) throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let last = Moment(startOf: SampleDesk.day).adding(seconds: 3_600)
        try place.act(after: issued, at: last)
        let heads = try #require(try place.heads)
        let office = try Office.open(
            place.desk.settings(),
            law: place.desk.law,
            clock: .fixed(last.adding(seconds: -behind))
        )
        defer { try? office.close() }
        #expect(try place.heads == heads + (isSound ? 1 : 0))
        let found = office.verify(issued.file)
        let license = office.verify(number: issued.number)?.license
        if isSound {
            #expect(found.verdict == .valid && license?.verdict == .valid)
        } else {
            #expect(found.edition.reasons.map(\.code) == ["office-clock-behind"])
            #expect(found.verdict == .cannotConfirm)
            #expect(license?.reasons.map(\.code) == ["office-clock-behind"])
            #expect(license?.status == .unknown)
            #expect(throws: OfficeRefusal.self) { try office.publishHead() }
        }
    }

    @Test func `complete it is when the operator says so, and not before`() throws {
        let desk = try SampleDesk()
        let office = try desk.open(isSample: false)
        let shanxi = AgencyID("shanxi")
        let number = try LicenseNumber("1-4-00999-2026")
        let today = SampleDesk.day
        func answer() -> LicenseAnswer { office.register.absence(of: number, at: office.now()) }
        #expect(answer().verdict == .cannotConfirm)
        #expect(throws: CoverageRefusal.self) {
            try office.declareComplete(shanxi, .facility, from: today.adding(days: 1))
        }
        #expect(throws: OfficeRefusal.self) {
            try office.declareComplete(AgencyID("nowhere"), .facility, from: today)
        }
        #expect(try office.declareComplete(shanxi, .facility, from: today))
        #expect(try !office.declareComplete(shanxi, .facility, from: today))
        // Nobody has confirmed how the agency's numbers begin.
        #expect(answer().verdict == .cannotConfirm)
        let template = try #require(
            office.unverifiedData().first {
                $0.key.contains("shanxi") && $0.value.contains("{sequence}")
            }
        )
        try office.confirm(template.key, value: template.value, by: desk.actor(.administrator))
        #expect(try office.declareComplete(shanxi, .facility, from: today))
        #expect(answer().verdict == .notValid)
        #expect(answer().reasons.map(\.code) == ["license-unregistered"])
        let business = try LicenseNumber("1010426-00001")
        #expect(office.register.absence(of: business, at: office.now()).verdict == .cannotConfirm)
        try office.close()
        let again = try desk.open(isSample: false)
        #expect(again.register.coverage(of: shanxi, .facility)?.from == today)
        #expect(again.registerStanding == .sound)
    }

    @Test func `a sample office is never complete`() throws {
        let office = try SampleDesk().open()
        #expect(throws: CoverageRefusal.self) {
            try office.declareComplete(AgencyID("shanxi"), .facility, from: SampleDesk.day)
        }
    }
}
