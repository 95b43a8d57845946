import Authority
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
    /// Whether who reads the page may begin an application here.
    let mayApply: Bool
    /// Name of who is signed in.
    let who: String?
    let home: Link?
    let csrf: String?
    let formKey: String
    /// Why a form stands here again instead of being taken.
    let again: String?
    /// After how long without a page the session ends; nil where nobody is signed in.
    let idle: String?

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
        let mayApply = !context.formKey.isEmpty && context.visitor?.isOfficer != true
        self.mayApply = mayApply
        links = Frame.links(page.section, context.visitor, path: path, catalogue)
            .filter { mayApply || $0.href != Section.apply.href }
        let kept = context.query.query(without: ["lang"])
        switchHref =
            "\(Frame.own(path))?\(kept.isEmpty ? "" : kept + "&")lang=\(language.other.rawValue)"
        switchLang = language.other.tag
        isSample = site.isSample
        version = site.version
        hasDesk = !context.formKey.isEmpty && context.visitor == nil
        hasFollow = !context.formKey.isEmpty
        who = context.visitor.map { Frame.title(of: $0, catalogue) }
        home = context.visitor.map { person in
            let key = person.isOfficer ? "nav.office" : "nav.my"
            return Link(href: Gate.home(person.isOfficer), text: catalogue(key), isCurrent: false)
        }
        csrf = context.csrf
        formKey = context.formKey
        again = context.again.map { catalogue("form.again.\($0.rawValue)") }
        idle = context.visitor.map { person in
            let minutes = String(person.visitor.idleSeconds / 60)
            return catalogue("form.idle", ["minutes": minutes])
        }
    }

    /// A path of ours as a link: `//host` and `/\host` would lead elsewhere.
    private static func own(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        return isPlain && path.hasPrefix("/") && !path.hasPrefix("//") ? path : "/"
    }

    /// Each to their own work: officers have the office's places, applicants theirs, visitors the public's.
    private static func links(
        _ here: Section?,
        _ visitor: SignedIn?,
        path: String,
        _ catalogue: Catalogue
    ) -> [Link] {
        guard let visitor else { return Section.allCases.map { link($0, here, catalogue) } }
        guard !visitor.isOfficer else {
            return OfficerNav(visitor.actor.post, path: path, catalogue).links.map {
                Link(href: $0.href, text: $0.text, isCurrent: $0.isCurrent)
            }
        }
        // Who waits to be admitted drafts, and has no messages to be led to.
        let second =
            visitor.actor.enterprise != nil
            ? ("/my/messages", "message.title") : ("/my/proof", "people.proof.title")
        let starts = path.hasPrefix(Section.apply.href)
        let own = [("/my/cases", "apply.cases.title"), second].map { href, key in
            Link(href: href, text: catalogue(key), isCurrent: !starts && path.hasPrefix(href))
        }
        return [link(.apply, starts ? .apply : here, catalogue)] + own
            + [.guide, .search, .verify].map { link($0, here, catalogue) }
    }

    private static func link(_ section: Section, _ here: Section?, _ catalogue: Catalogue) -> Link {
        Link(
            href: section.href,
            text: catalogue("nav.\(section.rawValue)"),
            isCurrent: section == here
        )
    }

    /// The person's name; an officer's post where the account has no name.
    private static func title(of person: SignedIn, _ catalogue: Catalogue) -> String {
        let post = person.actor.post
        let title = catalogue("post.\(post.rawValue)")
        guard !person.name.isEmpty, person.name != post.title else { return title }
        return person.isOfficer ? "\(title) \(person.name)" : person.name
    }
}
