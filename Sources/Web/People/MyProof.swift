import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 单位身份确认: the letter, how it is given, and what became of it.
struct ProofPage: Page {
    static let template = "proof"

    /// One letter that was given.
    struct Letter: Sendable {
        let at: String
        let state: String
        let stateClass: String
        let reason: String?
    }

    let title: String
    let isProved: Bool
    let agency: String
    let contact: String?
    let letters: [Letter]
    /// What became of the last letter while nothing is proved; nil where none was given.
    let told: LetterStanding?
    let tone: String
    let item: FormItem
    let errors: [FormError]

    init(
        _ view: ProofView,
        error: FormError?,
        _ sentences: Catalogue
    ) {
        title = sentences("people.proof.title")
        isProved = view.isProved
        agency = view.agency.name
        contact = view.agency.contact.map { "\($0.address)　\($0.telephone)" }
        letters = view.letters.map { letter in
            let key = letter.outcome.map { $0.isConfirmed ? "confirmed" : "refused" } ?? "waits"
            return Letter(
                at: Wording.moment(letter.at, sentences),
                state: sentences("people.letter.\(key)"),
                stateClass: ["confirmed": "valid", "refused": "notValid"][key] ?? "cannotConfirm",
                reason: letter.outcome?.reason
            )
        }
        told = LetterStanding(view.letters, agency: view.agency, sentences)
        tone = told?.isWaiting == false ? "notValid" : "cannotConfirm"
        errors = error.map { [$0] } ?? []
        item = FormItem.file(
            "letter",
            sentences("people.proof.file"),
            hint: sentences("people.proof.fileHint")
        ).filled(from: Fields(), errors: errors)
    }
}

/// What the page of the proof shows.
struct ProofView: Sendable {
    let isProved: Bool
    let agency: Agency
    let letters: [LetterSummary]
}

extension MySite {
    func proof(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await proof(context, error: nil)
    }

    private func proof(
        _ context: ApplicantContext,
        error: FormError?,
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visitor = context.person.visitor
        let view = try await desk.run { office in
            ProofView(
                isProved: try visitor.person.actor.enterprise.map { try office.isProved($0) }
                    ?? false,
                agency: try office.agency(ofLettersFrom: visitor),
                letters: try office.letters(for: visitor)
            )
        }
        let page = ProofPage(view, error: error, pages.sentences(context))
        return pages.answer(page, context: context, path: "/my/proof", status: status)
    }

    func giveLetter(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let sentences = pages.sentences(context)
        let visitor = context.person.visitor
        if try await desk.wasAnswered(context) { return Answer.seeOther("/my/proof") }
        guard let sent = try await desk.examined(context.form.file("letter")) else {
            let wrong = FormError(field: "letter", text: sentences("apply.roster.none"))
            return try await proof(context, error: wrong, .unprocessableContent)
        }
        let upload: Upload
        do throws(UploadFault) {
            upload = try sent.get()
        } catch {
            let wrong = FormError(field: "letter", text: FaultWording.sentence(error, sentences))
            return try await proof(context, error: wrong, .unprocessableContent)
        }
        return try await desk.attempt(context, again: { _, _ in }) {
            try $0.giveLetter(upload, by: visitor)
        } refused: {
            let error = $0.error(sentences, at: "letter")
            return try await proof(context, error: error, .unprocessableContent)
        } done: {
            Answer.seeOther("/my/proof")
        }
    }
}
