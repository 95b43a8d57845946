import Authority
import Hummingbird
import Licensing

/// 办事指南, the choice: which matters can be handled here and now, which not, and whom to ask.
///
/// - Source: SEED2-1, SEED2-5, SEED2-11, SEED2-30, SEED2-31.
struct GuidesPage: Page {
    static let template = "guides"

    let title: String
    let section: Section? = .guide
    let agency: String
    let agencies: [SearchPage.Option]
    let handled: [GuideMatter]
    let unhandled: [UnhandledMatters]
    let templates: [GuideTemplate]
    /// Where an application begins; nil where nobody can begin one.
    let start: String?
    let contact: [GuideContact]
    let hasContact: Bool

    init(_ agency: Agency, law: Law, start: String?, _ sentences: Catalogue) {
        title = sentences("guides.title")
        self.agency = agency.name
        agencies = law.agencies.map {
            SearchPage.Option(value: $0.id.rawValue, text: $0.name, isChosen: $0.id == agency.id)
        }
        handled = GuideMatter.handled(at: agency.id, sentences)
        unhandled = UnhandledMatters.all(sentences)
        templates = DraftTable.allCases.map { GuideTemplate($0, sentences) }
        self.start = start
        contact = agency.contact.map { GuideContact.card($0, sentences) } ?? []
        hasContact = agency.contact != nil
    }
}

/// A matter that is handled here: the way to its guide.
struct GuideMatter: Sendable {
    let title: String
    let href: String

    /// The matters with a guide: so far the first application of one kind of license.
    static func handled(at agency: AgencyID, _ sentences: Catalogue) -> [GuideMatter] {
        LicenseFamily.allCases.flatMap { family in
            Matter.allCases.filter { $0.isHandled(for: family) }.map { matter in
                GuideMatter(
                    title: sentences("family.\(family.rawValue)") + sentences("frame.colon")
                        + sentences("office.matter.\(matter.rawValue)"),
                    href: "/guides/\(family.rawValue)/\(matter.rawValue)?agency=\(agency)"
                )
            }
        }
    }
}

/// A kind of license with its matters that cannot be handled here yet: nothing leads to a page that
/// is not there.
struct UnhandledMatters: Sendable {
    let family: String
    let names: [String]

    static func all(_ sentences: Catalogue) -> [UnhandledMatters] {
        LicenseFamily.allCases.map { family in
            UnhandledMatters(
                family: sentences("family.\(family.rawValue)"),
                names: Matter.allCases.filter { !$0.isHandled(for: family) }
                    .map { sentences("office.matter.\($0.rawValue)") }
            )
        }
    }
}

extension PublicSite {
    func guides(_ request: Request, _ context: PublicContext) throws -> Response {
        let asked = context.query.text("agency")
        let id = asked.isEmpty ? office.agency : AgencyID(asked)
        guard let agency = office.law.agency(id) else { throw Problem(.notFound) }
        let page = GuidesPage(
            agency,
            law: office.law,
            start: StartPage.address(at: id, context),
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: "/guides")
    }
}

extension StartPage {
    /// Where a visitor begins an application at an agency; nil for an officer, who files none, and
    /// where nobody can sign in.
    static func address(at agency: AgencyID, _ context: PublicContext) -> String? {
        guard !context.formKey.isEmpty, context.visitor?.isOfficer != true else { return nil }
        return "/my/cases/new?agency=\(agency)"
    }
}
