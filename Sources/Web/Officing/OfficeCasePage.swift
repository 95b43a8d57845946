import Authority
import Licensing

/// A case as an officer works on it: what is asked, until when, by which rule.
struct OfficeCasePage: Page {
    static let template = "office-case"

    let title: String
    let nav: OfficerNav
    let applicant: String
    let about: String
    let left: DaysLeft
    let asked: String
    let rule: String?
    let ruler: RulerModel?
    let notes: [String]
    let version: String
    let tallies: [Tally]
    let groups: [EligibilityResult.Group]
    let hasFindings: Bool
    let changes: CaseChanges?
    let application: ApplicationFacts?
    let materials: [CaseMaterial]
    let hasMaterials: Bool
    let noMaterials: String
    let papers: [CasePaper]
    let hasPapers: Bool
    let acts: [CaseAct]
    let readings: CaseReadings?
    let own: [OwnAct]
    let hasOwn: Bool
    let refused: [RefusedAct]
    let hasRefused: Bool
    let later: [RefusedAct]
    let hasLater: Bool
    let ask: String
    let desk: CaseDesk?
    let errors: [FormError] = []
    // Templates see stored properties only.
    let hasErrors = false

    /// How many findings came out alike.
    struct Tally: Sendable {
        let text: String
        let tone: String
    }

    init(_ sheet: CaseSheet, _ context: OfficerContext, _ sentences: Catalogue) {
        let file = sheet.file
        let state = file.state
        let clock = CaseClock(sheet, sentences)
        title = file.applicantName
        nav = OfficerNav(nil, context, waiting: sheet.waitingCount, sentences)
        applicant = file.applicantName
        about = OfficeCasePage.about(sheet, sentences)
        left = clock.left
        asked = clock.asked
        rule = clock.rule
        ruler = clock.ruler
        notes = CaseNotes.of(sheet, sentences)
        version = String(file.acts.count)
        let result = sheet.report.map { EligibilityResult($0, sentences) }
        groups = result?.groups.map(\.withSourceOnce) ?? []
        hasFindings = !groups.isEmpty
        tallies = OfficeCasePage.tallies(sheet.report, sentences)
        changes = CaseChanges(sheet, sentences)
        let rosterPage = context.query.text("people")
        application = sheet.application.map {
            ApplicationFacts($0, state, rosterPage: rosterPage, sentences)
        }
        materials = CaseMaterial.all(sheet, sentences)
        hasMaterials = !materials.isEmpty
        noMaterials = sentences(
            sheet.reader != nil ? "office.case.noMaterials" : "office.case.notYourMaterials"
        )
        papers = CasePaper.all(sheet, sentences)
        hasPapers = !papers.isEmpty
        acts = file.acts.map { CaseAct($0, sheet, sentences) }
        readings = CaseReadings(sheet, sentences)
        own = OwnAct.all(sheet, sentences)
        hasOwn = !own.isEmpty
        refused = RefusedAct.all(sheet, isLater: false, sentences)
        hasRefused = !refused.isEmpty
        later = RefusedAct.all(sheet, isLater: true, sentences)
        hasLater = !later.isEmpty
        ask = OfficeCasePage.ask(sheet, sentences)
        desk = CaseDesk(sheet, context, sentences)
    }

    /// `首次申请 · 承装类四级 · 晋-2026-000123`.
    private static func about(_ sheet: CaseSheet, _ sentences: Catalogue) -> String {
        let requested = sheet.file.state.filing?.requested ?? []
        let number = sheet.receipt ?? sheet.file.id.rawValue
        let parts =
            [Choice.matter(sheet.file.matter, sentences)]
            + requested.map { Wording.subject($0, sentences) }
            + [number, CaseWords.stage(sheet.file.state.name, sentences)]
        return parts.joined(separator: " · ")
    }

    private static func tallies(_ report: EligibilityReport?, _ sentences: Catalogue) -> [Tally] {
        Outcome.allCases.compactMap { outcome in
            let count = report?.findings.count { $0.outcome == outcome } ?? 0
            guard count > 0 else { return nil }
            let text = sentences("office.tally.\(outcome.rawValue)", ["count": String(count)])
            return Tally(text: text, tone: outcome.rawValue)
        }
    }

    /// Whom to ask: who holds the posts whose turn it is.
    private static func ask(_ sheet: CaseSheet, _ sentences: Catalogue) -> String {
        guard let waiting = sheet.waiting else { return sentences("office.case.askNobody") }
        let posts = waiting.posts.filter { $0 != .clerk }
        let names = posts.map { post in
            let people = sheet.people.filter { $0.post == post }.map(\.name)
                .filter { $0 != post.title }
            let title = sentences("post.\(post.rawValue)")
            let comma = sentences("frame.comma")
            return people.isEmpty ? title : "\(title)（\(people.joined(separator: comma))）"
        }
        guard !names.isEmpty else { return sentences("office.case.askClerk") }
        return sentences(
            "office.case.askPosts",
            [
                "act": CaseWords.act(waiting.act, sentences),
                "posts": names.joined(separator: sentences("frame.comma")),
            ]
        )
    }
}
