@testable import Licensing
import Testing

/// The table written by hand from who may do what (岗位职责), held against the program's.
@Suite struct PermissionTableTests {
    /// Act, posts, stages: nothing else is permitted.
    static let byHand: [(ActKind, Set<Post>, Set<StageName>)] = [
        // 申请人/经办人: fill, submit, correct, withdraw, choose delivery, be heard.
        (.opened, [.applicant, .acceptance], [.none]),
        (.materialAdded, [.applicant], [.draft, .correcting]),
        (.materialAdded, [.acceptance], [.draft]),
        (.contentConfirmed, [.applicant], [.draft]),
        (.filed, [.applicant], [.draft]),
        (.corrected, [.applicant], [.correcting]),
        (
            .withdrawn, [.applicant],
            [
                .filed, .received, .correcting, .accepted, .firstReviewed, .reviewed, .confirmed,
                .refusalProposed,
            ]
        ),
        (.statementGiven, [.applicant, .acceptance], [.refusalProposed]),
        (.statementWaived, [.applicant], [.refusalProposed]),
        (
            .deliveryChanged, [.applicant],
            [
                .filed, .received, .correcting, .accepted, .firstReviewed, .reviewed, .confirmed,
                .refusalProposed, .granted, .renewed, .refused, .made, .published,
            ]
        ),
        // 受理岗: competence and form check, 受理/补正/不予受理.
        (.received, [.clerk, .acceptance], [.filed]),
        (
            .areaConfirmed, [.acceptance],
            [
                .received, .correcting, .notAccepted, .closed, .withdrawn, .ended, .accepted,
                .firstReviewed, .reviewed, .confirmed, .refusalProposed, .granted, .renewed,
                .refused, .made, .published,
            ]
        ),
        (.accepted, [.acceptance], [.received]),
        (.notAccepted, [.acceptance], [.received]),
        (.correctionRequested, [.acceptance], [.received]),
        (.laterItemsAllowed, [.confirmation], [.received]),
        (.closedUncorrected, [.acceptance], [.correcting]),
        (.acceptedBySilence, [.clerk], [.accepted]),
        (.renewedByLaw, [.clerk], [.renewed]),
        (.endedByExpiry, [.clerk], [.ended]),
        // 审查岗 (two readers), 现场核查组, 审核岗.
        (.reviewed, [.review], [.accepted, .firstReviewed]),
        (.siteCheckOrdered, [.review], [.accepted, .firstReviewed]),
        (.siteCheckRecorded, [.inspection], [.accepted, .firstReviewed]),
        (.siteCheckSigned, [.inspection], [.accepted, .firstReviewed]),
        (.reviewConfirmed, [.confirmation], [.reviewed]),
        (.reviewReturned, [.confirmation], [.reviewed]),
        (.reviewReturned, [.decision], [.confirmed, .refusalProposed]),
        (.paused, [.review, .confirmation], underReview),
        (.resumed, [.review, .confirmation], underReview),
        // 决定岗; the head alone extends.
        (.periodExtended, [.head], underReview),
        (.refusalProposed, [.decision], [.confirmed]),
        (.granted, [.decision], [.confirmed, .refusalProposed]),
        (.refused, [.decision], [.refusalProposed]),
        // 制证岗, 用印岗, 送达, 档案岗.
        (.licenseMade, [.licenseMaking], [.granted, .renewed]),
        (
            .sealApplied, [.sealing],
            [
                .received, .correcting, .notAccepted, .closed, .withdrawn, .ended, .accepted,
                .firstReviewed, .reviewed, .confirmed, .refusalProposed, .granted, .renewed,
                .refused, .made, .published,
            ]
        ),
        (.published, [.clerk, .licenseMaking], [.made]),
        (
            .noticeServed, [.clerk, .service, .acceptance],
            [
                .received, .correcting, .notAccepted, .closed, .withdrawn, .ended, .accepted,
                .firstReviewed, .reviewed, .confirmed, .refusalProposed, .granted, .renewed,
                .refused, .made, .published,
            ]
        ),
        (.served, [.service, .acceptance], [.published, .refused]),
        (.archived, [.archive], [.served, .notAccepted, .closed, .withdrawn, .ended]),
    ]

