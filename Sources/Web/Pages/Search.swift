import Hummingbird
import Licensing
import Register

/// 证照查询: by name, number, credit code and agency.
struct SearchPage: Page {
    static let template = "search"

    /// An entry of the list of agencies.
    struct Option: Sendable {
        let value: String
        let text: String
        let isChosen: Bool
    }

    let title: String
    let section: Section? = .search
    let query: String
    let errors: [FormError]
    /// The fault of the text that was typed; nil where it has none.
    let wrongText: String?
    let agencies: [Option]
    /// Nil where nothing was looked for.
    let count: String?
    let results: [LicenseRow]
    let isEmpty: Bool
    /// Said of a page behind the last; nil otherwise.
    let behind: String?
    let first: String
    let asOf: String
    let previous: String?
    let next: String?

    init(
        _ query: LicenseQuery,
        found: LicensePage,
        in register: Register,
        agencies: [Agency],
        at moment: Moment,
        _ sentences: Catalogue
    ) {
        title = sentences("search.title")
        self.query = query.text
        let max = String(LicenseQuery.textMax)
        wrongText = query.isTooLong ? sentences("search.tooLong", ["max": max]) : nil
        errors = [wrongText].compactMap(\.self).map { FormError(field: "q", text: $0) }
        self.agencies = agencies.map {
            Option(value: $0.id.rawValue, text: $0.name, isChosen: $0.id == query.agency)
        }
        let total = ["count": Wording.grouped(found.total)]
        count = query.isTooLong ? nil : sentences("search.count", total)
        results = found.licenses.map {
            LicenseRow($0, in: register, at: moment, sentences)
        }
        isEmpty = found.total == 0 && !query.isTooLong
        let isBehind = results.isEmpty && found.total > 0
        behind = isBehind ? sentences("search.behind", ["page": String(found.page)]) : nil
        first = SearchPage.href(query, page: 1)
        asOf = sentences("frame.asOf", ["time": Wording.moment(moment, sentences)])
        previous = found.page > 1 ? SearchPage.href(query, page: found.page - 1) : nil
        next = found.hasNext ? SearchPage.href(query, page: found.page + 1) : nil
    }

    private static func href(_ query: LicenseQuery, page: Int) -> String {
        var fields = Fields()
        if !query.text.isEmpty { fields.append("q", query.text) }
        if let agency = query.agency { fields.append("agency", agency.rawValue) }
        fields.append("page", String(page))
        return "/licenses?\(fields.query(without: []))"
    }
}

extension LicenseQuery {
    /// Reads the query of an address; a page that is no number is the first.
    init(_ fields: Fields) {
        let agency = fields.text("agency")
        self.init(
            text: fields.text("q"),
            agency: agency.isEmpty ? nil : AgencyID(agency),
            page: min(max(WholeNumber.read(fields.text("page")) ?? 1, 1), 1_000_000)
        )
    }
}

extension PublicSite {
    func search(_ request: Request, _ context: PublicContext) async throws -> Response {
        let query = LicenseQuery(context.query)
        let index = shelf.index
        let found = try await workshop.run(.search) { index.search(query) }
        let page = SearchPage(
            query,
            found: found,
            in: index.register,
            agencies: office.law.agencies,
            at: office.now(),
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: "/licenses",
            status: page.hasErrors ? .badRequest : .ok
        )
    }
}
