import Hummingbird
import Licensing

/// 首页: one question, "what do you want to do", with the shortest way to verify on top.
struct HomePage: Page {
    static let template = "home"

    let title: String
    let recent: [LicenseRow]
    let asOf: String

    init(_ index: LicenseIndex, at moment: Moment, _ sentences: Catalogue) {
        title = sentences("home.title")
        recent = index.licenses.prefix(5).map {
            LicenseRow($0, in: index.register, at: moment, sentences)
        }
        asOf = sentences("frame.asOf", ["time": Wording.moment(moment, sentences)])
    }
}

extension PublicSite {
    func home(_ request: Request, _ context: PublicContext) -> Response {
        let page = HomePage(shelf.index, at: office.now(), pages.sentences(context))
        return pages.answer(page, context: context, path: "/")
    }
}
