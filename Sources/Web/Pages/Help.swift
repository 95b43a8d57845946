import Hummingbird

/// 帮助: what each kind of problem means and what to do; each has an address of its own as well.
struct HelpPage: Page {
    static let template = "help"

    /// One kind of problem.
    struct Entry: Sendable {
        let id: String
        let title: String
        let what: String
        let cure: String
    }

    let title: String
    let heading: String
    let lead: String
    let entries: [Entry]

    init(_ kinds: [Problem.Kind], heading: String, _ sentences: Catalogue) {
        title = heading
        self.heading = heading
        lead = sentences("help.lead")
        entries = kinds.map { kind in
            let key = "problem.\(kind.rawValue)"
            return Entry(
                id: kind.rawValue,
                title: sentences("\(key).title"),
                what: sentences("\(key).what"),
                cure: sentences("\(key).cure")
            )
        }
    }
}

extension PublicSite {
    func help(_ request: Request, _ context: PublicContext) -> Response {
        let sentences = pages.sentences(context)
        let page = HelpPage(Problem.Kind.allCases, heading: sentences("help.title"), sentences)
        return pages.answer(page, context: context, path: "/help")
    }

    /// The page to which a problem document's `type` leads.
    func problemHelp(_ request: Request, _ context: PublicContext) throws -> Response {
        guard
            let kind = context.parameters.get("kind").flatMap({ Problem.Kind(rawValue: $0) })
        else { throw Problem(.notFound) }
        let sentences = pages.sentences(context)
        let page = HelpPage([kind], heading: sentences("help.problem"), sentences)
        return pages.answer(page, context: context, path: request.uri.path)
    }
}
