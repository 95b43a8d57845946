import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 核对: every answer with a way to change it, the findings, the declaration and the filing.
struct CheckPage: Page {
    static let template = "apply-check"

    /// A part with its answers.
    struct Part: Sendable {
        let title: String
        let href: String
        let canChange: Bool
        let status: String
        let tone: String
        let answers: [Answer]
    }

    struct Answer: Sendable {
        let label: String
        let text: String
    }

    /// Why what is ready is not filed yet.
    struct Obstacle: Sendable {
        let word: String
        let advice: String

        init(_ refusal: PeopleRefusal, _ sentences: Catalogue) {
            word = sentences("apply.check.\(refusal.rawValue)")
            advice = sentences("apply.check.\(refusal.rawValue).advice")
        }
    }

    /// A part that is still to be done.
    struct Open: Sendable {
        let href: String
        let text: String
    }

    let title: String
    let section: Section? = nil
    let back: String
    let parts: [Part]
    let open: [Open]
    let isReady: Bool
    let canFile: Bool
    /// What stands in the way of the filing, and what to do; nil where nothing does.
    let obstacle: Obstacle?
    let isOfficer: Bool
    let needsConfirmation: Bool
    let canConfirm: Bool
    let confirmation: String
    let action: String
    /// Names what is shown; goes back with the applicant's word on it.
    let stamp: String
    let result: EligibilityResult?
    let groups: [FormGroup]
    let errors: [FormError]
    let hasErrors: Bool

    init(
        _ draft: Draft,
        report: EligibilityReport?,
        obstacle: PeopleRefusal?,
        isOfficer: Bool,
        errors: [FormError],
        base: String,
        _ sentences: Catalogue
    ) {
        title = sentences("apply.check.title")
        let place = "\(base)/\(draft.id)"
        back = place
        let reading = draft.reading
        parts = DraftPart.allCases.filter { $0 != .declaration }.map { part in
            let status = reading.statuses[part] ?? .notStarted
            return Part(
                title: sentences("apply.part.\(part.rawValue)"),
                href: PartForm.address(part, place),
                canChange: draft.open.allows(part),
                status: sentences("apply.status.\(status.rawValue)"),
                tone: TaskListPage.tone(status),
                answers: CheckPage.answers(part, draft, sentences)
            )
        }
        open = reading.open.filter { $0 != .declaration }.map { part in
            Open(
                href: PartForm.address(part, place),
                text: sentences("apply.part.\(part.rawValue)")
            )
        }
        isReady = reading.isReady
        needsConfirmation = draft.opening.assistedBy != nil && !draft.isConfirmed
        self.isOfficer = isOfficer
        canConfirm = isReady && needsConfirmation && !isOfficer
        confirmation = "\(place)/confirmation"
        self.obstacle = isReady ? obstacle.map { Obstacle($0, sentences) } : nil
        canFile =
            isReady && obstacle == nil && !isOfficer && draft.stage == .draft
            && !needsConfirmation
        action = "\(place)/filing"
        stamp = draft.stamp
        result = isReady ? report.map { EligibilityResult($0, sentences) } : nil
        groups = [
            FormGroup(
                sentences("apply.part.declaration"),
                hint: sentences("apply.declaration.text"),
                [FormRow([.tick("agreed", sentences("apply.declaration.agreed"))])]
            )
        ].filled(from: Fields(), errors: errors)
        self.errors = errors
        hasErrors = !errors.isEmpty
    }

    private static func answers(
        _ part: DraftPart,
        _ draft: Draft,
        _ sentences: Catalogue
    ) -> [Answer] {
        let text = draft[part].text
        if let table = part.table { return rows(table, text, sentences) }
        if part == .materials {
            return draft.files.map {
                Answer(label: sentences("apply.material.\($0.kind)"), text: $0.name)
            }
        }
        if part == .origin, text.isBlank { return [] }
        let form = PartForm(part: part, ruleSet: draft.ruleSet, sentences: sentences)
        // Units that a form has room for and that were not named say nothing.
        let items = form.groups.flatMap(\.rows).flatMap(\.items)
            .filter { part != .origin || !text[$0.id].isEmpty }
        return items.map { item in
            Answer(
                label: PartForm.label(part, item.id, sentences),
                text: word(item, text[item.id], sentences)
            )
        }
    }

    /// The value of a field, as a person reads it.
    static func word(
        _ item: FormItem,
        _ text: String,
        _ sentences: Catalogue
    ) -> String {
        if text.isEmpty, item.id == "representative-id-kind" {
            return item.options.first?.text ?? text
        }
        // What was not chosen is not given, whatever the list invites to.
        if text.isEmpty, !item.isTick { return sentences("apply.blank") }
        if item.isTick { return sentences(text.isEmpty ? "apply.word.no" : "apply.word.yes") }
        if item.isSelect { return item.options.first { $0.value == text }?.text ?? text }
        if ["total", "net"].contains(item.id), let amount = try? Amounts.money(text) {
            return Wording.yuan(amount, sentences)
        }
        return item.id == "representative-id" && text.count >= 5 ? PersonID.masked(text) : text
    }

    /// A table is summed up: its rows can be looked at where they are changed.
    private static func rows(
        _ table: DraftTable,
        _ text: PartText,
        _ sentences: Catalogue
    ) -> [Answer] {
        guard !text.rows.isEmpty else { return [] }
        let all = Answer(
            label: sentences("apply.check.all"),
            text: Wording.rows(text.rows.count, sentences)
        )
        let column = table == .staff ? "posts" : "class"
        guard let place = table.index(of: column),
            let words = table.columns[place].kind.words
        else { return [all] }
        return [all]
            + words.compactMap { word in
                let count = text.rows.count { $0[place].contains(word.text) }
                guard count > 0 else { return nil }
                return Answer(
                    label: sentences.find("apply.word.\(column).\(word.name)")
                        ?? sentences("class.\(word.name)"),
                    text: Wording.rows(count, sentences)
                )
            }
    }
}

extension DraftColumn.Kind {
    /// The words that a cell may hold; nil where it holds something else.
    fileprivate var words: [DraftWord]? {
        switch self {
        case .one(let words), .several(let words): words
        default: nil
        }
    }
}

extension ApplyingSite {
    /// Before the filing alone: who goes back to it later is led to where the case stands now.
    func check(_ request: Request, _ context: Context) async throws -> Response {
        let draft = try await storedDraft(context)
        switch draft.stage {
        case .draft: return try await check(context, errors: [])
        case .correcting: return Answer.seeOther(address(draft.id, "/correction"))
        default: return Answer.seeOther(address(draft.id))
        }
    }

    /// The page as it is now, for who has given a word on what it was before.
    func checkAgain(_ context: Context) async throws -> Response {
        let text = pages.sentences(context)("apply.check.changed")
        let error = FormError(field: "content", text: text)
        return try await check(context, errors: [error], status: .conflict)
    }

    func check(
        _ context: Context,
        errors: [FormError],
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let draft = try await draft(context)
        let applicant = draft.opening.applicant
        let actor = context.actor
        let obstacle = try await desk.run { try $0.obstacle(toFilingFor: applicant, by: actor) }
        let page = CheckPage(
            draft,
            report: draft.report(under: desk.office.law),
            obstacle: obstacle,
            isOfficer: actor.post != .applicant,
            errors: errors,
            base: base,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: address(draft.id, "/check"),
            status: errors.isEmpty ? .ok : status
        )
    }
}
