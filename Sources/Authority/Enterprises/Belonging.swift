import Licensing
import Store

/// Whose a case is. Anybody can claim to be an enterprise and may draft at once; what is drafted
/// belongs to its enterprise only when whoever began it speaks for the enterprise.
extension Office {
    /// Whether a case is one's own: the draft that oneself began, and all that is the enterprise's
    /// once the enterprise is proved and one speaks for it.
    func isOwn(_ current: Case, of actor: Actor, in snapshot: Snapshot) throws -> Bool {
        let state = current.state
        guard actor.post == .applicant, let code = state.opening?.applicant else { return false }
        if state.name == .draft, current.act(.opened)?.by.id == actor.id {
            return try belonging(of: actor, in: snapshot) == code
        }
        guard actor.enterprise == code, try snapshot.enterprise(code)?.provedAt != nil else {
            return false
        }
        return try state.name != .draft || isShared(current, in: snapshot)
    }

    /// Whether a draft is its enterprise's: not while whoever began it waits to be admitted, nor
    /// where that person never was.
    func isShared(_ draft: Case, in snapshot: Snapshot) throws -> Bool {
        guard let opener = draft.act(.opened)?.by.id,
            let membership = try snapshot.membership(of: opener)
        else { return true }
        return membership.standing != .waiting && membership.standing != .declined
    }

    /// The enterprise for which one acts, or which one has registered to join; nil for officers.
    func belonging(of actor: Actor, in snapshot: Snapshot) throws -> CreditCode? {
        try actor.enterprise ?? waiting(actor, in: snapshot)?.enterprise
    }

    /// The actor as one who begins a draft: who waits to be admitted is let draft, and nothing more.
    func drafter(_ actor: Actor, of code: CreditCode, in snapshot: Snapshot) throws -> Actor {
        guard try waiting(actor, in: snapshot)?.enterprise == code else { return actor }
        return Actor(id: actor.id, post: .applicant, enterprise: code)
    }

    /// What an applicant whom nobody has admitted said of the enterprise; nil for everybody else.
    func waiting(_ actor: Actor, in snapshot: Snapshot) throws -> MembershipRow? {
        guard actor.post == .applicant, actor.enterprise == nil else { return nil }
        return try snapshot.membership(of: actor.id).flatMap { $0.standing == .waiting ? $0 : nil }
    }
}

extension Office {
    /// Gives a person another standing, which begins with another log-in: a session that was open, or
    /// was seen by somebody else, does not grow with its person (S6; ASVS 7.2.4).
    func stand(
        _ membership: MembershipRow,
        as standing: Standing,
        since moment: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.save(membership.standing(standing, since: moment))
        let end: SessionEnd = standing.isOut ? .closed : .standing
        try transaction.endSessions(of: membership.account, because: end, at: moment)
    }

    /// What was drafted by somebody who is never let in is nobody's, and holds personal data.
    func forgetDrafts(of membership: MembershipRow, in transaction: Transaction) throws {
        for id in try transaction.reading.drafts(of: membership.enterprise) {
            let draft = Case(id: id, acts: try transaction.reading.acts(of: id))
            guard draft.act(.opened)?.by.id == membership.account else { continue }
            try transaction.forgetDraft(of: id)
        }
    }
}
