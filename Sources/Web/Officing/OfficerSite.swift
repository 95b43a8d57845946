import Authority
import Hummingbird
import Licensing

/// The officers' side of the office: the list of cases, each case, and the acts on it.
struct OfficerSite: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds every route below `/office` that handles cases.
    func addRoutes(to group: RouterGroup<OfficerContext>) {
        group.get(use: inbox)
        group.get("list.csv", use: list)
        group.get("cases/:id", use: casePage)
        group.get("cases/:id/record.json", use: caseRecord)
        group.post("cases/:id/assignment", use: assign)
        group.get("cases/:id/acts/:act", use: actForm)
        group.post("cases/:id/acts/:act", use: act)
        group.get("cases/:id/materials/:place", use: material)
        group.post("cases/:id/materials/:place", use: readMaterial)
        group.get("cases/:id/papers/:place", use: paper)
        group.get("cases/:id/changes/:place", use: changes)
        group.get("cases/:id/previews/:place", use: preview)
        group.get("cases/:id/previews/:place/:page", use: previewPicture)
        group.get("cases/:id/services/:place", use: serviceReceipt)
        group.get("delegations", use: delegations)
        group.post("delegations", use: delegate)
        group.post("delegations/:id/end", use: endDelegation)
        group.get("settings", use: settings)
        group.post("settings", use: changeSettings)
        group.get("unverified", use: unverified)
        group.post("unverified", use: confirmDatum)
    }
}

/// The second row of navigation, for who works in the office.
struct OfficerNav: Sendable {
    struct Link: Sendable {
        let href: String
        let text: String
        let isCurrent: Bool
    }

    /// The places of the office.
    enum Place: String, CaseIterable {
        case inbox, cases, assisted, enterprises, complaints, licenses, delegations, settings
        case accounts, unverified, deliveries, security

        var href: String {
            switch self {
            case .inbox: "/office"
            case .cases: "/office?view=open"
            case .licenses: Section.search.href
            default: "/office/\(rawValue)"
            }
        }
    }

    let links: [Link]

    /// - Parameters:
    ///   - place: where the person is; nil on a case.
    ///   - context: who it is.
    ///   - waiting: how much waits for the person's post.
    ///   - sentences: the catalogue.
    init(_ place: Place?, _ context: OfficerContext, waiting: WaitingCount, _ sentences: Catalogue)
    {
        links = OfficerNav.places(of: context.post).map { one in
            Link(
                href: one.href,
                text: sentences("office.nav.\(one.rawValue)") + OfficerNav.count(one, waiting),
                isCurrent: one == place
            )
        }
    }

    /// What waits behind a way, said beside it; nothing where nothing does.
    private static func count(_ place: Place, _ waiting: WaitingCount) -> String {
        let count =
            switch place {
            case .inbox: waiting.cases
            case .enterprises: waiting.letters
            case .complaints: waiting.complaints
            default: 0
            }
        guard count > 0 else { return "" }
        return count < 1_000 ? " \(count)" : " 999+"
    }

    /// The ways of someone who stands on a page without a count of what waits.
    init(_ post: Post, path: String, _ sentences: Catalogue) {
        links = OfficerNav.places(of: post).map { one in
            Link(
                href: one.href,
                text: sentences("office.nav.\(one.rawValue)"),
                isCurrent: one.href != "/office"
                    && (path == one.href || path.hasPrefix(one.href + "/"))
            )
        }
    }

    /// Only what the post may open: a way that ends in a refusal is none.
    private static func places(of post: Post) -> [Place] { works(of: post) + [.security] }

    private static func works(of post: Post) -> [Place] {
        switch post {
        case .administrator: [.accounts, .unverified, .deliveries, .licenses]
        case .center, .audit: [.inbox, .licenses]
        case .acceptance:
            [.inbox, .cases, .assisted, .enterprises, .complaints, .licenses, .delegations]
        case .head: [.inbox, .cases, .complaints, .licenses, .delegations, .settings]
        default: [.inbox, .cases, .licenses, .delegations]
        }
    }
}
