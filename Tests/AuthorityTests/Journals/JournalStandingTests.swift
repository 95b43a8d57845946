import Foundation
import Licensing
import Register
import Store
import Testing

@testable import Authority

/// An office whose journals are not what was chained seals and signs nothing, and says which row it is.
@Suite("The journals against their chains")
struct JournalStandingTests {
    private func readiness(_ office: Office, _ name: String = "journals") -> ReadinessCheck? {
        office.readiness().first { $0.name == name }
    }

    /// Changes the clause of an act that stands in no register.
    private func changeAct(of issued: RegisterDesk.Issued, in place: RegisterDesk) throws {
        try place.tamper(
            "UPDATE act SET actor = 'somebody' WHERE case_id = '\(issued.case)' AND sequence = 2"
        )
    }

    @Test func `a sound office says from when its chains prove`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        guard case .sound(let report) = office.journalStanding else {
            Issue.record("\(office.journalStanding)")
            return
        }
        #expect(report.since == Moment(startOf: SampleDesk.day))
        #expect(report.chains.contains { $0.journal == "act" && $0.links > 10 })
        #expect(readiness(office)?.state == .ready)
    }

    @Test(arguments: [RegisterCheck.first, .inBackground, .alone])
    func `a changed act stops sealing and signing, and look-ups go on`(check: RegisterCheck) throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try changeAct(of: issued, in: place)
        let heads = try place.heads
        let office = try Office.open(
            place.desk.settings(),
            law: place.desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day)),
            registerCheck: check
        )
        defer { try? office.close() }
        office.awaitRegisterCheck()
        let fault = JournalFault.rowChanged(journal: "act", entry: "\(issued.case)/2")
        #expect(office.journalStanding == .faulty(fault))
        #expect(office.registerStanding == .sound)
        #expect(readiness(office)?.state == .fault)
        #expect(office.verify(issued.file).verdict == .valid)
        #expect(office.verify(number: issued.number)?.license.verdict == .valid)
        let play = place.desk.play(in: office, another: 7)
        let id = try play.file()
        let refusal = #expect(throws: OfficeRefusal.self) { try play.accept(id) }
        guard case .journalsFaulty(fault) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(refusal.map { Office.isUnavailable($0) } == true)
        #expect(refusal?.message.contains("\(issued.case)/2") == true)
        #expect(throws: OfficeRefusal.self) { try office.publishHead() }
        #expect(office.tend()?.contains("记录链") == true)
        #expect(try place.heads == heads, "nothing was signed")
    }

    @Test func `what another program writes while the office runs is looked into before sealing`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        let play = place.desk.play(in: office, another: 7)
        let id = try play.file()
        try changeAct(of: issued, in: place)
        #expect(throws: OfficeRefusal.self) { try play.accept(id) }
        let fault = JournalFault.rowChanged(journal: "act", entry: "\(issued.case)/2")
        #expect(office.journalStanding == .faulty(fault))
    }

    @Test func `while they are checked nothing is sealed, and the office is ready`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        office.book.leave(journals: .checking)
        #expect(readiness(office)?.state == .checking)
        #expect(readiness(office)?.isReady == true)
        #expect(throws: OfficeRefusal.self) { try office.publishHead() }
        #expect(office.tend() == nil, "nobody is told of what is only not known yet")
    }

    @Test func `a crash after the commit and before the file outside is no fault`() throws {
        let place = try RegisterDesk()
        try place.issue()
        let older = try Data(contentsOf: URL(fileURLWithPath: place.journalsPath))
        try place.issue(another: 1)
        try older.write(to: URL(fileURLWithPath: place.journalsPath))
        let office = try place.desk.open()
        defer { try? office.close() }
        #expect(readiness(office)?.state == .ready)
    }

    @Test func `an office of before there were chains is sound from its first start on`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.tamper("UPDATE act SET actor = 'x' WHERE case_id = '\(issued.case)'")
        // The change came before the chains, and is chained as it is.
        try place.rechain()
        let office = try place.desk.open()
        #expect(readiness(office)?.state == .ready)
        try office.close()
        let answer = OfficeCheck(of: place.desk.folder.path, environment: [:]).answer()
        guard case .sound = answer else {
            Issue.record("\(answer)")
            return
        }
    }

    @Test func `a damaged content is told and named, and keeps nobody from sealing`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.tamper(
            """
            DELETE FROM blob WHERE digest =
                (SELECT digest FROM notice WHERE case_id = '\(issued.case)' ORDER BY ordinal LIMIT 1)
            """
        )
        let office = try Office.open(
            place.desk.settings(),
            law: place.desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day)),
            registerCheck: .inBackground
        )
        defer { try? office.close() }
        office.awaitRegisterCheck()
        #expect(readiness(office)?.state == .ready)
        #expect(readiness(office, "contents")?.state == .degraded)
        let told = try #require(office.tend())
        #expect(told.contains("act \(issued.case)/"))
        let play = place.desk.play(in: office, another: 7)
        try play.accept(try play.file())
    }
}
