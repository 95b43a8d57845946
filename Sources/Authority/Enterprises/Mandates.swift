package import Licensing
import Store

/// How long a handler may act (授权期限).
package enum Mandate {
    /// The latest day on which a mandate given on a day may end: a year less a day (house rule).
    package static func lastDay(from day: Day) -> Day {
        day.adding(years: 1).adding(days: -1)
    }

    /// - Throws: `.badMandate`.
    static func check(_ end: Day, from day: Day) throws(PeopleRefusal) {
        guard isAllowed(end, from: day) else { throw .badMandate }
    }

    /// Whether a mandate given on a day may end on another.
    package static func isAllowed(_ end: Day, from day: Day) -> Bool {
        end >= day && end <= lastDay(from: day)
    }
}

extension Office {
    /// An administrator invites a handler (邀请经办人).
    ///
    /// - Returns: the invitation code, to be handed over; good for seven days and once.
    /// - Throws: `PeopleRefusal`.
    package func invite(named name: String, endsOn: Day, by actor: Actor) throws -> String {
        let moment = now()
        try Mandate.check(endsOn, from: moment.day)
        let sealed = accounts.seal(try PasswordRule.name(name))
        let code = SecretCode.fresh(randomness)
        try once(by: actor, answer: { _ in kept([code]) }) { transaction in
            let (row, membership) = try administrator(actor, in: transaction.reading)
            try transaction.issue(
                TicketRow(
                    digest: SecretCode.digest(code),
                    enterprise: membership.enterprise,
                    person: sealed,
                    endsOn: endsOn,
                    issuedBy: row.id,
                    issuedAt: moment,
                    expiresAt: moment.adding(seconds: 7 * 86_400)
                )
            )
            try transaction.log(
                AccountLogRow(of: row, .invited, note: endsOn.description, by: row.id, at: moment)
            )
        }
        return code
    }

    /// An administrator admits a person who waits (准予加入).
    ///
    /// - Throws: `PeopleRefusal`.
    package func admit(_ account: String, endsOn: Day, by actor: Actor) throws {
        try change(account, by: actor) { row, membership, moment, transaction in
            guard membership.standing == .waiting else { throw PeopleRefusal.noSuchPerson }
            try Mandate.check(endsOn, from: moment.day)
            try transaction.setEnd(endsOn, of: row.id)
            try stand(membership, as: .handler, since: moment, in: transaction)
            return (.admitted, endsOn.description)
        }
    }

    /// An administrator sets the last day of a handler's mandate (调整授权期限).
    ///
    /// - Throws: `PeopleRefusal`.
    package func setMandate(_ endsOn: Day, of account: String, by actor: Actor) throws {
        try change(account, by: actor) { row, membership, moment, transaction in
            guard membership.standing == .handler else { throw PeopleRefusal.noSuchPerson }
            try Mandate.check(endsOn, from: moment.day)
            try transaction.setEnd(endsOn, of: row.id)
            return (.mandateSet, endsOn.description)
        }
    }

    /// An administrator makes a handler an administrator too (指定管理员).
    ///
    /// - Throws: `PeopleRefusal`.
    package func appoint(_ account: String, by actor: Actor) throws {
        try change(account, by: actor) { row, membership, moment, transaction in
            guard membership.standing == .handler else { throw PeopleRefusal.noSuchPerson }
            try transaction.setEnd(nil, of: row.id)
            try stand(membership, as: .administrator, since: moment, in: transaction)
            return (.appointed, "")
        }
    }

    /// A mandate ends (解除授权): by an administrator, or by the person; sessions end at once.
    ///
    /// The last administrator who can act stays.
    ///
    /// - Throws: `PeopleRefusal`.
    package func endMandate(of account: String, by actor: Actor) throws {
        let end: Ending = { row, membership, moment, transaction in
            if membership.standing == .administrator {
                let others = try administrators(
                    of: membership.enterprise,
                    on: moment.day,
                    in: transaction.reading
                ).filter { $0.account != account }
                guard !others.isEmpty else { throw PeopleRefusal.lastAdministrator }
            }
            try transaction.setClosed(at: moment, row.id)
            let wasIn = membership.standing.isAdmitted
            if !wasIn { try forgetDrafts(of: membership, in: transaction) }
            let end: Standing = wasIn ? .ended : .declined
            try stand(membership, as: end, since: moment, in: transaction)
            try transaction.revokeTickets(issuedBy: account, at: moment)
            return (.mandateEnded, "")
        }
        if account == actor.id {
            try leave(by: actor, end)
        } else {
            try change(account, by: actor, end)
        }
    }

    /// The open invitations of an enterprise.
    package func invitations(for actor: Actor) throws -> [(name: String, endsOn: Day?)] {
        try store.read { snapshot in
            let (_, membership) = try administrator(actor, in: snapshot)
            return try snapshot.invitations(of: membership.enterprise, at: now()).map {
                (try accounts.name($0.person ?? []), $0.endsOn)
            }
        }
    }

    typealias Ending = (
        AccountRow, MembershipRow, Moment, Transaction
    ) throws -> (AccountEvent, String)

    /// What an administrator does to another person of the same enterprise.
    private func change(_ account: String, by actor: Actor, _ body: Ending) throws {
        let moment = now()
        try once(by: actor) { transaction in
            let (_, own) = try administrator(actor, in: transaction.reading)
            guard let row = try transaction.reading.account(id: account),
                row.disabledAt == nil,
                let membership = try transaction.reading.membership(of: account),
                membership.enterprise == own.enterprise, !membership.standing.isOut
            else { throw PeopleRefusal.noSuchPerson }
            let (event, note) = try body(row, membership, moment, transaction)
            try transaction.log(
                AccountLogRow(of: row, event, note: note, by: actor.id, at: moment)
            )
        }
    }

    private func leave(by actor: Actor, _ body: Ending) throws {
        let moment = now()
        try once(by: actor) { transaction in
            let (row, membership) = try member(actor.id, in: transaction.reading)
            let (event, note) = try body(row, membership, moment, transaction)
            try transaction.log(
                AccountLogRow(of: row, event, note: note, by: actor.id, at: moment)
            )
        }
    }

    /// Who asks, as an administrator of a proved enterprise; asked of the store each time.
    ///
    /// - Throws: `.notAdministrator`, `.notProved`.
    private func administrator(
        _ actor: Actor,
        in snapshot: Snapshot
    ) throws -> (account: AccountRow, membership: MembershipRow) {
        let (row, membership) = try member(actor.id, in: snapshot)
        guard membership.standing == .administrator else { throw PeopleRefusal.notAdministrator }
        guard try snapshot.enterprise(membership.enterprise)?.provedAt != nil else {
            throw PeopleRefusal.notProved
        }
        return (row, membership)
    }
}
