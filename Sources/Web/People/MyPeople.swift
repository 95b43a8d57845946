import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 本单位经办人: who may act for the enterprise, until when, and who lets others in.
struct MyPeoplePage: Page {
    static let template = "my-people"

    /// One person.
    struct Row: Sendable {
        let id: String
        let name: String
        let standing: String
        let until: String
        let isOneself: Bool
        let mayAdmit: Bool
        let maySet: Bool
        let mayEnd: Bool
    }

    /// One open invitation.
    struct Invitation: Sendable {
        let name: String
        let until: String
    }

    let title: String
    let rows: [Row]
    let invitations: [Invitation]
    let isAdministrator: Bool
    /// The latest and the proposed last day of a mandate.
    let lastDay: String
    let items: [FormItem]
    let errors: [FormError]

    init(
        _ view: PeopleView,
        own: Person,
        today: Day,
        fields: Fields,
        errors: [FormError],
        _ sentences: Catalogue
    ) {
        title = sentences("people.people.title")
        let isAdministrator = own.standing == .administrator
        self.isAdministrator = isAdministrator
        rows = view.people.map { person in
            let isOpen = person.isOpen(on: today)
            let isOther = isAdministrator && person.id != own.id
            return Row(
                id: person.id,
                name: person.id == own.id ? person.name : person.maskedName,
                standing: sentences("people.standing.\(person.standing?.rawValue ?? "waiting")"),
                until: person.endsOn.map { Wording.day($0, sentences) }
                    ?? sentences("people.people.noEnd"),
                isOneself: person.id == own.id,
                mayAdmit: isOther && isOpen && person.standing == .waiting,
                maySet: isOther && person.standing == .handler,
                mayEnd: isOther || person.id == own.id
            )
        }
        invitations = view.invitations.map {
            Invitation(name: $0.name, until: $0.until.map { Wording.day($0, sentences) } ?? "")
        }
        lastDay = Mandate.lastDay(from: today).description
        self.errors = errors
        items = [
            FormItem.text("name", sentences("people.name"), number: false),
            .date(
                "ends-on",
                sentences("people.people.endsOn"),
                hint: sentences("people.people.endsOnHint")
            ),
        ].map { $0.filled(from: fields, errors: errors) }
    }
}

/// What the page of the people shows.
struct PeopleView: Sendable {
    let people: [Person]
    let invitations: [(name: String, until: Day?)]
    let today: Day
}

extension MySite {
    func people(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await people(context, faults: [])
    }

    private func people(
        _ context: ApplicantContext,
        faults: [PeopleRefusal]
    ) async throws -> Response {
        let code = try context.requireEnterprise()
        let own = context.person.visitor.person
        let view = try await desk.run { office in
            let isAdministrator = own.standing == .administrator
            return PeopleView(
                people: try office.people(of: code),
                invitations: isAdministrator
                    ? try office.invitations(for: own.actor).map { ($0.name, $0.endsOn) } : [],
                today: office.now().day
            )
        }
        let sentences = pages.sentences(context)
        let page = MyPeoplePage(
            view,
            own: own,
            today: view.today,
            fields: context.form.fields,
            errors: faults.map { $0.error(sentences, at: $0 == .noName ? "name" : "ends-on") },
            sentences
        )
        return pages.answer(
            page,
            context: context,
            path: "/my/people",
            status: faults.isEmpty ? .ok : .unprocessableContent
        )
    }

    func invite(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let name = context.form.fields.text("name")
        let actor = context.actor
        let day = Day(context.form.fields.text("ends-on"))
        return try await desk.attempt(context, again: { try $0.secrets(of: $1) }) { office in
            guard let day else { throw PeopleRefusal.badMandate }
            return [try office.invite(named: name, endsOn: day, by: actor)]
        } refused: {
            // What can be put right is said at its field; who may not invite is told so.
            guard [.badMandate, .noName].contains($0) else { throw $0 }
            return try await people(context, faults: invitationFaults(name, day, $0))
        } done: { codes in
            let page = CodesPage(
                "invited",
                codes,
                next: "/my/people",
                pages.sentences(context)
            )
            return pages.answer(page, context: context, path: "/my/people")
        }
    }

    /// The fault that was found first, and the other where both fields are empty or wrong.
    private func invitationFaults(
        _ name: String,
        _ day: Day?,
        _ found: PeopleRefusal
    ) -> [PeopleRefusal] {
        let today = desk.office.now().day
        let isInTime = day.map { Mandate.isAllowed($0, from: today) } ?? false
        return [
            name.isEmpty || found == .noName ? .noName : nil,
            isInTime ? nil : .badMandate,
        ].compactMap(\.self)
    }

    func admit(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let day = Day(context.form.fields.text("ends-on"))
        return try await change(context) { office, account, actor in
            guard let day else { throw PeopleRefusal.badMandate }
            try office.admit(account, endsOn: day, by: actor)
        }
    }

    func setMandate(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let day = Day(context.form.fields.text("ends-on"))
        return try await change(context) { office, account, actor in
            guard let day else { throw PeopleRefusal.badMandate }
            try office.setMandate(day, of: account, by: actor)
        }
    }

    func appoint(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await change(context) { try $0.appoint($1, by: $2) }
    }

    func endMandate(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await change(context) { try $0.endMandate(of: $1, by: $2) }
    }

    private func change(
        _ context: ApplicantContext,
        _ work: @escaping @Sendable (Office, String, Actor) throws -> Void
    ) async throws -> Response {
        let account = try context.parameters.require("account")
        let actor = context.actor
        return try await desk.attempt(context, again: { _, _ in }) {
            try work($0, account, actor)
        } refused: {
            guard [.badMandate, .lastAdministrator].contains($0) else { throw $0 }
            return try await people(context, faults: [$0])
        } done: {
            Answer.seeOther("/my/people")
        }
    }
}
