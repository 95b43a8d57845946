import Licensing

/// 未登记: a number or a code that the register does not hold.
struct NothingPage: Page {
    static let template = "nothing"

    let title: String
    let section: Section? = .verify
    let heading: String
    let subject: String

    init(_ subject: String, at moment: Moment, _ sentences: Catalogue) {
        heading = sentences("verification.title")
        title = "\(sentences("nothing.word")) - \(heading)"
        self.subject = sentences(
            "verification.subject",
            ["subject": subject, "time": Wording.moment(moment, sentences)]
        )
    }
}
