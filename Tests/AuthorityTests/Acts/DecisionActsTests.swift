import Licensing
import Store
import Testing

@testable import Authority

@Suite("The decision and its hearing")
struct DecisionActsTests {
    private let reasons = [
        RefusalReason(clause: "《许可实施办法》第二章第三条", fact: "技术负责人从业年限不足")
    ]

    private func proposed() throws -> Scene {
        let scene = try Scene()
        try scene.review(proposing: false)
        try scene.office.proposeRefusal(scene.id, reasons: reasons, by: scene.by(.decision))
        return scene
    }

    @Test func `SEED2-D8 nobody is refused unheard: the reasons are told, the term runs out`()
        throws
    {
        let scene = try Scene()
        try scene.review(proposing: false)
        let decision = scene.by(.decision)
        let unheard = try scene.refusal {
            try scene.office.refuse(scene.id, reasons: reasons, by: decision)
        }
        guard case .wrongStage? = unheard else {
            Issue.record("\(String(describing: unheard))")
            return
        }
        try scene.office.proposeRefusal(scene.id, reasons: reasons, by: decision)
        try scene.tell(.refusalProposed)
        let until = try #require(try scene.state.proposal?.until)
        #expect(until == scene.desk.law.calendar.workingDay(5, after: scene.today).day)
        scene.go(to: until)
        let early = try scene.refusal { try scene.office.refuse(scene.id, by: decision) }
        #expect(early == .notHeard(until: until))
        scene.go(to: until.adding(days: 1))
        try scene.office.refuse(scene.id, by: decision)
        #expect(try scene.state.refusal?.reasons == reasons)
    }

    @Test func `the term follows the agency's setting`() throws {
        let scene = try Scene(AgencySettings(statementDays: 3))
        try scene.review(proposing: false)
        try scene.office.proposeRefusal(scene.id, reasons: reasons, by: scene.by(.decision))
        let until = scene.desk.law.calendar.workingDay(3, after: scene.today).day
        #expect(try scene.state.proposal?.until == until)
    }

    @Test func `a statement is heard, kept encrypted with its act, and read only with a reason`()
        throws
    {
        let scene = try proposed()
        let words = Array("我公司已补充社保证明".utf8)
        try scene.office.giveStatement(scene.id, words, by: scene.applicant)
        let digest = Office.digest(of: words)
        let read = try scene.office.readMaterial(
            scene.id,
            digest,
            reason: Remark("听取陈述申辩"),
            by: scene.by(.decision)
        )
        #expect(read == words)
        #expect(try scene.office.ownMaterial(scene.id, digest, by: scene.applicant) == words)
        try scene.tell(.refusalProposed)
        try scene.office.waiveStatement(scene.id, by: scene.applicant)
        try scene.office.refuse(scene.id, by: scene.by(.decision))
        #expect(try scene.state.name == .refused)
    }

    @Test func `a statement at the wrong time is neither an act nor kept`() throws {
        let scene = try Scene()
        let words = Array("尚未告知".utf8)
        try scene.refusal {
            try scene.office.giveStatement(scene.id, words, by: scene.applicant)
        }
        #expect(try scene.office.store.read { try $0.blob(Office.digest(of: words)) } == nil)
    }

    @Test func `waived, the refusal may follow at once, served electronically or not, archived`()
        throws
    {
        let scene = try proposed()
        try scene.office.sealNotice(.refusalProposed, of: scene.id, by: scene.by(.sealing))
        try scene.office.waiveStatement(scene.id, by: scene.applicant)
        try scene.office.refuse(scene.id, by: scene.by(.decision))
        let service = scene.by(.service)
        let unsealed = try scene.refusal {
            try scene.office.serve(scene.id, way: .mail(tracking: "EMS1"), by: service)
        }
        #expect(unsealed == .notSealed([.notice(.refusal)]))
        try scene.office.sealNotice(.refusal, of: scene.id, by: scene.by(.sealing))
        try scene.office.serve(scene.id, way: .mail(tracking: "EMS1234567CN"), by: service)
        #expect(try scene.state.service?.way == .mail(tracking: "EMS1234567CN"))
        try scene.office.archive(scene.id, by: scene.by(.archive))
        #expect(try scene.state.name == .archived)
    }

