import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 补正前后: what one answered request changed, and the ways to the others.
struct ChangesPage: Page {
    static let template = "office-changes"

    let title: String
    let nav: OfficerNav
    let back: String
    let applicant: String
    let model: ChangesModel
    let items: [ChangesModel.Item]
    let rounds: [OfficerNav.Link]
    let hasRounds: Bool

    init(
        _ round: CorrectedRound,
        _ sheet: CaseSheet,
        _ context: OfficerContext,
        _ sentences: Catalogue
    ) {
        title = sentences("office.changes.title")
        nav = OfficerNav(nil, context, waiting: sheet.waitingCount, sentences)
        back = "/office/cases/\(sheet.file.id)"
        applicant = sheet.file.applicantName
        model = ChangesModel(round, sheet, sentences)
        items = model.items
        let address = "\(back)/changes"
        rounds = sheet.rounds.map { one in
            OfficerNav.Link(
                href: "\(address)/\(one.round)",
                text: sentences("office.changes.round", ["round": String(one.round)]),
                isCurrent: one.round == round.round
            )
        }
        hasRounds = rounds.count > 1
    }
}

extension OfficerSite {
    /// What a correction changed, for who reads the case's materials.
    func changes(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try caseID(context)
        let place = try place(context)
        let person = context.actor
        let sheet = try await desk.run { try CaseSheet(id, for: person, in: $0) }
        guard sheet.reader != nil else { throw Problem(.forbidden) }
        guard let round = sheet.rounds.first(where: { $0.round == place }) else {
            throw Problem(.notFound)
        }
        let page = ChangesPage(round, sheet, context, pages.sentences(context))
        return pages.answer(page, context: context, path: "/office/cases/\(id)/changes/\(place)")
    }
}
