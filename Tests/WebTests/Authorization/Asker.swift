import Licensing

@testable import Authority

/// Who asks: one of every kind of person that the office knows, and nobody.
enum Asker: Hashable, Sendable, CustomStringConvertible {
    case nobody
    /// The administrator of the enterprise whose case lies at the near agency.
    case owner
    /// The administrator of the enterprise whose case lies at the far agency.
    case stranger
    /// A handler of the owner's enterprise: acts for it, and admits nobody.
    case handler
    /// Somebody who has registered for the owner's enterprise and whom nobody has admitted.
    case waiting
    /// Who speaks for an enterprise of the near agency's area that has proved nothing.
    case claimant
    /// A handler of the owner's enterprise whose mandate has ended, with the session kept.
    case former
    /// An officer of the near agency.
    case near(Post)
    /// An officer of the far agency.
    case far(Post)
    /// Someone of the whole house: the center, the audit.
    case house(Post)

    /// Posts that an agency's people hold.
    static let ofAgency: [Post] = [
        .acceptance, .review, .inspection, .confirmation, .decision, .head, .licenseMaking,
        .sealing, .service, .archive, .administrator,
    ]

    static let all: [Asker] =
        [.nobody, .owner, .stranger, .handler, .waiting, .claimant, .former]
        + ofAgency.map(Asker.near) + ofAgency.map(Asker.far)
        + [.house(.center), .house(.audit)]

    var description: String {
        switch self {
        case .nobody: "nobody"
        case .owner: "owner"
        case .stranger: "stranger"
        case .handler: "handler"
        case .waiting: "who waits"
        case .claimant: "who only claims"
        case .former: "former handler"
        case .near(let post): "near \(post.rawValue)"
        case .far(let post): "far \(post.rawValue)"
        case .house(let post): post.rawValue
        }
    }

    /// The post of an officer; nil for everybody else.
    var post: Post? {
        switch self {
        case .near(let post), .far(let post), .house(let post): post
        default: nil
        }
    }
}

/// What is asked for: the near agency's case, the far one's, or one that is not there.
enum Target: CaseIterable, Sendable {
    case near, far, none
}

/// What the asker gets.
enum Outcome: Equatable, Sendable, CustomStringConvertible {
    /// The page, or word of what is missing in the form.
    case letIn
    /// The way to the log-in.
    case signIn
    /// Nothing: not allowed, or nothing told of whether it is there.
    case refused
    /// A fault of our own, which nobody may take for a denial.
    case broken

    init(_ answer: Answer) {
        switch answer.status {
        case 303 where answer.header("location")?.hasPrefix("/login") == true: self = .signIn
        case 401: self = .signIn
        case 403, 404, 409: self = .refused
        case 500...: self = .broken
        default: self = .letIn
        }
    }

    var description: String {
        switch self {
        case .letIn: "let in"
        case .signIn: "to the log-in"
        case .refused: "refused"
        case .broken: "broken"
        }
    }
}
