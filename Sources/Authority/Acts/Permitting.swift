import Licensing

extension Office {
    /// Refuses before any work is done what the case would refuse in the end: no seal is used and no
    /// step recorded for somebody who may not ask for it.
    ///
    /// - Parameters:
    ///   - act: the act.
    ///   - paper: for a use of a seal, the paper.
    ///   - case: the case.
    ///   - actor: who asks.
    /// - Throws: the refusal; an act that the post does not know is the wrong post's.
    func requirePermitted(
        _ act: ActKind,
        _ paper: Paper? = nil,
        on case: Case,
        by actor: Actor
    ) throws {
        let held = try settings(of: try `case`.agency)
        let possible = `case`.possibleActs(
            for: actor,
            at: clock.now(),
            under: law,
            settings: held
        ).filter { $0.kind == act }
        guard let any = possible.first else {
            let posts = Post.allCases.filter { post in
                PermissionTable.rows.contains { $0.act == act && $0.posts.contains(post) }
            }
            throw OfficeRefusal.law(.wrongPost(act, needs: posts))
        }
        guard let asked = possible.first(where: { $0.paper == paper }) else {
            throw OfficeRefusal.law(any.refusal ?? paper.map(Refusal.notDue) ?? .nothingToSeal)
        }
        if let refusal = asked.refusal { throw OfficeRefusal.law(refusal) }
    }
}
