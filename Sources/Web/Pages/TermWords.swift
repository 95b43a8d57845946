import Licensing

/// The applicant's own term in words: until when, and how much of it is used.
enum TermWords {
    static func sentence(
        _ term: ApplicantTerm,
        on today: Day,
        _ law: Law,
        _ sentences: Catalogue
    ) -> String {
        var values = [
            "term": sentences("term.\(term.purpose.rawValue)"),
            "day": Wording.lastDay(term.last, sentences),
        ]
        guard let (used, length) = term.count(asOf: today, calendar: law.calendar) else {
            values["day"] = Wording.weekday(term.last, sentences)
            return sentences("term.told", values)
        }
        values["used"] = String(used)
        values["length"] = String(length)
        guard !term.isOver(on: today) else {
            values["day"] = Wording.weekday(term.last, sentences)
            return sentences("term.over", values)
        }
        return sentences("term.running", values)
            + (term.isProvisional ? sentences("term.provisional") : "")
    }

    /// What is asked once the term is over: nothing is cut off before the office has acted.
    static func late(_ term: ApplicantTerm, _ sentences: Catalogue) -> String {
        sentences(
            "term.late.\(term.purpose.rawValue)",
            ["day": Wording.weekday(term.last, sentences)]
        )
    }
}
