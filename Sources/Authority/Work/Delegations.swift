package import Licensing
import Store

/// One delegation as its page shows it.
package struct DelegationEntry: Hashable, Sendable {
    package let id: String
    package let post: Post
    package let principal: String
    package let principalName: String
    package let delegateName: String
    package let from: Day
    package let until: Day
    /// When it was ended before its day.
    package let endedAt: Moment?
    /// True where it holds today.
    package let holds: Bool
}

extension Office {
    /// Days that a delegation reaches at most: a longer absence is recorded anew.
    package static let delegationDaysMax = 92

    /// 代理: lets another person of the agency act in a post until the end of a day.
    ///
    /// Whose post it is records it, or the head of the agency. Recorded and never changed.
    ///
    /// - Source: regulation.md G: time-limited delegation (代理) logged.
    package func delegate(
        from principal: String,
        to delegate: String,
        until: Day,
        by actor: Actor
    ) throws {
        let moment = now()
        let latest = moment.day.adding(days: Office.delegationDaysMax)
        guard let agency = actor.agency, actor.post.handlesCases else {
            throw OfficeRefusal.work(.noList(actor.post))
        }
        guard actor.id == principal || actor.post == .head else {
            throw OfficeRefusal.work(.onlyFor(.head))
        }
        guard (moment.day...latest).contains(until) else {
            throw OfficeRefusal.work(.badDay(latest: latest))
        }
        try change(by: actor, agency: { agency }, answer: { delegate }) { transaction in
            let reading = transaction.reading
            guard let lent = try reading.account(id: principal),
                let taker = try reading.account(id: delegate), lent.id != taker.id,
                lent.agency == agency, taker.agency == agency, taker.post.handlesCases,
                accounts.isOpen(lent, on: moment.day), accounts.isOpen(taker, on: moment.day)
            else { throw OfficeRefusal.work(.notTwo) }
            guard lent.post.handlesCases else { throw OfficeRefusal.work(.notLent(lent.post)) }
            try transaction.add(
                Delegation(
                    id: randomness.hex(10),
                    agency: agency,
                    post: lent.post,
                    principal: principal,
                    delegate: delegate,
                    from: moment.day,
                    until: until,
                    by: actor.id,
                    at: moment
                )
            )
        }
    }

    /// Ends a delegation before its day; who may record one may end it.
    package func endDelegation(_ id: String, by actor: Actor) throws {
        let moment = now()
        guard let agency = actor.agency else { throw OfficeRefusal.work(.noDelegation) }
        try change(by: actor, agency: { agency }, answer: { id }) { transaction in
            guard let one = try transaction.reading.delegation(id), one.agency == agency,
                one.holds(on: moment.day)
            else { throw OfficeRefusal.work(.noDelegation) }
            guard actor.id == one.principal || actor.post == .head else {
                throw OfficeRefusal.work(.onlyFor(.head))
            }
            try transaction.end(one, by: actor.id, at: moment)
        }
    }

    /// The delegations of an agency, the last to end first.
    package func delegations(of agency: AgencyID) throws -> [DelegationEntry] {
        let today = now().day
        return try store.read { snapshot in
            try snapshot.delegations(of: agency).map { one in
                DelegationEntry(
                    id: one.id,
                    post: one.post,
                    principal: one.principal,
                    principalName: try name(of: one.principal, in: snapshot),
                    delegateName: try name(of: one.delegate, in: snapshot),
                    from: one.from,
                    until: one.until,
                    endedAt: one.endedAt,
                    holds: try holds(one, on: today, in: snapshot)
                )
            }
        }
    }
}
