import Licensing
import Register

/// 未登记: a number or a code that the register does not hold; a denial only where it would hold it.
struct NothingPage: Page {
    static let template = "nothing"

    let title: String
    let section: Section? = .verify
    let heading: String
    let subject: String
    let tone: String
    let word: String
    let sentence: String

    /// - Parameters:
    ///   - subject: what was asked for.
    ///   - answer: about the number; nil for a code.
    ///   - moment: of which the answer speaks.
    ///   - sentences: in the reader's language.
    init(
        _ subject: String,
        _ answer: LicenseAnswer?,
        at moment: Moment,
        _ sentences: Catalogue
    ) {
        let isDenied = answer?.verdict == .notValid
        tone = (isDenied ? Verdict.notValid : .cannotConfirm).rawValue
        word = sentences(isDenied ? "nothing.word" : "nothing.unsure")
        sentence = NothingPage.sentence(answer, isDenied: isDenied, sentences)
        heading = sentences("verification.title")
        title = "\(word) - \(heading)"
        self.subject = sentences(
            "verification.subject",
            ["subject": subject, "time": Wording.moment(moment, sentences)]
        )
    }

    private static func sentence(
        _ answer: LicenseAnswer?,
        isDenied: Bool,
        _ sentences: Catalogue
    ) -> String {
        if isDenied { return sentences("nothing.sentence") }
        let isPlain = answer?.reasons.first?.code == ReasonCode.licenseUnknown.rawValue
        guard let reason = answer?.reasons.first, !isPlain else {
            return sentences(answer == nil ? "nothing.code" : "nothing.incomplete")
        }
        return ReasonWording.text(reason, sentences)
    }
}
