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
    let standing: String
    /// What stands in the way, or nil where all is open.
    let state: String
    let stateClass: String
    let needsProof: Bool
    let mayDraft: Bool
    let isAdministrator: Bool

    init(_ person: Person, _ enterprise: Enterprise?, _ sentences: Catalogue) {
        title = sentences("nav.my")
        let isIn = person.standing?.acts == true
        self.enterprise = isIn ? enterprise?.name ?? "" : person.enterprise?.rawValue ?? ""
        code = person.enterprise?.rawValue ?? ""
        standing = sentences("people.standing.\(person.standing?.rawValue ?? "waiting")")
        let isProved = enterprise?.isProved == true
        let key = !isIn ? "waiting" : isProved ? "proved" : "unproved"
        state = sentences("people.my.\(key)")
        stateClass = key == "proved" ? "valid" : "cannotConfirm"
        needsProof = key != "proved"
        mayDraft = isIn
        isAdministrator = person.standing == .administrator
    }
}

extension MySite {
    private func home(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let person = context.person.visitor.person
        let enterprise = try await desk.run { office in
            try person.enterprise.flatMap { try office.enterprise($0) }
        }
        let page = MyPage(person, enterprise, pages.sentences(context))
        return pages.answer(page, context: context, path: "/my")
    }
}
