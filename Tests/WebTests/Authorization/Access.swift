import Licensing

/// Who may come in where: one row for each kind of address.
///
/// - Source: regulation.md G; written by hand, not derived from the program.
enum Access: Sendable {
    /// Everybody, signed in or not.
    case everybody
    /// Before the log-in, where there is nobody to tell apart: held by the test that is named.
    case elsewhere(String)
    /// Who is kept out is asked here; to let the others in wants a state of its own, which the test
    /// that is named makes.
    indirect case kept(Access, lets: String)
    /// Any applicant, whoever waits or only claims too, for its own things: the address names nothing of
    /// another's.
    case applicants
    /// Who acts for an enterprise, proved or only claimed.
    case acting
    /// Who acts for an enterprise that is proved.
    case proved
    /// Who says who else may act for a proved enterprise.
    case administrators
    /// The applicant whose thing the address names.
    case owner(of: Thing)
    /// Officers in these posts, for their own work: the address names no case.
    case officers(Set<Post>)
    /// Officers in these posts of the thing's agency, and in these posts of the whole house.
    case agency(Set<Post>, house: Set<Post> = [], of: Thing)

    /// What an address names.
    enum Thing: Sendable, Hashable {
        /// A case that is not filed yet; with a file; one that was entered at the counter.
        case draft, file, assisted, assistedFile
        /// A case whose application was accepted.
        case accepted
        /// A person of an enterprise: a handler, one who waits, one whose letter can be handed in.
        case colleague, waiting, claimant
        /// An officer's account.
        case officer
        case letter, message, complaint, delegation
    }

    static let handling: Set<Post> = [
        .acceptance, .review, .inspection, .confirmation, .decision, .head, .licenseMaking,
        .sealing, .service, .archive,
    ]

    /// What the address names; nil where it names nothing of anybody's.
    var thing: Thing? {
        switch self {
        case .owner(let thing), .agency(_, _, let thing): thing
        case .kept(let access, _): access.thing
        default: nil
        }
    }

    /// The test that is named; nil where the matrix asks everything.
    var test: String? {
        switch self {
        case .elsewhere(let name), .kept(_, let name): name
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
        case .kept(let access, _): access.outcome(for: asker, target)
        case .applicants:
            applicant(asker, lets: [.owner, .stranger, .handler, .waiting, .claimant])
        case .acting: applicant(asker, lets: [.owner, .stranger, .handler, .claimant])
        case .proved: applicant(asker, lets: [.owner, .stranger, .handler])
        case .administrators: applicant(asker, lets: [.owner, .stranger])
        case .owner(let thing): applicant(asker, lets: Access.owners(of: target, thing))
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

    /// A handler has what the enterprise has; who else may act for it is its administrator's to say.
    private static func owners(of target: Target, _ thing: Thing) -> [Asker] {
        let isOfPeople = thing == .colleague || thing == .waiting
        return switch target {
        case .near: isOfPeople ? [.owner] : [.owner, .handler]
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
