import Hummingbird
import Licensing
import Register

/// 证照核验: a number or a file.
struct VerifyPage: Page {
    static let template = "verify"

    let title: String
    let section: Section? = .verify
    let number: String
    let numberError: String?
    let fileError: String?
    let errors: [FormError]

    init(
        _ sentences: Catalogue,
        number: String = "",
        numberError: String? = nil,
        fileError: String? = nil
    ) {
        title = sentences("verify.title")
        self.number = number
        self.numberError = numberError
        self.fileError = fileError
        errors =
            [numberError.map { FormError(field: "number", text: $0) }].compactMap { $0 }
            + [fileError.map { FormError(field: "file", text: $0) }].compactMap { $0 }
    }
}

/// One line of the error summary: the field to which it leads and what to do.
struct FormError: Sendable, Equatable {
    let field: String
    let text: String
}

/// 核验结果.
struct VerificationPage: Page {
    static let template = "verification"

    let title: String
    let section: Section? = .verify
    let heading: String
    let subject: String
    let answer: AnswerModel
    let facts: LicenseFacts?
    let licenseHref: String?

    init(
        _ verification: Verification,
        subject: String,
        license: LicenseContent?,
        law: Law,
        _ sentences: Catalogue
    ) {
        heading = sentences("verification.title")
        let word = sentences("verdict.\(verification.verdict.rawValue)")
        title = "\(word) - \(heading)"
        self.subject = sentences(
            "verification.subject",
            ["subject": subject, "time": Wording.moment(verification.asOf, sentences)]
        )
        answer = AnswerModel(verification, holder: license, sentences)
        facts = license.map { LicenseFacts($0, law: law, sentences) }
        licenseHref = license.map { "/licenses/\(Fields.encoded($0.number.rawValue))" }
    }
}
