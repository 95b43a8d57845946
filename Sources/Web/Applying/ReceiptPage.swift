import Authority
import Licensing

/// 收件回执: the number, what happens next and until when; printable, at an address that stays.
struct ReceiptPage: Page {
    static let template = "apply-receipt"

    /// What happens next.
    struct Next: Sendable {
        let title: String
        let text: String
    }

    let title: String
    let number: String
    let code: String?
    let filed: String
    let applicant: String
    let creditCode: String
    let agency: String
    let wish: String
    let delivery: String
    let nexts: [Next]
    let lookUp: String
    let address: String
    let back: String
    /// The copy of what was filed, to look at and to keep.
    let copy: String

    init(
        _ file: OwnFile,
        _ receipt: Receipt,
        law: Law,
        site: Site,
        base: String,
        _ sentences: Catalogue
    ) {
        title = sentences("apply.receipt.title")
        number = receipt.number
        code = receipt.code
        let received = file.current.act(.received)
        filed = received.map { Wording.moment($0.recordedAt, sentences) } ?? ""
        applicant = file.row.applicantName
        creditCode = file.row.applicant.rawValue
        agency = law.agency(file.row.agency)?.name ?? file.row.agency.rawValue
        wish = (file.state.filing?.requested ?? []).map { Wording.subject($0, sentences) }
            .joined(separator: sentences("frame.comma"))
        delivery = sentences("apply.delivery.\((file.state.delivery ?? .mail).rawValue)")
        let rules = file.state.filing.flatMap { law.ruleSet($0.ruleSet) }
        let first = rules?.period(.correctionNotice)
        let last = received.map {
            law.calendar.workingDay(first?.count ?? 5, after: $0.on).day
        }
        nexts = [
            Next(
                title: sentences("apply.receipt.next.examine"),
                text: sentences(
                    "apply.receipt.next.examine.text",
                    ["day": last.map { Wording.weekday($0, sentences) } ?? ""]
                )
            ),
            Next(
                title: sentences("apply.receipt.next.decide"),
                text: sentences(
                    "apply.receipt.next.decide.text",
                    ["count": String(rules?.period(.decision).count ?? 15)]
                )
            ),
            Next(
                title: sentences("apply.receipt.next.serve"),
                text: sentences("apply.receipt.next.serve.text")
            ),
        ]
        lookUp = "/progress/lookup"
        address = "\(site.publicURL)\(base)/\(file.row.id)/receipt"
        back = "\(base)/\(file.row.id)"
        copy = "\(back)/application"
    }
}

/// A sealed paper to look at, with its file to keep and to verify.
struct PaperPage: Page {
    static let template = "apply-paper"

    /// One page as a picture.
    struct Picture: Sendable {
        let href: String
        let text: String
    }

    let title: String
    let number: String
    let file: String
    let pdf: String
    let back: String
    let pictures: [Picture]

    init(
        _ paper: OwnFile.Paper,
        count: Int,
        place: String,
        back: String,
        _ sentences: Catalogue
    ) {
        title = sentences("paper.\(paper.kind)")
        number = paper.number
        file = "\(place)/file"
        pdf = "\(file)?as=pdf"
        self.back = back
        let name = title
        pictures = (1...max(count, 1)).map { page in
            Picture(
                href: "\(place)/\(page)",
                text: sentences("apply.paper.page", ["paper": name, "page": String(page)])
            )
        }
    }
}
