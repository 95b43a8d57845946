import Authority
import Licensing

/// The first sentence of a case: what is asked, until when, and by which rule.
struct CaseClock: Sendable {
    let asked: String
    let rule: String?
    let left: DaysLeft
    let ruler: RulerModel?

    init(_ sheet: CaseSheet, _ sentences: Catalogue) {
        let state = sheet.file.state
        let due = sheet.waiting?.due
        left = DaysLeft(
            due.map { sheet.law.calendar.workingDaysLeft(from: sheet.today, to: $0) },
            sentences
        )
        // While it is the applicant's turn, its own term runs, whatever ends on the same day.
        let term = sheet.file.case.applicantsTurn(on: sheet.today, under: sheet.law)
        let running =
            term == nil ? due.flatMap { day in sheet.file.clocks.last { $0.due == day } } : nil
        asked = CaseClock.sentence(sheet, running, term, sentences)
        rule = running.map { $0.clause } ?? nil
        ruler =
            if let term {
                RulerModel(term, on: sheet.today, sheet.law, sentences)
            } else if running != nil || state.standstill != nil {
                RulerModel(
                    sheet.file.case,
                    on: sheet.today,
                    due: running?.due,
                    sheet.law,
                    sentences
                )
            } else {
                nil
            }
    }

    private static func sentence(
        _ sheet: CaseSheet,
        _ clock: Licensing.Clock?,
        _ term: ApplicantTerm?,
        _ sentences: Catalogue
    ) -> String {
        if let standstill = sheet.file.state.standstill {
            return sentences.language == .chinese ? standstill.chinese : standstill.english
        }
        guard let waiting = sheet.waiting else { return sentences("office.asked.nothing") }
        let posts = waiting.posts.filter { $0 != .clerk }
            .map { sentences("post.\($0.rawValue)") }
        var values = [
            "act": CaseWords.act(waiting.act, sentences),
            "posts": posts.joined(separator: sentences("frame.comma")),
        ]
        if let term {
            return sentences.joined(
                sentences("office.asked.plain", values),
                TermWords.sentence(term, on: sheet.today, sheet.law, sentences)
            )
        }
        guard let clock, let due = waiting.due else {
            return sentences("office.asked.plain", values)
        }
        values["day"] = Wording.weekday(due, sentences)
        values["used"] = statement(clock, sheet, sentences) ?? ""
        return sentences("office.asked.until", values)
    }

    private static func statement(
        _ clock: Licensing.Clock,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> String? {
        guard let timeline = try? sheet.file.case.timeline() else { return nil }
        let statement = clock.statement(
            asOf: sheet.today,
            in: timeline,
            calendar: sheet.law.calendar
        )
        return sentences.language == .chinese ? statement.chinese : statement.english
    }
}
