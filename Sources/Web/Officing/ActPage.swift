import Authority
import Licensing

/// The form of one act, with what was typed and what is wrong.
struct ActPage: Page {
    static let template = "office-act"

    /// Why the law does not let the act happen.
    struct Refused: Sendable {
        let text: String
        let lang: String?
        let clause: String?
    }

    let title: String
    let nav: OfficerNav
    let back: String
    let applicant: String
    let heading: String
    let lead: String?
    /// What the act rests on; nil where a page need not say it.
    let look: ActLook?
    let clause: String?
    let moved: String?
    let refusal: Refused?
    /// Whether the form is shown: not where the act cannot be done and nobody has typed yet.
    let hasForm: Bool
    let address: String
    let version: String
    let items: String
    let isRepeatable: Bool
    let canDrop: Bool
    let hasFile: Bool
    let groups: [FormGroup]
    let submit: String
    let errors: [FormError]
    // Templates see stored properties only.
    let hasErrors: Bool

    /// What became of an attempt.
    enum Outcome: Sendable {
        case none
        /// Somebody acted meanwhile; what was typed stands as it was.
        case moved
        case refused(OfficeRefusal)
        case wrong([FormError])
    }

    init(
        _ kind: ActKind,
        _ actor: Actor,
        _ sheet: CaseSheet,
        _ fields: Fields,
        items: Int,
        hasTyped: Bool = true,
        _ outcome: Outcome,
        _ context: OfficerContext,
        _ sentences: Catalogue
    ) {
        let form = ActForm(kind: kind, matter: sheet.matter, items: items, sentences: sentences)
        let possible = sheet.possible.first { $0.act.kind == kind }?.act
        let id = sheet.file.id
        errors = if case .wrong(let errors) = outcome { errors } else { [] }
        hasErrors = !errors.isEmpty
        heading = sentences.find("office.do.\(kind.rawValue)") ?? CaseWords.act(kind, sentences)
        title = "\(heading) - \(sheet.file.applicantName)"
        nav = OfficerNav(nil, context, waiting: sheet.waitingCount, sentences)
        back = "/office/cases/\(id)"
        applicant = sheet.file.applicantName
        lead = sentences.find("office.lead.\(kind.rawValue)")
        look = ActLook(kind, sheet, sentences)
        clause = possible?.clause
        moved = if case .moved = outcome { sentences("office.moved.text") } else { nil }
        refusal = ActPage.refused(outcome, possible, sentences)
        hasForm = if case .none = outcome { refusal == nil || hasTyped } else { true }
        address = "\(back)/acts/\(kind.rawValue)?post=\(actor.post.rawValue)"
        // What is shown again still rests on what its person saw.
        version = context.typed?.first("version") ?? String(sheet.file.acts.count)
        self.items = String(items)
        isRepeatable = ActForm.isRepeatable(kind)
        canDrop = items > 1
        hasFile = form.hasFile
        groups = form.groups.filled(from: fields, errors: errors)
        submit = sentences.find("office.submit.\(kind.rawValue)") ?? heading
    }

    private static func refused(
        _ outcome: Outcome,
        _ possible: PossibleAct?,
        _ sentences: Catalogue
    ) -> Refused? {
        if case .refused(let refusal) = outcome {
            if case .law(let law) = refusal { return refused(law, sentences) }
            let (text, lang) = RefusalWording.text(refusal, sentences)
            return Refused(text: text, lang: lang, clause: nil)
        }
        return possible?.refusal.map { refused($0, sentences) }
    }

    private static func refused(_ refusal: Refusal, _ sentences: Catalogue) -> Refused {
        let (text, lang) = RefusalWording.text(refusal, sentences)
        return Refused(text: text, lang: lang, clause: refusal.clause)
    }
}
