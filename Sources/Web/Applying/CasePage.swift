import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// A case as its applicant follows it: where it stands, what is asked, until when, and every paper.
struct CasePage: Page {
    static let template = "apply-case"

    /// One act of the case, by post, never by name.
    struct Step: Sendable {
        let number: Int
        let title: String
        let who: String
        let day: String
        let clause: String?
    }

    /// A sealed paper.
    struct Paper: Sendable {
        let title: String
        let number: String
        let view: String
        let file: String
        let pdf: String
    }

    /// Something that the applicant may do now.
    struct Way: Sendable {
        let href: String
        let text: String
    }

    let title: String
    let answer: CaseAnswer
    let asked: String?
    /// The check on site that is to come; nil where none is.
    let visit: SiteVisit?
    let main: Way?
    let ways: [Way]
    let rule: String?
    /// That the applicant's own term has not begun, its notice being unserved; nil where it has.
    let unbegun: String?
    /// How much of the running period is used, as a figure and in words: while it is the applicant's
    /// turn, of its own term.
    let ruler: RulerModel?
    let receipt: String?
    let receiptHref: String
    /// The copy of what was filed, to look at and to keep.
    let copy: String
    let facts: [CheckPage.Answer]
    let steps: [Step]
    let papers: [Paper]
    let reasons: [RefusalReason]
    let reasonsTitle: String
    /// Until when and where to go against an adverse paper that is served; nil before.
    let remedy: RemedyModel?
    let record: String

    init(
        _ file: OwnFile,
        on today: Day,
        law: Law,
        base: String,
        _ sentences: Catalogue
    ) {
        let state = file.state
        let place = "\(base)/\(file.row.id)"
        title = sentences("apply.matter.\(file.row.matter.rawValue)")
        let waiting = try? file.current.waiting(under: law, asOf: today)
        // While it is the applicant's turn, its own term runs; the office's clocks are its own.
        let term = state.applicantTerm(under: law)
        let isOver = term?.isOver(on: today) ?? false
        let isTurn = term != nil && !(isOver && term?.purpose == .statement)
        let due = isTurn ? nil : waiting?.due
        let running = due.flatMap { day in
            (try? file.current.clocks(under: law))?.last { $0.due == day }
        }
        answer = CaseAnswer(file, due: due, sentences)
        asked = CasePage.asked(state, term, isOver: isOver, law, sentences)
        visit = SiteVisit(state, sentences)
        main = CasePage.main(state, place, sentences)
        ways = CasePage.ways(file, place, sentences)
        rule = running?.clause
        unbegun = term.flatMap { term in
            term.servedOn == nil ? TermWords.sentence(term, on: today, law, sentences) : nil
        }
        ruler =
            if isTurn {
                term.flatMap { RulerModel($0, on: today, law, sentences) }
            } else if running != nil || state.standstill != nil {
                RulerModel(file.current, on: today, due: running?.due, law, sentences)
            } else {
                nil
            }
        receipt = file.receipt
        receiptHref = "\(place)/receipt"
        copy = "\(place)/application"
        facts = CasePage.facts(file, law, sentences)
        steps = CasePage.steps(file, sentences)
        papers = file.papers.map { paper in
            Paper(
                title: sentences("paper.\(paper.kind)"),
                number: paper.number,
                view: "\(place)/papers/\(paper.place)",
                file: "\(place)/papers/\(paper.place)/file",
                pdf: "\(place)/papers/\(paper.place)/file?as=pdf"
            )
        }
        // What is not sealed has not been told.
        reasons = CaseWords.isUntold(state) ? [] : state.proposal?.reasons ?? []
        reasonsTitle = sentences(
            "apply.case.reasons.\(state.refusal == nil ? "proposed" : "refused")"
        )
        remedy = file.isAdverse ? RemedyModel(file.current, law: law, sentences) : nil
        record = "\(place)/record.json"
    }

    /// The request to the applicant now, or that its term is over; nil where nothing is asked.
    static func asked(
        _ state: CaseState,
        _ term: ApplicantTerm?,
        isOver: Bool,
        _ law: Law,
        _ sentences: Catalogue
    ) -> String? {
        guard isOver, let term else { return CaseWords.asked(state, law, sentences) }
        return TermWords.late(term, sentences)
    }

    private static func main(
        _ state: CaseState,
        _ place: String,
        _ sentences: Catalogue
    ) -> Way? {
        guard state.isApplicantTold else { return nil }
        return switch state.name {
        case .correcting: Way(href: "\(place)/correction", text: sentences("apply.do.correct"))
        case .refusalProposed
        where !state.isStatementWaived && CaseWords.lastStatement(state) == nil:
            Way(href: "\(place)/statement", text: sentences("apply.do.statement"))
        default: nil
        }
    }

    private static func ways(
        _ file: OwnFile,
        _ place: String,
        _ sentences: Catalogue
    ) -> [Way] {
        let kinds = Set(file.possible.filter { $0.refusal == nil }.map(\.kind))
        var ways: [Way] = []
        // Who has stated the case may say more, but is not asked to any longer.
        if CaseWords.lastStatement(file.state) != nil, kinds.contains(.statementGiven) {
            ways.append(Way(href: "\(place)/statement", text: sentences("apply.do.supplement")))
        }
        if kinds.contains(.deliveryChanged) {
            ways.append(Way(href: "\(place)/delivery", text: sentences("apply.do.delivery")))
        }
        if kinds.contains(.withdrawn) {
            ways.append(Way(href: "\(place)/withdrawal", text: sentences("apply.do.withdraw")))
        }
        return ways
    }

    private static func facts(
        _ file: OwnFile,
        _ law: Law,
        _ sentences: Catalogue
    ) -> [CheckPage.Answer] {
        var facts = [
            CheckPage.Answer(
                label: sentences("apply.fact.agency"),
                text: law.agency(file.row.agency)?.name ?? file.row.agency.rawValue
            )
        ]
        if let receipt = file.receipt {
            facts.append(CheckPage.Answer(label: sentences("apply.fact.receipt"), text: receipt))
        }
        if let filing = file.state.filing {
            let wish = filing.requested.map { Wording.subject($0, sentences) }
            facts.append(
                CheckPage.Answer(
                    label: sentences("apply.part.requested"),
                    text: wish.joined(separator: sentences("frame.comma"))
                )
            )
        }
        if let delivery = file.state.delivery {
            facts.append(
                CheckPage.Answer(
                    label: sentences("apply.part.delivery"),
                    text: sentences("apply.delivery.\(delivery.rawValue)")
                )
            )
        }
        if let number = file.state.grant?.licenseNumber {
            facts.append(
                CheckPage.Answer(label: sentences("apply.fact.license"), text: number.rawValue)
            )
        }
        return facts
    }

    private static func steps(_ file: OwnFile, _ sentences: Catalogue) -> [Step] {
        file.current.acts.reversed().map { act in
            Step(
                number: act.sequence,
                title: CaseWords.done(act.fact, sentences),
                who: CaseWords.post(act.by.post, sentences),
                day: Wording.day(act.on, sentences),
                clause: act.clause
            )
        }
    }
}

extension OwnFile {
    /// Whether the case was decided against its applicant.
    fileprivate var isAdverse: Bool {
        let kinds = state.papers.compactMap(\.noticeKind)
        return kinds.contains(.refusal) || kinds.contains(.nonAcceptance)
    }
}
