extension PermissionTable {
    /// The row that permits an attempt.
    ///
    /// - Throws: why nothing does: post, agency or enterprise, a decision that stands, stage, then
    ///   the other constraints in the row's order.
    static func permission(for attempt: Attempt) throws(Refusal) -> Permission {
        let ofAct = rows.filter { $0.act == attempt.kind }
        let ofPost = ofAct.filter { $0.posts.contains(attempt.actor.post) }
        guard let first = ofPost.first else {
            throw .wrongPost(attempt.kind, needs: ofAct.flatMap(\.posts).uniqued())
        }
        try check(first.constraints.filter(\.isOfBelonging), attempt)
        try refuseAfterTerm(attempt, ofPost.flatMap(\.stages))
        try refuseSecondDecision(attempt)
        guard let row = ofPost.first(where: { $0.stages.contains(attempt.state.name) }) else {
            throw .wrongStage(
                attempt.kind,
                at: attempt.state.name,
                needs: ofPost.flatMap(\.stages).uniqued()
            )
        }
        try refuseUnwritten(attempt)
        try check(row.constraints, attempt)
        return row
    }

    /// What the law made true is written down before anything follows from it.
    private static func refuseUnwritten(_ attempt: Attempt) throws(Refusal) {
        let recording: Set<ActKind> = [.acceptedBySilence, .renewedByLaw, .endedByExpiry]
        guard !recording.contains(attempt.kind), let lapse = attempt.state.unrecorded else {
            return
        }
        switch lapse {
        case .acceptance(let day): throw .lapseUnrecorded(on: day)
        case .renewal(let day): throw .license(.renewedByLaw(on: day))
        case .expiry(let day): throw .license(.endedByExpiry(on: day))
        }
    }

    /// After the license's term nothing of the extension is left to be examined or decided.
    private static func refuseAfterTerm(
        _ attempt: Attempt,
        _ stages: [StageName]
    ) throws(Refusal) {
        guard stages.contains(where: \.isWithdrawable), !stages.contains(attempt.state.name) else {
            return
        }
        if let day = attempt.state.renewedByLawOn { throw .license(.renewedByLaw(on: day)) }
        if let day = attempt.state.endedByExpiryOn { throw .license(.endedByExpiry(on: day)) }
    }

    private static func check(
        _ constraints: [Constraint],
        _ attempt: Attempt
    ) throws(Refusal) {
        for constraint in constraints {
            if let refusal = constraint.refusal(of: attempt) { throw refusal }
        }
    }

    private static func refuseSecondDecision(_ attempt: Attempt) throws(Refusal) {
        let decisions: Set<ActKind> = [.granted, .refused]
        guard decisions.contains(attempt.kind),
            let decision = attempt.acts.first(where: { decisions.contains($0.fact.kind) })
        else { return }
        throw .alreadyDecided(by: decision.by.post, on: decision.on)
    }
}

extension Constraint {
    fileprivate var isOfBelonging: Bool { self == .ownAgency || self == .ownEnterprise }
}

extension Array where Element: Hashable {
    /// The elements in their order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