    private static let underReview: Set<StageName> = [
        .accepted, .firstReviewed, .reviewed, .confirmed, .refusalProposed,
    ]

    static func mayByHand(_ post: Post, _ act: ActKind, _ stage: StageName) -> Bool {
        byHand.contains { $0.0 == act && $0.1.contains(post) && $0.2.contains(stage) }
    }

    @Test func `every post, act and stage of the table is as written by hand`() {
        for act in ActKind.allCases {
            for post in Post.allCases {
                for stage in StageName.allCases {
                    let rows = PermissionTable.rows.filter {
                        $0.act == act && $0.posts.contains(post) && $0.stages.contains(stage)
                    }
                    #expect(rows.count <= 1, "\(act) \(post) \(stage)")
                    #expect(
                        !rows.isEmpty == Self.mayByHand(post, act, stage),
                        "\(act) by \(post) at \(stage)"
                    )
                }
            }
        }
    }

    @Test(arguments: StageName.allCases.filter { $0 != .inconsistent })
    func `a case permits at each stage what the table by hand does`(stage: StageName) throws {
        let subject = try #require(try SampleCase.standing(at: stage))
        for post in Post.allCases {
            let possible = try subject.buttons(for: try SampleCase.actor(post))
            for act in ActKind.allCases {
                let buttons = possible.filter { $0.kind == act }
                let isOffered = buttons.contains { !$0.isOfOtherStage }
                #expect(
                    isOffered == Self.mayByHand(post, act, stage),
                    "\(act) by \(post) at \(stage)"
                )
            }
        }
    }

    @Test func `center, administrator and audit handle no case, the head extends alone`() {
        let acts = PermissionTable.rows.filter { $0.posts.contains(.head) }.map(\.act)
        #expect(acts == [.periodExtended])
        for post in [Post.center, .administrator, .audit] {
            #expect(!PermissionTable.rows.contains { $0.posts.contains(post) })
        }
    }

    @Test func `the clerk never seals and never decides`() {
        let acts = PermissionTable.rows.filter { $0.posts.contains(.clerk) }.map(\.act)
        #expect(
            Set(acts) == [
                .received, .acceptedBySilence, .renewedByLaw, .endedByExpiry, .published,
                .noticeServed,
            ]
        )
    }

    @Test func `every officer's row holds the officer to the agency`() {
        for row in PermissionTable.rows where row.posts != [.clerk] {
            let belongs: Constraint = row.posts == [.applicant] ? .ownEnterprise : .ownAgency
            #expect(row.constraints.contains(belongs), "\(row.act)")
        }
    }

    /// By hand: to correct and to waive answer a notice; to speak is free, to decide is held by `heard`.
    @Test func `what answers a notice needs it sealed, and nothing else does`() {
        let answers = PermissionTable.rows.filter { $0.constraints.contains(.told) }
        #expect(answers.map(\.act) == [.materialAdded, .corrected, .statementWaived])
        #expect(answers.map(\.stages) == [[.correcting], [.correcting], [.refusalProposed]])
        #expect(answers.allSatisfy { $0.posts == [.applicant] })
        let heard = PermissionTable.rows.filter { $0.constraints.contains(.heard) }
        #expect(heard.map(\.act) == [.refused])
    }

    @Test func `a separation is a setting and quotes no clause`() throws {
        let refusal = Refusal.samePerson(
            .notWhoAccepted,
            did: .accepted,
            on: try #require(Day("2026-03-06"))
        )
        #expect(refusal.clause == nil)
        #expect(Separation.all == Set(Separation.allCases))
    }

    @Test func `the documentation's table has a line for every row`() {
        let lines = PermissionTable.markdown().split(separator: "\n")
        #expect(lines.count == PermissionTable.rows.count + 2)
        #expect(lines.allSatisfy { $0.filter { $0 == "|" }.count == 7 })
    }
}

extension PossibleAct {
    fileprivate var isOfOtherStage: Bool {
        switch refusal {
        case .wrongStage, .alreadyDecided, .license(.renewedByLaw), .license(.endedByExpiry): true
        default: false
        }
    }
}
