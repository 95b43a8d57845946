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
    }
}
