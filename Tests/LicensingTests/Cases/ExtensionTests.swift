import Licensing
import Testing

/// 延续: the license ends on Sunday 2026-11-15; in time means by 2026-10-16.
@Suite struct ExtensionTests {
    private static let old = "2026-11-15"
    private static let new = "2032-11-15"

    @Test
    func `SEED2-92 SEED2-105 granted in time, the license runs on for six years without a gap`()
        throws
    {
        var desk = try ExtensionDesk.filed(on: "2026-09-30")
        try desk.accept(on: "2026-10-09")
        try desk.confirm(on: "2026-10-20")
        #expect(try desk.desk.waiting(on: "2026-10-20")?.act == .sealApplied)
        try desk.on("2026-10-28", .decision, try desk.grant)
        let grant = try #require(desk.desk.state.grant)
        #expect(grant.validFrom == Day("2026-11-16"))
        #expect(grant.validUntil == Day(Self.new))
        #expect(try desk.status("2026-10-27") == "expiring term \(Self.old)")
        for day in ["2026-10-28", "2026-11-01", "2026-11-15", "2026-11-16"] {
            #expect(try desk.status(day) == "valid term \(Self.new)", "\(day)")
        }
        #expect(desk.desk.state.duePapers.contains(.notice(.extensionGranted)))
        #expect(!desk.desk.state.duePapers.contains(.notice(.grant)))
        #expect(
            try desk.desk.subject.lapse(on: Written.day("2027-01-04"), under: SampleCase.law())
                == nil
        )
    }

    @Test(arguments: [("2026-10-16", true), ("2026-10-17", false)])
    func `SEED2-93 AMB-24 in time is thirty days before the last day, not moved by a rest day`(
        day: String,
        inTime: Bool
    ) throws {
        var desk = try ExtensionDesk.filed(on: day)
        #expect(desk.desk.state.isInTime(under: try SampleCase.law()) == inTime)
        try desk.accept(on: "2026-10-20")
        let state = try desk.state(on: "2026-11-16")
        #expect(state.name == (inTime ? .renewed : .ended))
        try desk.settle(on: "2026-11-16")
        #expect(try desk.status("2026-11-15") == "expiring term \(Self.old)")
        #expect(
            try desk.status("2026-11-16")
                == (inTime ? "valid renewedByLaw \(Self.new)" : "expired term \(Self.old)")
        )
    }

    @Test func `SEED2-106 filed on the last day and never answered, silence accepts and renews`()
        throws
    {
        var desk = try ExtensionDesk.filed(on: "2026-10-16")
        #expect(try desk.state(on: "2026-10-23").name == .received)
        #expect(try desk.state(on: "2026-10-24").name == .accepted)
        #expect(try desk.state(on: "2026-11-15").name == .accepted)
        #expect(try desk.state(on: "2026-11-16").name == .renewed)
        try desk.settle(on: "2026-12-03")
        #expect(
            desk.desk.subject.acts.suffix(2).map(\.fact.kind) == [
                .acceptedBySilence, .renewedByLaw,
            ]
        )
        #expect(
            desk.desk.subject.acts.suffix(2).map(\.on) == [Day("2026-10-16"), Day("2026-11-16")]
        )
        #expect(try desk.status("2026-11-20") == "valid renewedByLaw \(Self.new)")
        #expect(
            try desk.status("2026-11-20", known: "2026-11-20")
                == "unknown extensionUndetermined \(Self.old)"
        )
        #expect(desk.desk.state.duePapers == [.notice(.acceptance), .notice(.extensionConfirmed)])
    }

    @Test
    func `AMB-26 a correction is open until the last day and no longer, and ends the extension`()
        throws
    {
        var desk = try ExtensionDesk.filed(on: "2026-10-15")
        try desk.on("2026-10-20", .acceptance, try SampleCase.correction())
        #expect(desk.desk.state.corrections.last?.until == Day(Self.old))
        try desk.on("2026-10-21", .sealing, try SampleCase.seal(.notice(.correction)))
        try desk.serveCorrection(on: "2026-10-21")
        #expect(
            try desk.desk.state(on: "2026-10-22").correctionEnd(under: SampleCase.law())
                == Day(Self.old)
        )
        #expect(try desk.state(on: "2026-11-15").name == .correcting)
        #expect(try desk.state(on: "2026-11-16").name == .ended)
        let form = Command.addMaterial(try SampleCase.material("applicationForm"))
        #expect(
            try desk.refusal(on: "2026-11-16", .applicant, form)
                == .license(.endedByExpiry(on: Written.day(Self.old)))
        )
        try desk.settle(on: "2026-11-18")
        #expect(desk.desk.subject.acts.last?.on == Day(Self.old))
        #expect(desk.license.events.last?.on == Day(Self.old))
        #expect(try desk.status("2026-11-16") == "expired term \(Self.old)")
        let clocks = try desk.desk.subject.clocks(under: SampleCase.law())
        #expect(clocks.first { $0.name == .cancellation }?.due == Day("2026-11-27"))
    }

    /// Corrected on the Friday before the last day; the five working days end on 2026-11-20.
    private func corrected(on day: String) throws -> ExtensionDesk {
        var desk = try ExtensionDesk.filed(on: "2026-10-15")
        try desk.on("2026-10-21", .acceptance, try SampleCase.correction())
        try desk.on("2026-10-21", .sealing, try SampleCase.seal(.notice(.correction)))
        try desk.on(day, .applicant, .addMaterial(try SampleCase.material("applicationForm")))
        try desk.on(day, .applicant, .correct)
        return desk
    }

    @Test(arguments: ["2026-11-13", "2026-11-15"])
    func
        `AMB-26 what is corrected by the last day is undetermined while it is examined, then renewed`(
            day: String
        ) throws
    {
        var desk = try corrected(on: day)
        #expect(try desk.state(on: "2026-11-20").name == .received)
        #expect(try desk.status("2026-11-18") == "unknown extensionUndetermined \(Self.old)")
        #expect(try desk.state(on: "2026-11-21").name == .renewed)
        try desk.settle(on: "2026-11-21")
        #expect(try desk.status("2026-11-18") == "valid renewedByLaw \(Self.new)")
        #expect(try desk.status("2026-11-16") == "valid renewedByLaw \(Self.new)")
        #expect(
            try desk.status("2026-11-18", known: "2026-11-18")
                == "unknown extensionUndetermined \(Self.old)"
        )
    }

    @Test func `AMB-26 accepted expressly after the last day, it counts from the submission`()
        throws
    {
        var desk = try corrected(on: "2026-11-13")
        try desk.accept(on: "2026-11-17")
        #expect(try desk.state(on: "2026-11-17").name == .renewed)
        try desk.settle(on: "2026-11-17")
        #expect(try desk.status("2026-11-16") == "valid renewedByLaw \(Self.new)")
        #expect(
            try desk.status("2026-11-16", known: "2026-11-16")
                == "unknown extensionUndetermined \(Self.old)"
        )
    }

    @Test func `asked to correct after the last day, nothing complete came in by then: it ends`()
        throws
    {
        var desk = try corrected(on: "2026-11-13")
        try desk.on("2026-11-18", .acceptance, try SampleCase.correction())
        #expect(try desk.state(on: "2026-11-18").name == .correcting, "nobody was told yet")
        try desk.on("2026-11-18", .sealing, try SampleCase.seal(.notice(.correction, round: 2)))
        #expect(try desk.state(on: "2026-11-18").name == .ended)
        try desk.settle(on: "2026-11-18")
        #expect(try desk.status("2026-11-16") == "expired term \(Self.old)")
        #expect(try desk.desk.subject.clocks(under: SampleCase.law()).isEmpty == false)
    }

    @Test func `SEED2-106 after the last day nothing is left to decide`() throws {
        var desk = try ExtensionDesk.filed(on: "2026-10-12")
        try desk.accept(on: "2026-10-14")
        try desk.confirm(on: "2026-10-20", proposesGrant: false)
        let renewed = Refusal.license(.renewedByLaw(on: try Written.day("2026-11-16")))
        for command in [SampleCase.proposal, .refuse(SampleCase.refused), try desk.grant] {
            #expect(try desk.refusal(on: "2026-11-15", .decision, command) != renewed)
            #expect(try desk.refusal(on: "2026-11-20", .decision, command) == renewed)
        }
        #expect(
            try desk.refusal(on: "2026-11-20", .applicant, try SampleCase.withdrawal()) == renewed
        )
        try desk.settle(on: "2026-11-20")
        #expect(
            try desk.refusal(on: "2026-11-20", .decision, .refuse(SampleCase.refused)) == renewed
        )
    }

    @Test(arguments: [("2026-11-13", true), ("2026-11-15", true), ("2026-11-16", false)])
    func `a refusal counts only when its notice is sealed by the last day`(
        sealed: String,
        counts: Bool
    ) throws {
        var desk = try ExtensionDesk.filed(on: "2026-10-12")
        try desk.accept(on: "2026-10-14")
        try desk.confirm(on: "2026-10-20", proposesGrant: false)
        try desk.refuse(on: "2026-11-13")
        let seal = try SampleCase.seal(.notice(.extensionRefused))
        guard counts else {
            #expect(try desk.refusal(on: sealed, .sealing, seal) != nil)
            try desk.settle(on: sealed)
            #expect(try desk.status("2026-11-16") == "valid renewedByLaw \(Self.new)")
            #expect(!desk.desk.state.duePapers.contains(.notice(.extensionRefused)))
            return
        }
        try desk.on(sealed, .sealing, seal)
        #expect(desk.license.state(asOf: try Written.day(sealed)).openExtension == nil)
        #expect(try desk.state(on: "2026-12-01").name == .refused)
        #expect(try desk.status("2026-11-15") == "expiring term \(Self.old)")
        #expect(try desk.status("2026-11-16") == "expired term \(Self.old)")
        let clocks = try desk.desk.subject.clocks(under: SampleCase.law())
        #expect(clocks.first { $0.name == .cancellation }?.due == Day("2026-11-27"))
    }

    @Test func `refused early, it is filed again while in time and stands on its own`() throws {
        var first = try ExtensionDesk.filed(on: "2026-08-20")
        try first.accept(on: "2026-08-21")
        try first.confirm(on: "2026-09-01", proposesGrant: false)
        try first.refuse(on: "2026-09-09")
        try first.on("2026-09-10", .sealing, try SampleCase.seal(.notice(.extensionRefused)))
        var second = first.anew(CaseID("E2"))
        try second.file(on: "2026-10-12")
        try second.accept(on: "2026-10-14")
        try second.settle(on: "2026-11-16")
        #expect(try second.status("2026-11-16") == "valid renewedByLaw \(Self.new)")
    }

    @Test func `a year whose holidays are not known accepts nothing by silence`() throws {
        var desk = try ExtensionDesk.filed(on: "2026-10-15", until: "2027-01-27")
        #expect(desk.desk.state.license?.validUntil == Day("2027-01-27"))
        desk = try ExtensionDesk.filed(on: "2026-12-28", until: "2027-01-27")
        let law = try SampleCase.law()
        #expect(desk.desk.state.isInTime(under: law) == true)
        #expect(desk.desk.subject.lapse(on: try Written.day("2027-01-06"), under: law) == nil)
        #expect(desk.desk.subject.lapse(on: try Written.day("2027-02-01"), under: law) == nil)
        #expect(try desk.status("2027-02-01") == "unknown extensionUndetermined 2027-01-27")
    }
}
