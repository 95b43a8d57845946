import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 投诉: the ways that there are, and a form to the office itself (SEED2-27 to SEED2-29).
struct ComplaintPage: Page {
    static let template = "complaint"

    let title: String
    let items: [FormItem]
    let errors: [FormError]
    let remedies: [GuideContact]
    /// Number and code of a complaint that was just taken.
    let taken: Receipt?
    let isForm: Bool

    init(
        _ fields: Fields,
        agency: Agency,
        law: Law,
        isWrong: Bool = false,
        taken: Receipt? = nil,
        _ sentences: Catalogue
    ) {
        title = sentences("complaint.title")
        let errors = isWrong ? [FormError(field: "text", text: sentences("complaint.wrong"))] : []
        self.errors = errors
        remedies = GuideContact.remedies(agency.remedies, sentences)
        self.taken = taken
        isForm = taken == nil
        let agencies = law.agencies.map { (value: $0.id.rawValue, text: $0.name) }
        var filled = fields
        if fields.first("agency") == nil { filled.append("agency", agency.id.rawValue) }
        let form: [FormItem] = [
            .select("agency", sentences("complaint.agency"), agencies),
            .area(
                "text",
                sentences("complaint.text"),
                hint: sentences("complaint.textHint"),
                lengthMax: ComplaintWords.lengthMax
            ),
            .text(
                "name",
                sentences("complaint.name"),
                hint: sentences("complaint.nameHint"),
                number: false
            ),
            .text("contact", sentences("complaint.contact"), number: false),
        ]
        items = form.map { $0.filled(from: filled, errors: errors) }
    }
}

/// 查询投诉: what the office answered.
struct ComplaintLookUpPage: Page {
    static let template = "complaint-look-up"

    let title: String
    let items: [FormItem]
    let errors: [FormError]
    let found: ComplaintModel?
    let isForm: Bool

    init(
        _ fields: Fields,
        isWrong: Bool = false,
        found: ComplaintModel? = nil,
        _ sentences: Catalogue
    ) {
        title = sentences("complaint.lookUp")
        let errors =
            isWrong ? [FormError(field: "number", text: sentences("follow.lookUp.wrong"))] : []
        self.errors = errors
        self.found = found
        isForm = found == nil
        var shown = Fields()
        shown.append("number", fields.text("number"))
        let form: [FormItem] = [
            .text("number", sentences("complaint.number"), number: false),
            .text(
                "code",
                sentences("follow.code"),
                hint: sentences("follow.lookUp.codeHint"),
                number: false
            ),
        ]
        items = form.map { $0.filled(from: shown, errors: errors) }
    }
}

/// One complaint as a page shows it.
struct ComplaintModel: Sendable {
    let number: String
    let href: String
    let at: String
    let text: String
    let name: String
    let contact: String
    let hasContact: Bool
    let answer: String?
    let answeredAt: String
    let isOpen: Bool
    let standing: String

    init(_ complaint: Complaint, _ sentences: Catalogue) {
        number = complaint.number
        href = "/office/complaints/\(Fields.encoded(complaint.number))"
        at = Wording.moment(complaint.at, sentences)
        text = complaint.words.text
        name = complaint.words.name
        contact = complaint.words.contact
        hasContact = !name.isEmpty || !contact.isEmpty
        answer = complaint.answer
        answeredAt = complaint.answeredAt.map { Wording.moment($0, sentences) } ?? ""
        isOpen = complaint.answer == nil
        standing = sentences(complaint.answer == nil ? "complaint.open" : "complaint.answered")
    }
}

extension FollowSite {
    func complaintForm(_ request: Request, _ context: PublicContext) throws -> Response {
        // A link chooses the agency and no words: nobody sends what another has written.
        var chosen = Fields()
        if let agency = context.query.first("agency") { chosen.append("agency", agency) }
        let shown = context.typed ?? chosen
        return try visiting(context) { try complaint(shown, $0) }
    }

    func complain(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let id = AgencyID(fields.text("agency"))
        guard office.law.agency(id) != nil else { throw Problem(.notFound) }
        let words: ComplaintWords
        do {
            words = try ComplaintWords(
                text: fields.text("text"),
                name: fields.text("name"),
                contact: fields.text("contact")
            )
        } catch {
            return try complaint(fields, context, isWrong: true)
        }
        let taken = try await desk.act(context, again: { $0.complaintReceipt(again: $1) }) {
            try $0.complain(about: id, words)
        }
        return try complaint(fields, context, taken: taken)
    }

    func complaintLookUpForm(_ request: Request, _ context: PublicContext) -> Response {
        visiting(context) { context in
            let page = ComplaintLookUpPage(context.typed ?? Fields(), pages.sentences(context))
            return pages.answer(page, context: context, path: "/complaints/lookup")
        }
    }

    func complaintLookUp(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let (number, code) = (fields.text("number"), fields.text("code"))
        let found = try await desk.run { try $0.complaint(number, code: code) }
        let sentences = pages.sentences(context)
        let page = ComplaintLookUpPage(
            fields,
            isWrong: found == nil,
            found: found.map { ComplaintModel($0, sentences) },
            sentences
        )
        return kept(page, context, found == nil ? .unprocessableContent : .ok, "/complaints/lookup")
    }

    private func complaint(
        _ fields: Fields,
        _ context: PublicContext,
        isWrong: Bool = false,
        taken: Receipt? = nil
    ) throws -> Response {
        let asked = fields.text("agency")
        let id = asked.isEmpty ? office.agency : AgencyID(asked)
        guard let agency = office.law.agency(id) else { throw Problem(.notFound) }
        let page = ComplaintPage(
            fields,
            agency: agency,
            law: office.law,
            isWrong: isWrong,
            taken: taken,
            pages.sentences(context)
        )
        return kept(page, context, isWrong ? .unprocessableContent : .ok, "/complaints")
    }

    private func kept(
        _ page: some Page,
        _ context: PublicContext,
        _ status: HTTPResponse.Status,
        _ path: String
    ) -> Response {
        var response = pages.answer(page, context: context, path: path, status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
