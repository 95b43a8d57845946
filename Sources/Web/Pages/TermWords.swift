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

extension Case {
    /// The applicant's own term where the case waits for the applicant; nil where it waits for the
    /// office, also for the seal or the service of the notice from which the term will run.
    func turn(on today: Day, under law: Law) -> ApplicantTerm? {
        guard let act = (try? waiting(under: law, asOf: today))?.act,
            act == .corrected || act == .statementGiven
        else { return nil }
        return state.applicantTerm(under: law)
    }
}
