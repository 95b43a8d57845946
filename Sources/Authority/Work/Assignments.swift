package import Licensing
import Store

/// Who has had a case on the desk: one line of its record.
package struct AssignmentEntry: Hashable, Sendable {
    package let post: Post
    /// nil where it was given back.
    package let assignee: String?
    package let assigneeName: String?
    package let byName: String
    package let at: Moment
}

extension Office {
    /// 领取: takes a case that waits for a post which the person holds.
    ///
    /// What another has is not taken away: that is for who may assign.
    package func claim(_ id: CaseID, for post: Post, by person: Actor) throws {
        let actor = try actor(for: person, in: post)
        try assigning(id, for: post, by: actor) { current, snapshot in
            guard let current, current != person.id else { return person.id }
            throw OfficeRefusal.work(.taken(by: try name(of: current, in: snapshot)))
        }
    }

    /// 放回: gives a case back that the person has.
    package func giveBack(_ id: CaseID, for post: Post, by person: Actor) throws {
        let actor = try actor(for: person, in: post)
        try assigning(id, for: post, by: actor) { current, snapshot in
            guard let current, current != person.id else { return nil }
            throw OfficeRefusal.work(.taken(by: try name(of: current, in: snapshot)))
        }
    }

    /// 指定: gives a case to a person of the post whose turn it is.
    ///
    /// - Throws: `.work(.mayNotAssign)` for any post but 审核岗 and the head.
    package func assign(
        _ id: CaseID,
        to account: String,
        for post: Post,
        by person: Actor
    ) throws {
        let posts = try actors(for: person).map(\.post)
        guard !Set(posts).isDisjoint(with: [.confirmation, .head]) else {
            throw OfficeRefusal.work(.mayNotAssign)
        }
        try assigning(id, for: post, by: person) { _, snapshot in
            guard try holds(account, post, of: person.agency, in: snapshot) else {
                throw OfficeRefusal.work(.notTheirs(post))
            }
            return account
        }
    }

    /// Who has had the case, in their order.
    package func assignments(of id: CaseID) throws -> [AssignmentEntry] {
        try store.read { snapshot in
            try snapshot.assignments(of: id).map { one in
                AssignmentEntry(
                    post: one.post,
                    assignee: one.assignee,
                    assigneeName: try one.assignee.map { try name(of: $0, in: snapshot) },
                    byName: try name(of: one.by, in: snapshot),
                    at: one.at
                )
            }
        }
    }

    /// True where an account is of the agency and holds the post, or stands in for it.
    func holds(
        _ account: String,
        _ post: Post,
        of agency: AgencyID?,
        in snapshot: Snapshot
    ) throws -> Bool {
        guard let row = try snapshot.account(id: account), row.agency == agency else {
            return false
        }
        let today = now().day
        guard accounts.isOpen(row, on: today) else { return false }
        return try row.post == post
            || standsIn(account, on: today, in: snapshot).contains { $0.post == post }
    }

    private func assigning(
        _ id: CaseID,
        for post: Post,
        by actor: Actor,
        _ next: (String?, Snapshot) throws -> String?
    ) throws {
        let moment = now()
        try change(by: actor) { transaction in
            guard let row = try transaction.reading.case(id) else {
                throw OfficeRefusal.noCase(id)
            }
            let current = Case(id: id, acts: try transaction.reading.acts(of: id))
            let waiting = try current.waiting(under: law, asOf: moment.day)
            guard row.agency == actor.agency else { throw OfficeRefusal.law(.otherAgency) }
            guard waiting?.posts.contains(post) == true else {
                throw OfficeRefusal.work(.notTheirTurn(post))
            }
            let last = try transaction.reading.assignments(of: id).last { $0.post == post }
            let assignee = try next(last?.assignee, transaction.reading)
            guard assignee != last?.assignee else { return current }
            try transaction.assign(
                Assignment(
                    case: id,
                    agency: row.agency,
                    post: post,
                    assignee: assignee,
                    by: actor.id,
                    at: moment
                )
            )
            return current
        }
    }
}
