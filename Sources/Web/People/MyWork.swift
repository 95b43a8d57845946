import Authority
import Licensing
import Register

/// The work that waits for an enterprise, its cases and its licenses.
struct MyWork: Sendable {
    /// Something that somebody of the enterprise has to do, or may.
    struct Task: Sendable {
        let href: String
        let title: String
        let text: String
        let tone: String
    }

    /// More cases are on a page of their own.
    private static let casesShown = 5

    /// Those with a last day first, by that day.
    let tasks: [Task]
    let cases: [CasesPage.Row]
    let licenses: [LicenseRow]

    /// - Parameters:
    ///   - cases: the enterprise's, the latest first.
    ///   - unread: how many messages nobody has opened.
    ///   - office: whose law and register tell terms and standings.
    ///   - moment: now.
    ///   - sentences: in the reader's language.
    init(
        _ cases: [OwnCase],
        unread: Int,
        _ office: Office,
        at moment: Moment,
        _ sentences: Catalogue
    ) {
        let law = office.law
        let asked = cases.compactMap { MyWork.asked($0, law, on: moment.day, sentences) }
        let terms = asked.filter { $0.last != nil }.sorted { MyWork.isEarlier($0, $1) }
        let others = asked.filter { $0.last == nil }
        tasks = terms.map(\.task) + MyWork.messages(unread, sentences) + others.map(\.task)
        self.cases = cases.prefix(MyWork.casesShown).map {
            CasesPage.Row($0, law, base: "/my/cases", sentences)
        }
        licenses = MyWork.licenses(cases, in: office.register, at: moment, sentences)
    }

    /// The request of a case, with the last day of the applicant's term.
    private static func asked(
        _ own: OwnCase,
        _ law: Law,
        on today: Day,
        _ sentences: Catalogue
    ) -> (task: Task, last: Day?)? {
        let term = own.state.applicantTerm(under: law)
        let isOver = term?.isOver(on: today) ?? false
        guard let text = CasePage.asked(own.state, term, isOver: isOver, law, sentences) else {
            return nil
        }
        let place = "/my/cases/\(own.row.id)"
        let task = Task(
            href: own.state.name == .correcting ? "\(place)/correction" : place,
            title: sentences("apply.matter.\(own.row.matter.rawValue)"),
            text: text,
            tone: isOver ? "notValid" : term == nil ? "neutral" : "cannotConfirm"
        )
        return (task, CaseWords.isUntold(own.state) ? nil : term?.last)
    }

    private static func isEarlier(
        _ one: (task: Task, last: Day?),
        _ other: (task: Task, last: Day?)
    ) -> Bool {
        guard let first = one.last, let second = other.last else { return one.last != nil }
        return first < second
    }

    private static func messages(_ unread: Int, _ sentences: Catalogue) -> [Task] {
        guard unread > 0 else { return [] }
        let text = sentences("people.my.unread", ["count": String(unread)])
        return [
            Task(
                href: "/my/messages",
                title: sentences("message.title"),
                text: text,
                tone: "cannotConfirm"
            )
        ]
    }

    private static func licenses(
        _ cases: [OwnCase],
        in register: Register,
        at moment: Moment,
        _ sentences: Catalogue
    ) -> [LicenseRow] {
        var numbers: [LicenseNumber] = []
        for own in cases where own.state.publication != nil {
            guard let number = own.state.grant?.licenseNumber, !numbers.contains(number) else {
                continue
            }
            numbers.append(number)
        }
        return numbers.compactMap { number in
            register.license(number).flatMap { IndexedLicense($0) }.map {
                LicenseRow($0, in: register, at: moment, sentences)
            }
        }
    }
}
