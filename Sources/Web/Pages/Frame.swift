import Licensing

/// What every page shows around its content.
struct Frame: Sendable {
    /// One entry of the navigation.
    struct Link: Sendable {
        let href: String
        let text: String
        let isCurrent: Bool
    }

    let lang: String
    let title: String
    let stylesheet: String
    let icon: String
    let links: [Link]
    let switchHref: String
    let switchLang: String
    let isSample: Bool
    let version: String
    /// Whether people can sign in here.
    let hasDesk: Bool
    /// Whether complaints are taken here.
    let hasFollow: Bool
    /// Name of who is signed in.
    let who: String?
    let home: Link?
    let csrf: String?
    let formKey: String

    init(
        _ page: some Page,
        catalogue: Catalogue,
        context: PublicContext,
        path: String,
        site: Site
    ) {
        let language = context.language
        lang = language.tag
        let prefix = page.hasErrors ? catalogue("errors.prefix") : ""
        title = "\(prefix)\(page.title) - \(catalogue("frame.brand"))"
        stylesheet = StaticFile.stylesheet.address
        icon = StaticFile.icon.address
        links = Section.allCases.map { section in
            Link(
                href: section.href,
                text: catalogue("nav.\(section.rawValue)"),
                isCurrent: section == page.section
            )
        }
        let kept = context.query.query(without: ["lang"])
        switchHref = "\(path)?\(kept.isEmpty ? "" : kept + "&")lang=\(language.other.rawValue)"
        switchLang = language.other.tag
        isSample = site.isSample
        version = site.version
        hasDesk = !context.formKey.isEmpty && context.visitor == nil
        hasFollow = !context.formKey.isEmpty
        who = context.visitor.map { Frame.title(of: $0) }
        home = context.visitor.map { person in
            let key = person.isOfficer ? "nav.office" : "nav.my"
            return Link(href: Gate.home(person.isOfficer), text: catalogue(key), isCurrent: false)
        }
        csrf = context.csrf
        formKey = context.formKey
    }

    /// The person's name; an officer's post where the account has no name.
    private static func title(of person: SignedIn) -> String {
        person.name.isEmpty ? person.actor.post.title : person.name
    }
}
