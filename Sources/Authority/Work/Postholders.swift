package import Licensing
import Store

extension Post {
    /// The posts that handle cases of an agency: they have lists, and can be stood in for.
    package static let handling: [Post] = [
        .acceptance, .review, .inspection, .confirmation, .decision, .head, .licenseMaking,
        .sealing, .service, .archive,
    ]

    package var handlesCases: Bool { Post.handling.contains(self) }
    /// Who looks on over all agencies and handles nothing.
    package var overseesAll: Bool { self == .center || self == .audit }
}

/// A person of an agency as lists name one: the account, and how the person is called.
package struct Postholder: Hashable, Sendable {
    package let account: String
    package let name: String
    package let post: Post
    /// Tells people of one name apart.
    package let login: String
    /// Whether the number of a certificate is registered: without it nobody is sent on site.
    package let hasCertificate: Bool
}

extension Office {
    /// Every way in which a person may act today: in the own post first, then standing in.
    ///
    /// Whoever stands in keeps the own identifier, so that no separation of duties is escaped.
    package func actors(for person: Actor) throws -> [Actor] {
        guard person.post.handlesCases, let agency = person.agency else { return [person] }
        let today = now().day
        let posts = try store.read { snapshot in
            try standsIn(person.id, on: today, in: snapshot)
                .filter { $0.agency == agency }.map(\.post)
        }
        let others = Post.handling.filter { posts.contains($0) && $0 != person.post }
        return [person] + others.map { Actor(id: person.id, post: $0, agency: agency) }
    }

    /// What an account stands in for on a day.
    func standsIn(_ account: String, on day: Day, in snapshot: Snapshot) throws -> [Delegation] {
        try snapshot.delegations(to: account, on: day)
            .filter { try holds($0, on: day, in: snapshot) }
    }

    /// A post that its person no longer holds cannot be lent on: with the account its delegations end.
    func holds(_ delegation: Delegation, on day: Day, in snapshot: Snapshot) throws -> Bool {
        guard delegation.holds(on: day),
            let lent = try snapshot.account(id: delegation.principal)
        else { return false }
        return accounts.isOpen(lent, on: day) && lent.post == delegation.post
            && lent.agency == delegation.agency
    }

    /// The person in one of the posts that the person holds today.
    ///
    /// - Throws: `.work(.notHeld)`.
    package func actor(for person: Actor, in post: Post) throws -> Actor {
        guard let actor = try actors(for: person).first(where: { $0.post == post }) else {
            throw OfficeRefusal.work(.notHeld(post))
        }
        return actor
    }

    /// The people of an agency, by post and log-in name.
    package func postholders(of agency: AgencyID) throws -> [Postholder] {
        let today = now().day
        let people = try accounts.officers(of: agency).filter { $0.isOpen(on: today) }
        return Post.allCases.flatMap { post in
            people.filter { $0.post == post }
                .map {
                    Postholder(
                        account: $0.id,
                        name: $0.name,
                        post: post,
                        login: $0.login,
                        hasCertificate: $0.certificate != nil
                    )
                }
        }
    }

    /// How pages call an account; the identifier itself where there is none.
    func name(of account: String, in snapshot: Snapshot) throws -> String {
        guard let row = try snapshot.account(id: account) else { return account }
        return try accounts.person(row, in: snapshot).name
    }
}
