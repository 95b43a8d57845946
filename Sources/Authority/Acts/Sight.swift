import Licensing
import Store

/// How much of a case somebody sees.
enum Sight {
    case nothing
    case withoutMaterials
    /// An officer of the case's agency.
    case agency
    /// The enterprise that applies.
    case own

    /// The posts whose work is with the content of applications.
    static let readers: Set<Post> = [
        .acceptance, .review, .confirmation, .decision, .head, .inspection, .archive,
    ]

    init(of actor: Actor, on row: CaseRow) {
        switch actor.post {
        case .applicant: self = actor.enterprise == row.applicant ? .own : .nothing
        case .center, .audit: self = .withoutMaterials
        case .clerk, .administrator: self = .nothing
        default: self = actor.agency == row.agency ? .agency : .nothing
        }
    }
}
