import Authority
import Licensing

/// What an act that ends a case against its applicant rests on, shown once more before it is done.
struct ActLook: Sendable {
    /// One thing to look at.
    struct Line: Sendable {
        let name: String
        let text: String
        /// Language of the text where it is not the page's.
        var lang: String?
        var clause: String?
    }

    let title: String
    let lines: [Line]

    /// nil for other acts, and where the case is not there.
    init?(_ kind: ActKind, _ sheet: CaseSheet, _ sentences: Catalogue) {
        switch (kind, sheet.file.state.stage) {
        case (.refused, .refusalProposed(let proposed)):
            lines = ActLook.refusal(proposed.proposal, sheet, sentences)
        case (.closedUncorrected, .correcting(let correcting)):
            lines = ActLook.closing(correcting.correction, sheet, sentences)
        default: return nil
        }
        title = sentences("office.look.\(kind.rawValue)")
    }

    /// What was asked for, the reasons as they were told, and how the applicant was heard on them.
    private static func refusal(
        _ proposal: RefusalProposal,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> [Line] {
        let reasons = proposal.reasons.enumerated().map { index, reason in
            Line(
                name: sentences("office.look.reason", ["number": String(index + 1)]),
                text: reason.fact,
                lang: Language.chinese.tag,
                clause: reason.clause
            )
        }
        let heard = Line(
            name: sentences("office.look.heard"),
            text: ActLook.heard(sheet, sentences)
        )
        return [asked(sheet, sentences)] + reasons + [heard]
    }

    /// 行政许可法 第三十六条: heard, waived, or silent until the last day.
    private static func heard(_ sheet: CaseSheet, _ sentences: Catalogue) -> String {
        let state = sheet.file.state
        let waived = state.isStatementWaived ? sentences("office.look.heard.waived") : nil
        if let statement = CaseWords.lastStatement(state) {
            let day = Wording.day(statement.on, sentences)
            let stated = sentences("office.look.heard.stated", ["day": day])
            return waived.map { sentences.joined(stated, $0) } ?? stated
        }
        if let waived { return waived }
        guard let term = state.applicantTerm(under: sheet.law), term.servedOn != nil else {
            return sentences("office.look.heard.unserved")
        }
        guard term.isOver(on: sheet.today) else {
            let day = Wording.lastDay(term.last, sentences)
            return sentences("office.look.heard.running", ["day": day])
                + (term.isProvisional ? sentences("term.provisional") : "")
        }
        let day = Wording.weekday(term.last, sentences)
        return sentences("office.look.heard.silent", ["day": day])
    }

    /// What was to be corrected, until when, and what has come of it.
    private static func closing(
        _ correction: Correction,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> [Line] {
        let state = sheet.file.state
        let uncured = Set(state.uncuredPlaces)
        let items = correction.items.map { item in
            let key = uncured.contains(item.place) ? "missing" : "given"
            let place = item.place.name(in: sheet.matter.rules, sentences)
            return Line(
                name: sentences("office.look.place.\(key)", ["place": place]),
                text: item.fault.text,
                lang: Language.chinese.tag,
                clause: item.clause
            )
        }
        let end = state.correctionEnd(under: sheet.law)
        let until = Line(
            name: sentences("office.look.until"),
            text: end.map { Wording.weekday($0, sentences) } ?? sentences("office.look.unserved")
        )
        return [asked(sheet, sentences)] + items + [until]
    }

    private static func asked(_ sheet: CaseSheet, _ sentences: Catalogue) -> Line {
        let requested = sheet.file.state.filing?.requested ?? []
        return Line(
            name: sentences("office.look.asked"),
            text: requested.map { Wording.subject($0, sentences) }
                .joined(separator: sentences("frame.comma"))
        )
    }
}
