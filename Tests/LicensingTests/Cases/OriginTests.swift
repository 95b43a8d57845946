import Licensing
import Testing

/// SEED2-62: a unit newly set up by a merger or a split of a license's holder.
struct OriginTests {
    private func unit(_ code: CreditCode) throws -> Origin.Predecessor {
        Origin.Predecessor(creditCode: code, license: try LicenseNumber("1-4-00001-2020"))
    }

    private func origin(_ kind: Origin.Kind, _ codes: [CreditCode]) throws -> Origin {
        let day = try #require(Day("2026-01-05"))
        return Origin(kind: kind, on: day, predecessors: try codes.map(unit), inherits: [.repair])
    }

    private func refusal(_ origin: Origin?, _ draft: Case) throws -> Refusal? {
        let requested = try SampleCase.requested()
        return try draft.refusal(
            of: .file(requested: requested, delivery: .mail, origin: origin),
            by: try SampleCase.actor(.applicant),
            daysLater: 4
        )
    }

    @Test func `SEED2-62 form and merger or split materials are needed by such a unit alone`()
        throws
    {
        let draft = try SampleCase.played(try SampleCase.grantWay(), upTo: 2)
        #expect(try refusal(nil, draft) == nil)
        let split = try origin(.split, [SampleCase.otherEnterprise()])
        for origin in [split, try origin(.merger, [SampleCase.otherEnterprise()])] {
            guard case .materialMissing(let rule) = try refusal(origin, draft) else {
                Issue.record("filed without the materials")
                continue
            }
            #expect(rule.kind == "mergerSplit")
            #expect(rule.title == "合并或分立相关材料")
        }
        let full = try draft.doing(
            .addMaterial(try SampleCase.material("mergerSplit")),
            by: try SampleCase.actor(.applicant),
            daysLater: 3
        )
        #expect(try refusal(split, full) == nil)
    }

    @Test func `SEED2-62 nobody else is asked for merger or split materials`() throws {
        let place = CorrectionPlace.material(kind: "mergerSplit")
        let other = try Desk.received(on: "2026-03-02")
        #expect(
            try other.refusal(on: "2026-03-04", .acceptance, try SampleCase.correction([place]))
                == .notInCatalogue(kind: "mergerSplit")
        )
        var desk = Desk()
        try desk.on("2026-03-02", .applicant, .open(try SampleCase.opening()))
        for kind in ["applicationForm", "mergerSplit"] {
            try desk.on("2026-03-02", .applicant, .addMaterial(try SampleCase.material(kind)))
        }
        let file = Command.file(
            requested: try SampleCase.requested(),
            delivery: .mail,
            origin: try origin(.split, [SampleCase.otherEnterprise()])
        )
        try desk.on("2026-03-02", .applicant, file)
        try desk.on("2026-03-02", .clerk, .receive)
        #expect(
            try desk.refusal(on: "2026-03-04", .acceptance, try SampleCase.correction([place]))
                == nil
        )
        #expect(desk.state.inheritedClasses == [.repair])
    }

    @Test func `SEED2-62 a split has one unit before it, which is not the applicant`() throws {
        let draft = try SampleCase.played(try SampleCase.grantWay(), upTo: 2)
        let other = try SampleCase.otherEnterprise()
        let third = try CreditCode("91140105MA0KD31X0A")
        let own = try SampleCase.enterprise()
        #expect(
            try refusal(try origin(.split, [other, third]), draft)
                == .badRequest(.predecessors(.split))
        )
        #expect(
            try refusal(try origin(.merger, []), draft) == .badRequest(.predecessors(.merger))
        )
        #expect(
            try refusal(try origin(.merger, [other, other]), draft)
                == .badRequest(.predecessors(.merger))
        )
        #expect(try refusal(try origin(.split, [own]), draft) == .badRequest(.originOfHolder))
    }
}
