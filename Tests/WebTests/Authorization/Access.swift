import Licensing

/// Who may come in where: one row for each kind of address.
///
/// - Source: regulation.md G; written by hand, not derived from the program.
enum Access: Sendable {
    /// Everybody, signed in or not.
    case everybody
    /// Held by tests of its own, which are named.
    case elsewhere(String)
    /// Any applicant, for its own things: the address names nothing of another's.
    case applicants
    /// The applicant whose case the address names, in the stage named.
    case owner(of: Stage)
    /// Officers in these posts, for their own work: the address names no case.
    case officers(Set<Post>)
    /// Officers in these posts of the case's agency, and in these posts of the whole house.
    case agency(Set<Post>, house: Set<Post> = [], of: Stage)

    /// What stage a case must have, so that its page is there.
    enum Stage: Sendable, Hashable {
        case draft, accepted
    }

    static let handling: Set<Post> = [
        .acceptance, .review, .inspection, .confirmation, .decision, .head, .licenseMaking,
        .sealing, .service, .archive,
    ]

    /// The stage of the case that the address names; nil where it names none.
    var stage: Stage? {
        switch self {
        case .owner(let stage), .agency(_, _, let stage): stage
        default: nil
        }
    }

    var isOpen: Bool {
        if case .everybody = self { true } else { false }
    }

    /// What an asker gets for a target.
    func outcome(for asker: Asker, _ target: Target) -> Outcome {
        switch self {
        case .everybody, .elsewhere: .letIn
        case .applicants: applicant(asker, lets: [.owner, .stranger])
        case .owner: applicant(asker, lets: Access.owners(of: target))
        case .officers(let posts): officer(asker) { posts.contains($0) }
        case .agency(let posts, let house, _):
            officer(asker) { post in
                switch (asker, target) {
                case (.near, .near), (.far, .far): posts.contains(post)
                case (.house, .near), (.house, .far): house.contains(post)
                default: false
                }
            }
        }
    }

    private static func owners(of target: Target) -> [Asker] {
        switch target {
        case .near: [.owner]
        case .far: [.stranger]
        case .none: []
        }
    }

    private func applicant(_ asker: Asker, lets: [Asker]) -> Outcome {
        switch asker {
        case .nobody, .former: .signIn
        default: lets.contains(asker) ? .letIn : .refused
        }
    }

    private func officer(_ asker: Asker, lets: (Post) -> Bool) -> Outcome {
        switch asker {
        case .nobody, .former: .signIn
        default: asker.post.map(lets) == true ? .letIn : .refused
        }
    }
}
