import Authority
import Licensing

extension Problem {
    /// A refusal of the office as a problem: its sentence, and the clause that is in the way.
    init(_ kind: Kind, _ refusal: OfficeRefusal, _ sentences: Catalogue) {
        self.init(kind, detail: RefusalWording.text(refusal, sentences).text)
        guard case .law(let law) = refusal, let clause = law.clause else { return }
        places = [Place("clause", clause)]
    }

    /// A refusal about people as a problem.
    init(_ refusal: PeopleRefusal, _ sentences: Catalogue) {
        let kind: Kind = [.wrongPost, .notAdministrator].contains(refusal) ? .forbidden : .refused
        self.init(
            refusal == .noSuchPerson ? .notFound : kind,
            detail: sentences("people.refusal.\(refusal.rawValue)")
        )
    }
}
