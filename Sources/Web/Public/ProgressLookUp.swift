import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 查询办理进度: by the receipt's number and its code.
struct ProgressLookUpPage: Page {
    static let template = "progress-look-up"

    /// What was found.
    struct Found: Sendable {
        let receipt: String
        let sentence: String
        /// How the case came out, with the license's number where one was granted; nil while it is open.
        let outcome: String?
        let agency: String
        let matter: String
        let steps: [CaseTimeline.Step]
        /// The ruler of the period that runs; nil where none does.
        let ruler: RulerModel?
        let remedy: RemedyModel?
    }

    let title: String
    let section: Section? = .progress
    let heading: String
    let items: [FormItem]
    let errors: [FormError]
    let found: Found?
    let isForm: Bool

    init(_ fields: Fields = Fields(), isWrong: Bool = false, _ sentences: Catalogue) {
        heading = sentences("follow.lookUp.title")
        title = heading
        let errors =
            isWrong ? [FormError(field: "number", text: sentences("follow.lookUp.wrong"))] : []
        self.errors = errors
        let form: [FormItem] = [
            .text(
                "number",
                sentences("follow.receipt"),
                hint: sentences("follow.lookUp.numberHint"),
                number: false
            ),
            .text(
                "code",
                sentences("follow.code"),
                hint: sentences("follow.lookUp.codeHint"),
                number: false
            ),
        ]
        // The code is never shown again.
        var shown = Fields()
        shown.append("number", fields.text("number"))
        items = form.map { $0.filled(from: shown, errors: errors) }
        found = nil
        isForm = true
    }

    init(_ case: Case, receipt: String, on today: Day, law: Law, _ sentences: Catalogue) {
        heading = sentences("follow.lookUp.found", ["number": receipt])
        title = heading
        errors = []
        items = []
        isForm = false
        let opening = `case`.state.opening
        let running = CaseSentence.running(`case`, CaseWords.told(`case`.state), law)
        found = Found(
            receipt: receipt,
            sentence: CaseSentence.of(`case`, on: today, under: law, sentences),
            outcome: ProgressLookUpPage.outcome(`case`.state, sentences),
            agency: opening.flatMap { law.agency($0.agency)?.name } ?? "",
            matter: opening.map { CaseWords.matter($0.family, $0.matter, sentences) } ?? "",
            steps: CaseTimeline(`case`, sentences).steps,
            ruler: `case`.applicantsTurn(on: today, under: law).flatMap {
                RulerModel($0, on: today, law, sentences)
            }
                ?? running.flatMap {
                    RulerModel(`case`, on: today, due: $0.due, law, sentences)
                },
            remedy: RemedyModel(`case`, law: law, sentences)
        )
    }
}

extension ProgressLookUpPage {
    /// What was served or archived is no answer to who asks how it came out.
    private static func outcome(_ state: CaseState, _ sentences: Catalogue) -> String? {
        if let grant = state.grant {
            return sentences("follow.lookUp.granted", ["number": grant.licenseNumber.rawValue])
        }
        return state.outcome.map { CaseWords.stage($0, sentences) }
    }
}

/// What anybody may follow who has a number and its code, and what anybody may complain of.
struct FollowSite: Sendable {
    let office: PublicOffice
    let desk: Desk
    let pages: Pages
    let limiter: RateLimiter

    /// Adds the look-up and the complaints.
    func addRoutes(to router: Router<PublicContext>) {
        router.get("/progress/lookup", use: lookUpForm)
        let receipts = router.group().add(middleware: RateGuard(limiter, .receipt))
        receipts.post("/progress/lookup", use: lookUp)
        router.get("/complaints", use: complaintForm)
        router.get("/complaints/lookup", use: complaintLookUpForm)
        let complaints = router.group().add(middleware: RateGuard(limiter, .complaint))
        complaints.post("/complaints", use: complain)
        receipts.post("/complaints/lookup", use: complaintLookUp)
    }

    private func lookUpForm(_ request: Request, _ context: PublicContext) -> Response {
        visiting(context) { context in
            let page = ProgressLookUpPage(context.typed ?? Fields(), pages.sentences(context))
            return pages.answer(page, context: context, path: "/progress/lookup")
        }
    }

    /// The same answer, after the same work, for a number that is not there and for a wrong code.
    private func lookUp(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let (number, code) = (fields.text("number"), fields.text("code"))
        let found = try await desk.run { office in
            try office.case(receipt: number, code: code).map { current in
                (current, try office.receipt(of: current.id).number, office.now().day)
            }
        }
        let sentences = pages.sentences(context)
        guard let (current, receipt, today) = found else {
            let page = ProgressLookUpPage(fields, isWrong: true, sentences)
            return secret(page, context, status: .unprocessableContent)
        }
        limiter.refund(.receipt, to: context.sender)
        return secret(
            ProgressLookUpPage(
                current,
                receipt: receipt,
                on: today,
                law: office.law,
                sentences
            ),
            context
        )
    }

    /// An answer that nobody keeps.
    private func secret(
        _ page: some Page,
        _ context: PublicContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        var response = pages.answer(
            page,
            context: context,
            path: "/progress/lookup",
            status: status
        )
        response.headers[.cacheControl] = "no-store"
        return response
    }

    func visiting(
        _ context: PublicContext,
        _ answer: (PublicContext) throws -> Response
    ) rethrows -> Response {
        try Gate(desk: desk, pages: pages).visiting(context, answer)
    }
}