    @Test func `a meeting leaves minutes, kept with the decision, of two or more people`() throws {
        let scene = try Scene()
        try SampleOffice.open(scene.desk.staff, in: scene.office)
        try scene.review()
        let minutes = Array("会议纪要：同意准予".utf8)
        let decision = scene.by(.decision)
        let elsewhere = SampleOffice.staff(of: AgencyID("henan"), seed: 9)
        try SampleOffice.open(elsewhere, in: scene.office)
        let alone = MeetingRecord(on: scene.today, minutes: minutes, present: [decision.id])
        let refused = try scene.refusal {
            try scene.office.grant(scene.id, inMeeting: alone, by: decision)
        }
        #expect(refused == .badMeeting)
        let digest = Office.digest(of: minutes)
        #expect(try scene.office.store.read { try $0.blob(digest) } == nil)
        let keeper = try #require(scene.desk.staff.first { $0.post == .administrator })
        for other in ["nobody", keeper.id, "henan-head"] {
            let refusal = #expect(throws: OfficeRefusal.self) {
                try scene.office.grant(
                    scene.id,
                    inMeeting: MeetingRecord(
                        on: scene.today,
                        minutes: minutes,
                        present: [decision.id, other]
                    ),
                    by: decision
                )
            }
            guard case .work(.noOfficer)? = refusal else {
                Issue.record("\(other): \(String(describing: refusal))")
                continue
            }
        }
        #expect(try scene.office.store.read { try $0.blob(digest) } == nil)
        // Nobody was there before the account was opened.
        let before = MeetingRecord(
            on: scene.today.adding(days: -1),
            minutes: minutes,
            present: [decision.id, scene.by(.head).id]
        )
        #expect(throws: OfficeRefusal.self) {
            try scene.office.grant(scene.id, inMeeting: before, by: decision)
        }
        let meeting = MeetingRecord(
            on: scene.today,
            minutes: minutes,
            present: [decision.id, scene.by(.head).id]
        )
        try scene.office.grant(scene.id, inMeeting: meeting, by: decision)
        #expect(try scene.state.grant?.licenseNumber.rawValue.contains("-00001-") == true)
        let read = try scene.office.readMaterial(
            scene.id,
            digest,
            reason: Remark("归档核对"),
            by: scene.by(.archive)
        )
        #expect(read == minutes)
    }
}

@Suite("Withdrawal and service")
struct EndingTests {
    @Test func `an application is taken back before the decision, with its notice, and archived`()
        throws
    {
        let scene = try Scene()
        try scene.review()
        let stranger = Actor(
            id: "stranger",
            post: .applicant,
            enterprise: try CreditCode("91140213MA0L7Q4C99")
        )
        let other = try scene.refusal { try scene.office.withdraw(scene.id, by: stranger) }
        #expect(other == .otherEnterprise)
        try scene.office.withdraw(
            scene.id,
            reason: Remark("业务调整"),
            by: scene.applicant
        )
        #expect(try scene.state.name == .withdrawn)
        let late = try scene.refusal {
            try scene.office.grant(scene.id, by: scene.by(.decision))
        }
        guard case .wrongStage? = late else {
            Issue.record("\(String(describing: late))")
            return
        }
        try scene.office.sealNotice(.withdrawal, of: scene.id, by: scene.by(.sealing))
        try scene.office.serveNotice(
            scene.id,
            .notice(.withdrawal),
            way: .mail(tracking: nil),
            by: scene.by(.service)
        )
        try scene.office.archive(scene.id, by: scene.by(.archive))
        #expect(try scene.state.name == .archived)
    }

    @Test func `SEED2-24 delivery is the applicant's choice until the license is handed over`()
        throws
    {
        let scene = try Scene()
        try scene.review()
        try scene.office.grant(scene.id, by: scene.by(.decision))
        try scene.office.sealNotice(.grant, of: scene.id, by: scene.by(.sealing))
        try scene.office.makeLicense(scene.id, by: scene.by(.licenseMaking))
        try scene.office.sealLicense(scene.id, by: scene.by(.sealing))
        try scene.office.publishDue()
        try scene.office.changeDelivery(scene.id, to: .pickUp, by: scene.applicant)
        let service = scene.by(.service)
        let wrong = try scene.refusal {
            try scene.office.serve(scene.id, way: .mail(tracking: nil), by: service)
        }
        #expect(wrong == .otherDelivery(.pickUp))
        try scene.office.serve(scene.id, way: .counter, by: service)
        #expect(try scene.state.name == .served)
    }

    @Test func `a notice is served once, after it is sealed`() throws {
        let scene = try Scene()
        try scene.office.accept(scene.id, by: scene.by(.acceptance))
        let paper = Paper.notice(.acceptance)
        let service = scene.by(.service)
        let serve = {
            _ = try scene.office.serveNotice(scene.id, paper, way: .counter, by: service)
        }
        #expect(try scene.refusal(serve) == .notSealed([paper]))
        try scene.office.sealNotice(.acceptance, of: scene.id, by: scene.by(.sealing))
        try serve()
        #expect(try scene.refusal(serve) == .alreadyServed(paper))
        #expect(try scene.state.service(of: paper)?.on == scene.today)
    }
}
