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
    /// How the license below stands to the paper or the file in hand; nil where they are one.
    let note: String?
    /// True for a printout or a picture: its number can still be asked for.
    let offersNumber: Bool

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
        note = VerificationPage.note(verification, license, sentences)
        offersNumber = verification.file.reasons.contains { $0.code == "not-ofd" }
        facts = license.map {
            LicenseFacts(
                $0,
                validUntil: verification.license.registeredUntil,
                law: law,
                sentences
            )
        }
        licenseHref = license.map { "/licenses/\(Fields.encoded($0.number.rawValue))" }
    }

    private static func note(
        _ verification: Verification,
        _ license: LicenseContent?,
        _ sentences: Catalogue
    ) -> String? {
        guard let license else { return nil }
        // By number or code nobody has seen the paper: it may show anything.
        if verification.file.verdict == .notApplicable { return sentences("verification.compare") }
        let isThisFile =
            verification.edition.verdict == .valid && verification.file.verdict == .valid
            && verification.seal.verdict == .valid
        guard !isThisFile else { return nil }
        return sentences("verification.beside", ["number": license.number.rawValue])
    }
}
