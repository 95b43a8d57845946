import Licensing
import Testing

/// 延续申请的受理条件: which license may be extended by whom, and one license for one holder.
@Suite struct ExtensionAdmissionTests {
    private func draft(_ license: License) throws -> ExtensionDesk {
        var desk = try ExtensionDesk(license)
        try desk.on("2026-09-01", .applicant, .open(try ExtensionDesk.opening()))
        try desk.on(
            "2026-09-01",
            .applicant,
            .addMaterial(try SampleCase.material("applicationForm"))
        )
        return desk
    }

    private func refusal(
        _ desk: ExtensionDesk,
        on day: String,
        _ command: Command? = nil
    ) throws -> Refusal? {
        try desk.refusal(on: day, .applicant, try command ?? desk.file())
    }

    @Test(arguments: [("2026-11-15", true), ("2026-11-16", false)])
    func `SEED2-92 an extension is filed until the last day of the license`(
        day: String,
        isAdmitted: Bool
    ) throws {
        let desk = try draft(try ExtensionDesk.license())
        let refusal = try refusal(desk, on: day)
        #expect(refusal == (isAdmitted ? nil : .license(.notInTerm(.expired))))
    }

    @Test func `who holds no such license extends none`() throws {
        var desk = try draft(try ExtensionDesk.license())
        let command = try desk.file()
        desk.desk.holding = .nothing
        #expect(try refusal(desk, on: "2026-09-01", command) == .license(.notHeld))
    }

    @Test func `an extension goes to the agency that issued the license`() throws {
        let desk = try draft(try ExtensionDesk.license(agency: SampleCase.otherAgency))
        #expect(try refusal(desk, on: "2026-09-01") == .license(.otherIssuer))
    }

    @Test func `a form that was shown before the license changed is not filed`() throws {
        let desk = try draft(try ExtensionDesk.license())
        for seen in [0, 2] {
            #expect(
                try refusal(desk, on: "2026-09-01", try desk.file(seen: seen))
                    == .license(.stale(seen: seen, now: 1))
            )
        }
    }

    @Test func `an extension keeps classes and grades`() throws {
        let desk = try draft(try ExtensionDesk.license())
        let (installation, repair) = (
            ClassGrade(.installation, try SampleCase.grade(4)),
            ClassGrade(.repair, try SampleCase.grade(4))
        )
        let higher = ClassGrade(.repair, try SampleCase.grade(3))
        let more = ClassGrade(.testing, try SampleCase.grade(4))
        for other in [[installation], [installation, higher], [installation, repair, more]] {
            let command = try desk.file(requested: other)
            #expect(try refusal(desk, on: "2026-09-01", command) == .license(.otherScope))
        }
        let turned = try desk.file(requested: [repair, installation])
        #expect(try refusal(desk, on: "2026-09-01", turned) == nil)
    }

    @Test func `a license has one open extension`() throws {
        let first = try ExtensionDesk.filed(on: "2026-09-01")
        let second = try draft(first.license)
        #expect(
            try refusal(second, on: "2026-09-02") == .license(.extensionOpen(CaseID("E1")))
        )
    }

    @Test func `who holds a license in term or suspended applies for no first one`() throws {
        var desk = Desk()
        let (open, material, file) = (
            Command.open(try SampleCase.opening()),
            Command.addMaterial(try SampleCase.material("applicationForm")),
            Command.file(requested: try SampleCase.requested(), delivery: .mail)
        )
        try desk.on("2026-09-01", .applicant, open)
        try desk.on("2026-09-01", .applicant, material)
        desk.holding = Holding(licenses: [try ExtensionDesk.license()])
        let number = ExtensionDesk.number
        #expect(
            try desk.refusal(on: "2026-09-01", .applicant, file)
                == .license(.held(number: number, .expiring))
        )
        #expect(
            try desk.refusal(on: "2026-11-15", .applicant, file)
                == .license(.held(number: number, .expiring))
        )
        #expect(try desk.refusal(on: "2026-11-16", .applicant, file) == nil)
        desk.holding = Holding(firstApplication: CaseID("C9"))
        #expect(
            try desk.refusal(on: "2026-09-01", .applicant, file)
                == .license(.firstApplicationOpen(CaseID("C9")))
        )
    }

    @Test func `a license that came meanwhile stops the grant of another`() throws {
        var desk = try Desk.confirmed(on: "2026-09-01")
        desk.holding = Holding(licenses: [try ExtensionDesk.license()])
        #expect(
            try desk.refusal(on: "2026-09-02", .decision, try SampleCase.grant())
                == .license(.held(number: ExtensionDesk.number, .expiring))
        )
        desk.holding = Holding(firstApplication: CaseID("C9"))
        #expect(try desk.refusal(on: "2026-09-02", .decision, try SampleCase.grant()) == nil)
    }
}
