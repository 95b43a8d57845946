/// One act that a post knows, with the reason why it cannot be done now: a button of a page.
public struct PossibleAct: Hashable, Sendable {
    /// The act.
    public let kind: ActKind
    /// The paper, for a use of a seal or a notice's service.
    public let paper: Paper?
    /// The clause on which the act rests; nil where none is, or where it cannot be done now.
    public let clause: String?
    /// Why the act cannot be done now; nil where it can.
    public let refusal: Refusal?

    /// True where the actor may do the act now.
    public var isPermitted: Bool { refusal == nil }
}

extension Case {
    /// The acts that the actor's post knows, in the order of the table: a seal once for each due
    /// paper, a service once for each sealed notice.
    ///
    /// - Parameters:
    ///   - actor: who looks.
    ///   - moment: now; what has lapsed by law on its day is true.
    ///   - law: rule sets and calendar.
    ///   - settings: what the agency has set for itself.
    /// - Returns: the acts, each with the reason why it cannot be done now.
    public func possibleActs(
        for actor: Actor,
        at moment: Moment,
        under law: Law,
        settings: AgencySettings = .standard
    ) -> [PossibleAct] {
        let desk = DecisionDesk(
            state: state.lapsed(asOf: moment.day, under: law),
            day: moment.day,
            law: law,
            settings: settings
        )
        return ActKind.allCases.filter { PermissionTable.knows($0, actor.post) }.flatMap { kind in
            desk.papers(for: kind).map { possible(.init(kind, $0), actor, desk) }
        }
    }

    private func possible(
        _ wish: Attempt.Wish,
        _ actor: Actor,
        _ desk: DecisionDesk
    ) -> PossibleAct {
        do throws(Refusal) {
            let row = try PermissionTable.permission(for: attempt(wish, by: actor, at: desk))
            if let refusal = wish.refusalWithoutPaper { throw refusal }
            return PossibleAct(
                kind: wish.kind,
                paper: wish.paper,
                clause: row.clause,
                refusal: nil
            )
        } catch {
            return PossibleAct(kind: wish.kind, paper: wish.paper, clause: nil, refusal: error)
        }
    }
}

extension DecisionDesk {
    fileprivate func papers(for kind: ActKind) -> [Paper?] {
        let papers: [Paper] =
            switch kind {
            case .sealApplied: state.duePapers
            case .noticeServed: state.unservedPapers.filter { !$0.isLicense }
            default: []
            }
        return papers.isEmpty ? [nil] : papers
    }
}

extension Attempt.Wish {
    fileprivate var refusalWithoutPaper: Refusal? {
        guard paper == nil else { return nil }
        switch kind {
        case .sealApplied: return .nothingToSeal
        case .noticeServed: return .nothingToServe
        default: return nil
        }
    }
}

extension PermissionTable {
    fileprivate static func knows(_ kind: ActKind, _ post: Post) -> Bool {
        rows.contains { $0.act == kind && $0.posts.contains(post) }
    }
}
