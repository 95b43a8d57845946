import Licensing

/// One step of the flow chart (流程图): the acts that one stage of a case allows, side by side.
///
/// The chart is drawn from the permission table by which the office itself works. The two
/// notices on the filing, 补正 and 不予受理, stand beside it as the guide has them.
///
/// - Source: SEED2-9 to SEED2-25, SEED2-109.
struct FlowStep: Sendable {
    /// One act that may follow.
    struct Way: Sendable {
        let title: String
        let who: String
        let note: String?
        let clause: String?
        /// Whether the way ends without a license.
        let ends: Bool
    }

    let ways: [Way]

    /// The stages of a way to a license, in their order; what happens at one of them is a step.
    private static let stages: [StageName] = [
        .draft, .received, .accepted, .reviewed, .confirmed, .granted, .made, .published, .served,
    ]

    static func all(_ ruleSet: RuleSet, _ sentences: Catalogue) -> [FlowStep] {
        stages.flatMap { stage in
            let rows = PermissionTable.rows.filter { row in
                isShown(row.act, at: stage)
                    && (row.stages.contains(stage) || isHearing(row.act, at: stage))
            }
            let acts = ActKind.allCases.filter { act in rows.contains { $0.act == act } }
            // Sealing leaves the stage as it is, so it is a step before what ends the stage.
            let sealing = acts.filter { $0 == .sealApplied }
            return [sealing, acts.filter { $0 != .sealApplied }].filter { !$0.isEmpty }.map {
                step($0, rows, at: stage, ruleSet, sentences)
            }
        }
    }

    private static func step(
        _ acts: [ActKind],
        _ rows: [Permission],
        at stage: StageName,
        _ ruleSet: RuleSet,
        _ sentences: Catalogue
    ) -> FlowStep {
        let ways = acts.compactMap { act in
            let permissions = rows.filter { $0.act == act }
            return permissions.first.map {
                way($0, permissions.flatMap(\.posts), ruleSet, sentences)
            }
        }
        return FlowStep(ways: ways + others(at: stage, ruleSet, sentences))
    }

    /// A refusal follows the review as a grant does; before it the applicant is heard.
    private static func isHearing(_ act: ActKind, at stage: StageName) -> Bool {
        act == .refused && stage == .confirmed
    }

    /// The acts of the straight way; seals are applied at many stages, the chart names the one that
    /// makes the license.
    private static func isShown(_ act: ActKind, at stage: StageName) -> Bool {
        switch act {
        case .sealApplied: stage == .made
        case .filed, .received, .accepted, .reviewed, .reviewConfirmed, .granted, .refused,
            .licenseMade, .published, .served, .archived:
            true
        case .opened, .materialAdded, .contentConfirmed, .areaConfirmed, .notAccepted,
            .correctionRequested, .laterItemsAllowed, .corrected, .closedUncorrected,
            .acceptedBySilence, .withdrawn, .siteCheckOrdered, .siteCheckRecorded,
            .siteCheckSigned, .reviewReturned, .periodExtended, .paused, .resumed,
            .refusalProposed, .statementGiven, .statementWaived, .deliveryChanged,
            .noticeServed, .renewedByLaw, .endedByExpiry:
            false
        }
    }

    private static func way(
        _ permission: Permission,
        _ posts: [Post],
        _ ruleSet: RuleSet,
        _ sentences: Catalogue
    ) -> Way {
        let act = permission.act
        let shown = posts.filter { $0 != .clerk }.map { sentences("post.\($0.rawValue)") }
        return Way(
            title: sentences("act.\(act.rawValue)"),
            who: shown.joined(separator: sentences("frame.comma")),
            note: note(act, ruleSet, sentences),
            clause: permission.clause,
            ends: act == .refused
        )
    }

    /// The term that runs to the act.
    private static func note(_ act: ActKind, _ ruleSet: RuleSet, _ sentences: Catalogue) -> String?
    {
        let name: PeriodName
        switch act {
        case .accepted: name = .correctionNotice
        case .granted, .refused: name = .decision
        case .served: name = .service
        default: return sentences.find("flow.note.\(act.rawValue)")
        }
        let length = GuidePeriod.length(ruleSet.period(name), sentences)
        return sentences("flow.within.\(name.rawValue)", ["length": length])
    }

    /// What else may come of an application that was received (SEED2-14, SEED2-15).
    private static func others(
        at stage: StageName,
        _ ruleSet: RuleSet,
        _ sentences: Catalogue
    ) -> [Way] {
        guard stage == .received else { return [] }
        let length = GuidePeriod.length(ruleSet.period(.correctionNotice), sentences)
        let acceptance = sentences("post.\(Post.acceptance.rawValue)")
        return [
            Way(
                title: sentences("flow.correction"),
                who: acceptance,
                note: sentences("flow.correctionNote", ["length": length]),
                clause: nil,
                ends: false
            ),
            Way(
                title: sentences("flow.nonAcceptance"),
                who: acceptance,
                note: sentences("flow.nonAcceptanceNote"),
                clause: nil,
                ends: true
            ),
        ]
    }
}
