import Authority
import Hummingbird
import Licensing

/// 办理进程 and 办理结果 of one agency, twenty to a page (SEED2-108).
struct PublicCasesPage: Page {
    static let template = "public-cases"
    static let length = 20

    /// One case in a list.
    struct Row: Sendable {
        let receipt: String
        let enterprise: String
        let matter: String
        let stage: String
        let acceptedOn: String
        let due: String
        let pause: String?
        let grantedOn: String
        let license: String
        let licenseHref: String?
    }

    let title: String
    let section: Section? = .progress
    let isProgress: Bool
    let path: String
    let lead: String
    let agency: String
    let agencies: [SearchPage.Option]
    let count: String
    let rows: [Row]
    let empty: String
    let otherHref: String
    let other: String
    let asOf: String
    let previous: String?
    let next: String?
    let hasDesk: Bool

    init(_ scene: PublicCasesScene, _ sentences: Catalogue) {
        let kind = scene.isProgress ? "progress" : "results"
        let cases = scene.isProgress ? scene.board.inProgress : scene.board.results
        title = sentences("follow.\(kind).title")
        isProgress = scene.isProgress
        path = "/\(kind)"
        lead = sentences("follow.\(kind).lead")
        agency = scene.agency.name
        agencies = scene.law.agencies.map {
            SearchPage.Option(
                value: $0.id.rawValue,
                text: $0.name,
                isChosen: $0.id == scene.agency.id
            )
        }
        count = sentences("follow.count", ["count": Wording.grouped(cases.count)])
        let start = (scene.page - 1) * PublicCasesPage.length
        rows = cases.dropFirst(start).prefix(PublicCasesPage.length).map {
            Row($0, isPublished: scene.isPublished, sentences)
        }
        empty = sentences("follow.\(kind).empty")
        let otherKind = scene.isProgress ? "results" : "progress"
        otherHref = "/\(otherKind)?agency=\(scene.agency.id)"
        other = sentences("follow.\(otherKind).title")
        asOf = sentences("frame.asOf", ["time": Wording.moment(scene.moment, sentences)])
        let base = "/\(kind)?agency=\(scene.agency.id)&page="
        previous = scene.page > 1 ? base + String(scene.page - 1) : nil
        next = start + PublicCasesPage.length < cases.count ? base + String(scene.page + 1) : nil
        hasDesk = scene.hasDesk
    }
}

/// What a list of public cases is made of.
struct PublicCasesScene {
    let isProgress: Bool
    let agency: Agency
    let law: Law
    let board: AgencyBoard
    let page: Int
    let moment: Moment
    let hasDesk: Bool
    /// Whether the register holds a license, so that a link leads somewhere.
    let isPublished: (String) -> Bool
}

extension PublicCasesPage.Row {
    init(_ entry: PublicCase, isPublished: (String) -> Bool, _ sentences: Catalogue) {
        func day(_ day: Day?) -> String { day.map { Wording.day($0, sentences) } ?? "" }
        receipt = entry.receipt
        enterprise = entry.enterprise
        matter = CaseWords.matter(entry.family, entry.matter, sentences)
        stage = entry.stage.map { sentences("follow.\($0.rawValue)") } ?? ""
        acceptedOn = day(entry.acceptedOn)
        due = day(entry.due)
        pause = entry.pause.map { ground in
            sentences(
                "follow.paused",
                [
                    "ground": CaseWords.ground(ground, sentences),
                    "day": day(entry.pauseEndsOn),
                ]
            )
        }
        grantedOn = day(entry.grantedOn)
        license = entry.license ?? ""
        licenseHref = entry.license.flatMap {
            isPublished($0) ? "/licenses/\(Fields.encoded($0))" : nil
        }
    }
}

extension PublicSite {
    func progress(_ request: Request, _ context: PublicContext) throws -> Response {
        try publicCases(isProgress: true, context)
    }

    func results(_ request: Request, _ context: PublicContext) throws -> Response {
        try publicCases(isProgress: false, context)
    }

    private func publicCases(isProgress: Bool, _ context: PublicContext) throws -> Response {
        let agency = try chosenAgency(context.query)
        let index = shelf.index
        let scene = PublicCasesScene(
            isProgress: isProgress,
            agency: agency,
            law: office.law,
            board: office.board(agency.id),
            page: min(max(WholeNumber.read(context.query.text("page")) ?? 1, 1), 1_000_000),
            moment: office.now(),
            hasDesk: !context.formKey.isEmpty,
            isPublished: { index.license($0) != nil }
        )
        let page = PublicCasesPage(scene, pages.sentences(context))
        return pages.answer(page, context: context, path: page.path)
    }

    /// The agency of the address's query, or the one that is shown unless another is chosen.
    func chosenAgency(_ query: Fields) throws -> Agency {
        let asked = query.text("agency")
        let id = asked.isEmpty ? office.agency : AgencyID(asked)
        guard let agency = office.law.agency(id) else { throw Problem(.notFound) }
        return agency
    }
}
