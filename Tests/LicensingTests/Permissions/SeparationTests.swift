import Licensing
import Testing

@Suite struct SeparationTests {
    /// Who did the earlier act tries the later one: which separation stands in the way.
    @Test(arguments: [
        (Post.acceptance, ActKind.reviewed, Separation.notWhoAccepted),
        (.acceptance, .granted, .notWhoAccepted),
        (.acceptance, .refused, .notWhoAccepted),
        (.review, .reviewConfirmed, .notWhoReviewed),
        (.review, .granted, .notWhoReviewed),
        (.review, .refused, .notWhoReviewed),
        (.confirmation, .granted, .notWhoReviewed),
        (.confirmation, .refused, .notWhoReviewed),
        (.acceptance, .refusalProposed, .notWhoAccepted),
        (.acceptance, .siteCheckOrdered, .notWhoAccepted),
        (.review, .refusalProposed, .notWhoReviewed),
        (.confirmation, .refusalProposed, .notWhoReviewed),
        (.review, .reviewReturned, .notWhoReviewed),
        (.review, .sealApplied, .notWhoReviewed),
        (.confirmation, .sealApplied, .notWhoReviewed),
        (.decision, .sealApplied, .notWhoDecided),
        (.licenseMaking, .sealApplied, .notWhoMade),
    ])
    func `one person does not do both`(
        earlier: Post,
        later: ActKind,
        separation: Separation
    ) throws {
        let (way, at) = try before(later)
        let step = way[at]
        let subject = try SampleCase.played(way, upTo: at)
        let twin = try SampleCase.actor(step.0, id: "person-\(earlier.rawValue)")
        let refusal = try subject.refusal(of: step.1, by: twin)
        guard case .samePerson(let found, _, _) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(found == separation)
        let other = try SampleCase.actor(step.0, id: "somebody-else")
        #expect(try subject.refusal(of: step.1, by: other) == nil)
    }

    /// A way and the place in it at which the later act may be done.
    private func before(_ later: ActKind) throws -> ([(Post, Command)], Int) {
        let ofRefusal: Set<ActKind> = [.refused, .refusalProposed]
        var way = try ofRefusal.contains(later) ? SampleCase.refusalWay() : SampleCase.grantWay()
        let others: [ActKind: (ActKind, Post, Command)] = [
            .siteCheckOrdered: (.reviewed, .review, try SampleCase.order()),
            .reviewReturned: (
                .reviewConfirmed, .confirmation,
                .returnReview(reason: try SampleCase.remark())
            ),
        ]
        if let (place, post, command) = others[later] {
            let index = try #require(way.firstIndex { $0.1.kind == place })
            way.insert((post, command), at: index)
        }
        return (way, try #require(way.lastIndex { $0.1.kind == later }))
    }

    @Test func `an agency may switch a separation off, one by one`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 8)
        let twin = try SampleCase.actor(.decision, id: "person-acceptance")
        let grant = try SampleCase.grant()
        let law = try SampleCase.law()
        let day = SampleCase.begin.adding(seconds: 8_640_000)
        func decide(without separation: Separation) throws -> [Act] {
            let rest = Separation.all.subtracting([separation])
            return try subject.decide(
                grant,
                by: twin,
                at: day,
                under: law,
                settings: .init(separations: rest)
            )
        }
        #expect(throws: Refusal.self) { try decide(without: .notWhoReviewed) }
        #expect(try decide(without: .notWhoAccepted).count == 1)
    }

    @Test func `SEED1-30 two readers and who entered at the counter no agency makes one person`() {
        let settings = AgencySettings(separations: [])
        #expect(settings.separations == [.notWhoRead, .notWhoAssisted])
        #expect(Set(Separation.settable).union(Separation.unconditional) == Separation.all)
    }

    @Test func `SEED1-38 an officer of another agency does nothing`() throws {
        let way = try SampleCase.grantWay()
        for (index, step) in way.enumerated() where ![.applicant, .clerk].contains(step.0) {
            let subject = try SampleCase.played(way, upTo: index)
            let stranger = Actor(id: "stranger", post: step.0, agency: SampleCase.otherAgency)
            #expect(try subject.refusal(of: step.1, by: stranger) == .otherAgency)
            let homeless = Actor(id: "stranger", post: step.0)
            #expect(try subject.refusal(of: step.1, by: homeless) == .otherAgency)
        }
    }

    @Test func `SEED1-39 another enterprise does nothing`() throws {
        let way = try SampleCase.grantWay()
        let stranger = Actor(
            id: "stranger",
            post: .applicant,
            enterprise: try SampleCase.otherEnterprise()
        )
        for (index, step) in way.enumerated() where step.0 == .applicant {
            let subject = try SampleCase.played(way, upTo: index)
            #expect(try subject.refusal(of: step.1, by: stranger) == .otherEnterprise)
        }
    }

    @Test func `a page's buttons say why an act cannot be done`() throws {
        let accepted = try #require(try SampleCase.standing(at: .accepted))
        let twin = try SampleCase.actor(.review, id: "person-acceptance")
        let button = try #require(try accepted.buttons(for: twin).first { $0.kind == .reviewed })
        #expect(button.kind == .reviewed)
        #expect(!button.isPermitted)
        #expect(button.refusal?.code == "same-person")
        let reviewer = try SampleCase.actor(.review)
        let possible = try accepted.buttons(for: reviewer)
        #expect(
            possible.filter(\.isPermitted).map(\.kind) == [.reviewed, .siteCheckOrdered, .paused]
        )
    }

    @Test func `a seal is offered once for each due paper`() throws {
        let made = try SampleCase.played(try SampleCase.grantWay(), upTo: 11)
        let buttons = try made.buttons(for: SampleCase.actor(.sealing))
        #expect(buttons.map(\.paper) == [.licenseOriginal, .licenseDuplicate])
        #expect(buttons.map(\.isPermitted) == [true, true])
        let done = try SampleCase.played(try SampleCase.grantWay(), upTo: 13)
        #expect(
            try done.buttons(for: SampleCase.actor(.sealing)).map(\.refusal) == [
                .nothingToSeal
            ]
        )
    }
}
