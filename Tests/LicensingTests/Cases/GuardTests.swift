import Licensing
import Testing

/// What `decide` refuses although post and stage are right.
@Suite struct GuardTests {
    private func standing(at stage: StageName) throws -> Case {
        try #require(try SampleCase.standing(at: stage))
    }

    @Test func `time never runs backwards, and may stand still`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 4)
        let accept = Command.accept(notice: NoticeNumber("1"))
        let last = try #require(subject.acts.last).recordedAt
        let actor = try SampleCase.actor(.acceptance)
        #expect(throws: Refusal.clockBackwards(last: last)) {
            try subject.decide(
                accept,
                by: actor,
                at: last.adding(seconds: -1),
                under: try SampleCase.law()
            )
        }
        #expect(
            try subject.decide(accept, by: actor, at: last, under: try SampleCase.law()).count == 1
        )
    }

    @Test func `SEED2-60 no filing without the application form`() throws {
        let draft = try SampleCase.played(try SampleCase.grantWay(), upTo: 1)
        let file = Command.file(requested: try SampleCase.requested(), delivery: .mail)
        let refusal = try draft.refusal(of: file, by: try SampleCase.actor(.applicant))
        guard case .materialMissing(let rule) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(rule.kind == "applicationForm")
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func `SEED2-61 grades 1 to 3 need performance materials, 4 and 5 do not`(rank: Int) throws {
        let applicant = try SampleCase.actor(.applicant)
        let draft = try SampleCase.played(try SampleCase.grantWay(), upTo: 2)
        let file = Command.file(requested: try SampleCase.requested(rank), delivery: .mail)
        let refusal = try draft.refusal(of: file, by: applicant)
        if rank > 3 {
            #expect(refusal == nil)
        } else {
            guard case .materialMissing(let rule) = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            #expect(rule.kind == "performance")
            let full = try draft.doing(
                .addMaterial(try SampleCase.material("performance")),
                by: applicant,
                daysLater: 3
            )
            #expect(try full.refusal(of: file, by: applicant) == nil)
        }
    }

    @Test func `nothing, a class twice and a grade of another rule set are not filed`() throws {
        let draft = try SampleCase.played(try SampleCase.grantWay(), upTo: 2)
        let applicant = try SampleCase.actor(.applicant)
        func fault(_ requested: [ClassGrade]) throws -> Refusal? {
            try draft.refusal(of: .file(requested: requested, delivery: .mail), by: applicant)
        }
        #expect(try fault([]) == .badRequest(.nothing))
        let twice = [
            ClassGrade(.repair, try SampleCase.grade(4)),
            ClassGrade(.repair, try SampleCase.grade(5)),
        ]
        #expect(try fault(twice) == .badRequest(.twice(.repair)))
        #expect(try fault([twice[0], ClassGrade(.testing, try SampleCase.grade(5))]) == nil)
    }

    @Test func `SEED2-9 no decision without a confirmed review`() throws {
        for stage in [StageName.received, .accepted, .reviewed] {
            let refusal = try standing(at: stage)
                .refusal(of: try SampleCase.grant(), by: try SampleCase.actor(.decision))
            let needs: [StageName] = [.confirmed, .refusalProposed]
            #expect(refusal == .wrongStage(.granted, at: stage, needs: needs))
        }
        let confirmed = try standing(at: .confirmed)
        #expect(
            try confirmed.refusal(of: try SampleCase.grant(), by: try SampleCase.actor(.decision))
                == nil
        )
    }

    @Test func `SEED2-D8 no refusal without a reason and its clause`() throws {
        let way = try SampleCase.refusalWay()
        let confirmed = try SampleCase.played(
            way,
            upTo: way.firstIndex { $0.1.kind == .refused }
        )
        let actor = try SampleCase.actor(.decision)
        let bad: [[RefusalReason]] = [
            [], [RefusalReason(clause: "第三十八条", fact: "  ")],
            [RefusalReason(clause: "", fact: "人数不足")],
        ]
        for reasons in bad {
            let refused = Refused(notice: SampleCase.refused.notice, reasons: reasons)
            #expect(try confirmed.refusal(of: .refuse(refused), by: actor) == .noReasons)
        }
        #expect(try confirmed.refusal(of: .refuse(SampleCase.refused), by: actor) == nil)
    }

    @Test func `APL 38 no more is granted than was asked for, and no less without reasons`() throws
    {
        let confirmed = try standing(at: .confirmed)
        let actor = try SampleCase.actor(.decision)
        let asked = try SampleCase.requested()
        let testing = ClassGrade(.testing, try SampleCase.grade(4))
        let higher = ClassGrade(.repair, try SampleCase.grade(3))
        for granted in [
            [], asked + [testing], [higher], [asked[0], asked[0]], Array(asked.dropLast()),
        ] {
            let refusal = try confirmed.refusal(of: try SampleCase.grant(granted), by: actor)
            #expect(refusal == .grantedOtherThanRequested)
        }
        #expect(try confirmed.refusal(of: try SampleCase.grant(asked), by: actor) == nil)
    }

    @Test func `a number of the other family is not granted`() throws {
        let command = Command.grant(
            notice: NoticeNumber("1"),
            granted: try SampleCase.requested(),
            licenseNumber: try LicenseNumber("1010426-00001")
        )
        let refusal = try standing(at: .confirmed)
            .refusal(of: command, by: try SampleCase.actor(.decision))
        #expect(refusal == .otherFamily)
    }

    @Test func `a second decision is refused and says who decided and when`() throws {
        let second = try SampleCase.actor(.decision, id: "second-decider")
        let day = try #require(Day("2026-03-10"))
        for stage in [StageName.granted, .made, .published, .served, .archived] {
            let subject = try standing(at: stage)
            for command in [try SampleCase.grant(), .refuse(SampleCase.refused)] {
                let refusal = try subject.refusal(of: command, by: second)
                #expect(refusal == .alreadyDecided(by: .decision, on: day))
                #expect(refusal?.message.contains("2026年3月10日") == true)
                #expect(refusal?.message.contains("决定岗") == true)
            }
        }
    }

    @Test func `SEED1-37 no seal before the decision, none twice, none that is not due`() throws {
        let sealer = try SampleCase.actor(.sealing)
        let accepted = try SampleCase.played(try SampleCase.grantWay(), upTo: 5)
        #expect(
            try accepted.refusal(of: try SampleCase.seal(.notice(.grant)), by: sealer)
                == .notDecided
        )
        #expect(
            try accepted.refusal(of: try SampleCase.seal(.licenseOriginal), by: sealer)
                == .notDecided
        )
        #expect(
            try accepted.refusal(of: try SampleCase.seal(.notice(.acceptance)), by: sealer) == nil
        )
        let sealed = try SampleCase.played(try SampleCase.grantWay(), upTo: 6)
        #expect(
            try sealed.refusal(of: try SampleCase.seal(.notice(.acceptance)), by: sealer)
                == .alreadySealed(.notice(.acceptance))
        )
        let granted = try standing(at: .granted)
        #expect(
            try granted.refusal(of: try SampleCase.seal(.licenseOriginal), by: sealer)
                == .notDue(.licenseOriginal)
        )
        #expect(
            try granted.refusal(of: try SampleCase.seal(.notice(.refusal)), by: sealer)
                == .notDue(.notice(.refusal))
        )
    }

    @Test func `SEED1-8 both papers of the license are sealed before it is published`() throws {
        let publish = Command.publish(
            Publication(identifier: try SampleCase.identifier(), record: 0)
        )
        let clerk = try SampleCase.actor(.clerk)
        var subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 11)
        #expect(
            try subject.refusal(of: publish, by: clerk)
                == .notSealed([.licenseOriginal, .licenseDuplicate])
        )
        subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 12)
        #expect(try subject.refusal(of: publish, by: clerk) == .notSealed([.licenseDuplicate]))
        subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 13)
        #expect(try subject.refusal(of: publish, by: clerk) == nil)
    }

    @Test func `SEED2-9 nothing is granted against the review, but it may be refused with reasons`()
        throws
    {
        let way = try SampleCase.refusalWay()
        let decision = try #require(way.firstIndex { $0.1.kind == .refused })
        let subject = try SampleCase.played(way, upTo: decision)
        #expect(subject.state.review?.proposesGrant == false)
        let grant = try #require(try SampleCase.grantWay().first { $0.1.kind == .granted })
        let decider = try SampleCase.actor(.decision)
        #expect(try subject.refusal(of: grant.1, by: decider) == .againstReview)
        #expect(try subject.refusal(of: way[decision].1, by: decider) == nil)
    }

    @Test func `only the edition that was made is published`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay(), upTo: 13)
        let other = Publication(identifier: try SampleCase.identifier(version: 2), record: 0)
        let refusal = try subject.refusal(of: .publish(other), by: try SampleCase.actor(.clerk))
        #expect(refusal == .otherEdition)
    }

    @Test func `nothing is served before every paper is sealed`() throws {
        let way = try SampleCase.refusalWay()
        let server = try SampleCase.actor(.service)
        let decided = try #require(way.firstIndex { $0.1.kind == .refused }) + 1
        let subject = try SampleCase.played(way, upTo: decided)
        #expect(
            try subject.refusal(of: .serve(.counter), by: server)
                == .notSealed([.notice(.refusal)])
        )
        let sealed = try SampleCase.played(way, upTo: decided + 1)
        #expect(try sealed.refusal(of: .serve(.counter), by: server) == nil)
    }

    @Test func `nothing is archived before it is served, and nothing follows the archive`() throws {
        let archive = try SampleCase.actor(.archive)
        let published = try standing(at: .published)
        #expect(
            try published.refusal(of: .archive, by: archive)
                == .wrongStage(
                    .archived,
                    at: .published,
                    needs: [.served, .notAccepted, .closed, .withdrawn, .ended]
                )
        )
        let archived = try standing(at: .archived)
        #expect(try archived.refusal(of: .archive, by: archive) != nil)
    }
}
