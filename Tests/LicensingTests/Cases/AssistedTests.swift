import Licensing
import Testing

/// 代录: an officer enters at the counter, the applicant confirms, and the officer does no more.
@Suite struct AssistedTests {
    private let helper = "person-acceptance"
    private let day = "2026-03-02"

    private func opening(_ helper: String?) throws -> Command {
        let plain = try SampleCase.opening()
        return .open(
            Opening(
                family: plain.family,
                matter: plain.matter,
                applicant: plain.applicant,
                agency: plain.agency,
                assistedBy: helper
            )
        )
    }

    private func drafted() throws -> Desk {
        var desk = Desk()
        try desk.on(day, .acceptance, try opening(helper))
        try desk.on(
            day,
            .acceptance,
            .addMaterial(try SampleCase.material("applicationForm"))
        )
        return desk
    }

    private var file: Command {
        get throws { .file(requested: try SampleCase.requested(), delivery: .mail) }
    }

    @Test func `SEED1-30 a draft says truly who entered it`() throws {
        let desk = Desk()
        #expect(
            try desk.refusal(on: day, .acceptance, try opening("somebody-else")) == .notWhoEnters
        )
        #expect(try desk.refusal(on: day, .acceptance, try opening(nil)) == .notWhoEnters)
        #expect(try desk.refusal(on: day, .applicant, try opening(helper)) == .notWhoEnters)
        #expect(try desk.refusal(on: day, .acceptance, try opening(helper)) == nil)
    }

    @Test func `SEED1-30 an officer enters nothing into an applicant's own draft`() throws {
        var desk = Desk()
        try desk.on(day, .applicant, try opening(nil))
        let add = Command.addMaterial(try SampleCase.material("applicationForm"))
        #expect(try desk.refusal(on: day, .acceptance, add) == .notWhoEnters)
        #expect(try desk.refusal(on: day, .applicant, .confirmContent) == .notAssisted)
    }

    @Test func `SEED1-31 what an officer entered is filed only after the applicant's word`() throws
    {
        var desk = try drafted()
        #expect(try desk.refusal(on: day, .applicant, try file) == .contentUnconfirmed)
        #expect(try desk.waiting(on: day)?.act == .contentConfirmed)
        #expect(
            try desk.refusal(on: day, .acceptance, .confirmContent)
                == .wrongPost(.contentConfirmed, needs: [.applicant])
        )
        try desk.on(day, .applicant, .confirmContent)
        #expect(try desk.refusal(on: day, .applicant, try file) == nil)
        try desk.on(day, .acceptance, .addMaterial(try SampleCase.material("performance")))
        #expect(
            try desk.refusal(on: day, .applicant, try file) == .contentUnconfirmed,
            "a material after the word needs another"
        )
        try desk.on(day, .applicant, .confirmContent)
        try desk.on(day, .applicant, .addMaterial(try SampleCase.material("performance")))
        #expect(
            try desk.refusal(on: day, .applicant, try file) == nil,
            "what the applicant adds is its own word"
        )
    }

    @Test func `SEED1-31 who entered neither accepts, reviews nor decides`() throws {
        var desk = try drafted()
        try desk.on(day, .applicant, .confirmContent)
        try desk.on(day, .applicant, try file)
        try desk.on(day, .clerk, .receive)
        let accept = Command.accept(notice: NoticeNumber("受1"))
        let since = try Written.day(day)
        for command in [accept, try SampleCase.correction(), try SampleCase.declined()] {
            #expect(
                try desk.refusal(on: day, .acceptance, command)
                    == .samePerson(.notWhoAssisted, did: .opened, on: since)
            )
        }
        try desk.on(day, .acceptance, accept, id: "another")
        let review = Command.review(try SampleCase.review())
        #expect(try desk.refusal(on: day, .review, review, id: helper)?.code == "same-person")
        try desk.on(day, .review, review)
        #expect(
            try desk.refusal(on: day, .confirmation, .confirmReview, id: helper)?.code
                == "same-person"
        )
        try desk.on(day, .confirmation, .confirmReview)
        for command in [try SampleCase.grant(), SampleCase.proposal] {
            #expect(
                try desk.refusal(on: day, .decision, command, id: helper)?.code == "same-person"
            )
            #expect(try desk.refusal(on: day, .decision, command) == nil)
        }
    }
}
