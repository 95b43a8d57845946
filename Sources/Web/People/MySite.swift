import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// What a person of an enterprise sees of enterprise and account: everything below `/my` but cases.
struct MySite: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds the routes to the group `/my`.
    func addRoutes(to my: RouterGroup<ApplicantContext>) {
        my.get("", use: home)
        my.get("proof", use: proof)
        my.post("proof", use: giveLetter)
        my.get("people", use: people)
        my.post("people/invitations", use: invite)
        my.post("people/:account/admission", use: admit)
        my.post("people/:account/mandate", use: setMandate)
        my.post("people/:account/appointment", use: appoint)
        my.post("people/:account/end", use: endMandate)
    }
}

/// 我的办事: where the enterprise stands, and what can be done.
struct MyPage: Page {
    static let template = "my"

    let title: String
    let section: Section? = nil
    let enterprise: String
    let code: String
    /// Said of a code with an odd check character until an officer has confirmed it; nil otherwise.
    let oddCode: String?
    let standing: String
    /// What stands in the way, or nil where all is open.
    let state: String
    let stateClass: String
    /// What became of the letter that was given; nil where none was.
    let told: LetterStanding?
    let needsProof: Bool
    /// What the way to the proof is called: to prove, or to look after a letter that was given.
    let proof: String
    /// Whether the person has been let in: sees the enterprise's people and messages.
    let isIn: Bool
    let isAdministrator: Bool
    let work: MyWork

    init(
        _ person: Person,
        named name: String,
        _ enterprise: Enterprise?,
        letter: LetterStanding?,
        work: MyWork,
        _ sentences: Catalogue
    ) {
        self.work = work
        title = sentences("nav.my")
        let isIn = person.standing?.acts == true
        self.enterprise = name
        code = person.enterprise?.rawValue ?? ""
        standing = sentences("people.standing.\(person.standing?.rawValue ?? "waiting")")
        let isProved = enterprise?.isProved == true
        let key = !isIn ? "waiting" : isProved ? "proved" : "unproved"
        state = sentences("people.my.\(key)")
        told = key == "proved" ? nil : letter
        let isOdd = person.enterprise?.isOdd == true && key != "proved"
        oddCode = isOdd ? sentences("people.my.oddCode") : nil
        stateClass = key == "proved" ? "valid" : "cannotConfirm"
        needsProof = key != "proved"
        proof = sentences(letter?.isWaiting == true ? "people.my.letter" : "people.my.proof")
        self.isIn = isIn
        isAdministrator = person.standing == .administrator
    }
}

extension MySite {
    private func home(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let visitor = context.person.visitor
        let person = visitor.person
        let sentences = pages.sentences(context)
        let (name, enterprise, letter, work) = try await desk.run { office in
            let letters = try office.letters(for: visitor)
            var letter: LetterStanding?
            if !letters.isEmpty {
                let agency = try office.agency(ofLettersFrom: visitor)
                letter = LetterStanding(letters, agency: agency, sentences)
            }
            // A person who waits to be admitted sees no more than the own drafts.
            let unread = try person.actor.enterprise.map { try office.unreadMessages(of: $0) }
            return (
                try office.starter(for: person.actor).name,
                try person.enterprise.flatMap { try office.enterprise($0) }, letter,
                MyWork(
                    try office.ownCases(by: person.actor),
                    unread: unread ?? 0,
                    office,
                    at: office.now(),
                    sentences
                )
            )
        }
        let page = MyPage(
            person,
            named: name,
            enterprise,
            letter: letter,
            work: work,
            sentences
        )
        return pages.answer(page, context: context, path: "/my")
    }
}
