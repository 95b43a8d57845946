import Hummingbird
import Licensing
import Register

/// 证照页: what the register holds about one license, with the four answers.
struct LicenseDisplay: Page {
    static let template = "license"

    let title: String
    let section: Section? = .search
    let holder: String
    let subject: String
    let answer: AnswerModel
    let facts: LicenseFacts
    /// The same as data.
    let dataHref: String

    init(
        _ content: LicenseContent,
        _ verification: Verification,
        law: Law,
        _ sentences: Catalogue
    ) {
        title = content.holder
        holder = content.holder
        subject = sentences(
            "license.subject",
            [
                "family": sentences("family.\(content.family.rawValue)"),
                "number": content.number.rawValue,
                "time": Wording.moment(verification.asOf, sentences),
            ]
        )
        answer = AnswerModel(verification, holder: content, sentences)
        facts = LicenseFacts(
            content,
            validUntil: verification.license.registeredUntil,
            law: law,
            sentences
        )
        dataHref = "/api/v1/licenses/\(Fields.encoded(content.number.rawValue))"
    }
}

extension PublicSite {
    func license(_ request: Request, _ context: PublicContext) throws -> Response {
        guard let number = try? LicenseNumber(context.parameters.get("number") ?? ""),
            let answer = shelf.index.answer(number, at: office.now()),
            let content = answer.license
        else { throw Problem(.notFound) }
        let page = LicenseDisplay(
            content,
            answer.verification,
            law: office.law,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: request.uri.path)
    }
}
