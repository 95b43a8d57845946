/// One act that a post knows, with the reason why it cannot be done now: a button of a page.
public struct PossibleAct: Hashable, Sendable {
    /// The act.
    public let kind: ActKind
    /// The paper, for a use of a seal.
    public let paper: Paper?
    /// The clause on which the act rests; nil where none is, or where it cannot be done now.
    public let clause: String?
    /// Why the act cannot be done now; nil where it can.
    public let refusal: Refusal?

    /// True where the actor may do the act now.
    public var isPermitted: Bool { refusal == nil }
}

extension Case {
    /// The acts that the actor's post knows, in the order of the table; a seal once for each due paper.
    public func possibleActs(
        for actor: Actor,
        separations: Set<Separation> = Separation.all
    ) -> [PossibleAct] {
        let state = state
        return ActKind.allCases.filter { PermissionTable.knows($0, actor.post) }.flatMap { kind in
            papers(for: kind, in: state).map { paper in
                possible(kind, paper, actor, state, separations)
            }
        }
    }

    private func papers(for kind: ActKind, in state: CaseState) -> [Paper?] {
        kind == .sealApplied && !state.duePapers.isEmpty ? state.duePapers : [nil]
    }

    private func possible(
        _ kind: ActKind,
        _ paper: Paper?,
        _ actor: Actor,
        _ state: CaseState,
        _ separations: Set<Separation>
    ) -> PossibleAct {
        let attempt = Attempt(
            actor: actor,
            kind: kind,
            paper: paper,
            opening: state.opening,
            acts: acts,
            state: state,
            separations: separations
        )
        do throws(Refusal) {
            let row = try PermissionTable.permission(for: attempt)
            if kind == .sealApplied, paper == nil { throw .nothingToSeal }
            return PossibleAct(kind: kind, paper: paper, clause: row.clause, refusal: nil)
        } catch {
            return PossibleAct(kind: kind, paper: paper, clause: nil, refusal: error)
        }
    }
}

extension PermissionTable {
    fileprivate static func knows(_ kind: ActKind, _ post: Post) -> Bool {
        rows.contains { $0.act == kind && $0.posts.contains(post) }
    }
}
