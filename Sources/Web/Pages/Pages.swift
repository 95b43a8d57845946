import HTTPTypes
import Hummingbird
import Mustache

/// One page: a typed model and the template that shows it.
protocol Page: Sendable {
    static var template: String { get }
    /// What stands in the browser's title before the name of the house.
    var title: String { get }
    /// The entry of the navigation that is marked; nil for none.
    var section: Section? { get }
    /// What is wrong with what was sent, as the error summary lists it.
    var errors: [FormError] { get }
    /// Whether the page shows the error summary: its title then says so.
    var hasErrors: Bool { get }
}

extension Page {
    var section: Section? { nil }
    var errors: [FormError] { [] }
    var hasErrors: Bool { !errors.isEmpty }
}

/// The entries of the navigation.
enum Section: String, CaseIterable, Sendable {
    case apply, guide, eligibility, progress, search, verify

    var href: String {
        switch self {
        case .apply: "/my/cases/new"
        case .guide: "/guides"
        case .eligibility: "/eligibility"
        case .progress: "/progress"
        case .search: "/licenses"
        case .verify: "/verify"
        }
    }
}

/// Renders pages: templates, catalogues and style sheet, read once.
struct Pages: Sendable {
    private static let catalogues = Catalogues()
    /// For what is always said in Chinese.
    static var chinese: Catalogue { catalogues.chinese }

    let site: Site
    private let library: MustacheLibrary

    init(site: Site) throws {
        self.site = site
        var library = MustacheLibrary()
        for (name, source) in Templates.sources {
            try library.register(String(decoding: source, as: UTF8.self), named: name)
        }
        self.library = library
    }

    /// The catalogue of a request's language.
    func sentences(_ context: PublicContext) -> Catalogue {
        Pages.catalogues[context.language]
    }

    /// A page as an answer.
    ///
    /// - Parameters:
    ///   - page: its model.
    ///   - context: language and address of the request.
    ///   - path: path to which the language switch leads.
    ///   - status: of the answer.
    /// - Returns: the rendered page with its headers.
    func answer<Model: Page>(
        _ page: Model,
        context: PublicContext,
        path: String,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let catalogue = Pages.catalogues[context.language]
        let scene = Scene(
            t: Phrases(catalogue),
            frame: Frame(page, catalogue: catalogue, context: context, path: path, site: site),
            page: page
        )
        let html = library.render(scene, withTemplate: Model.template) ?? ""
        return Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentLanguage: context.language.tag,
                .cacheControl: "no-cache",
                .vary: "Cookie",
            ],
            body: .init(byteBuffer: ByteBuffer(string: html))
        )
    }
}

/// What a template sees: the catalogue, the frame and the page's own model.
private struct Scene<Model: Page>: MustacheParent {
    let t: Phrases
    let frame: Frame
    let page: Model

    func child(named name: String) -> Any? {
        switch name {
        case "t": t
        case "frame": frame
        case "page": page
        // Templates see a model's stored properties only.
        case "hasErrors": page.hasErrors
        default: nil
        }
    }
}
