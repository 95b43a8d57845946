@testable import Licensing
import Testing

/// Every act at every stage where it does not belong is refused, and says where it would belong.
@Suite struct IllegalPairTests {
    @Test(arguments: StageName.allCases.filter { $0 != .inconsistent })
    func `an act out of its stage is refused`(stage: StageName) throws {
        let subject = try #require(try SampleCase.standing(at: stage))
        for (post, command) in try SampleCase.everyCommand() where !belongs(command.kind, stage) {
            let actor = try SampleCase.actor(post, id: "somebody-else")
            let refusal = try #require(try subject.refusal(of: command, by: actor))
            switch refusal {
            case .wrongStage(let kind, let at, let needs):
                #expect(kind == command.kind)
                #expect(at == stage)
                #expect(!needs.isEmpty && !needs.contains(stage))
            case .license(.renewedByLaw): #expect(stage == .renewed)
            case .license(.endedByExpiry): #expect(stage == .ended)
            case .alreadyDecided:
                #expect([.granted, .refused].contains(command.kind))
                #expect(subject.state.decision != nil)
            default:
                Issue.record("\(command.kind) at \(stage): \(refusal)")
            }
            #expect(!refusal.message.isEmpty)
        }
    }

    @Test func `an act of another post is refused at its own stage`() throws {
        for (way, settings) in try SampleCase.ways() {
            try refuseOtherPosts(way, settings)
        }
    }

    private func refuseOtherPosts(
        _ way: [(Post, Command)],
        _ settings: AgencySettings
    ) throws {
        for (index, step) in way.enumerated() {
            let subject = try SampleCase.played(way, upTo: index, settings: settings)
            for post in Post.allCases
            where !PermissionTableTests.mayByHand(post, step.1.kind, subject.state.name) {
                let actor = try SampleCase.actor(post, id: "somebody-else")
                let refusal = try subject.refusal(of: step.1, by: actor)
                // The counter enters into drafts, not into what is open for correction.
                if case .wrongStage = refusal, step.1.kind == .materialAdded { continue }
                guard case .wrongPost(let kind, let needs) = refusal else {
                    Issue.record("\(step.1.kind) by \(post): \(String(describing: refusal))")
                    continue
                }
                #expect(kind == step.1.kind)
                #expect(!needs.contains(post))
            }
        }
    }

    private func belongs(_ kind: ActKind, _ stage: StageName) -> Bool {
        PermissionTableTests.byHand.contains { $0.0 == kind && $0.2.contains(stage) }
    }
}
