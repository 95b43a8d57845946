import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension OfficerSite {
    /// 代理: who stands in for whom.
    func delegations(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await delegationPage(context.typed ?? Fields(), [], context)
    }

    /// Records that somebody stands in.
    func delegate(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let fields = context.form.fields
        let sentences = pages.sentences(context)
        guard let until = Day(fields.text("until")) else {
            let error = FormError(field: "until", text: sentences("office.wrong.day"))
            return try await delegationPage(fields, [error], context)
        }
        let person = context.actor
        let principal = fields.first("principal") ?? person.id
        let taker = fields.text("delegate")
        do {
            _ = try await desk.act(context) {
                try $0.delegate(from: principal, to: taker, until: until, by: person)
            }
        } catch OfficeRefusal.work(let refusal) {
            let field = if case .badDay = refusal { "until" } else { "delegate" }
            let error = FormError(
                field: field,
                text: RefusalWording.text(.work(refusal), sentences).text
            )
            return try await delegationPage(fields, [error], context)
        }
        return Answer.seeOther("/office/delegations")
    }

    /// Ends a delegation before its day.
    func endDelegation(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("id")
        let person = context.actor
        _ = try await desk.act(context) { try $0.endDelegation(id, by: person) }
        return Answer.seeOther("/office/delegations")
    }

    private func delegationPage(
        _ fields: Fields,
        _ errors: [FormError],
        _ context: OfficerContext
    ) async throws -> Response {
        guard context.post.handlesCases, let agency = context.agency else {
            throw Problem(.forbidden)
        }
        let person = context.actor
        let sentences = pages.sentences(context)
        let (people, entries, waiting) = try await desk.run { office in
            (
                try office.postholders(of: agency).filter(\.post.handlesCases),
                try office.delegations(of: agency), try office.waitingCount(for: person)
            )
        }
        let page = FormPage(
            sentences("office.delegation.title"),
            nav: OfficerNav(.delegations, context, waiting: waiting, sentences),
            lead: sentences("office.delegation.lead"),
            address: "/office/delegations",
            groups: DelegationForm.groups(people, person, sentences)
                .filled(from: fields, errors: errors),
            submit: sentences("office.delegation.submit"),
            table: DelegationForm.table(entries, person, sentences),
            errors: errors
        )
        return pages.answer(
            page,
            context: context,
            path: "/office/delegations",
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

/// The form and the list of delegations.
enum DelegationForm {
    /// The head records for anybody, everybody else for the own post.
    static func groups(
        _ people: [Postholder],
        _ person: Actor,
        _ sentences: Catalogue
    ) -> [FormGroup] {
        func options(_ people: [Postholder]) -> [(value: String, text: String)] {
            people.map { one in
                let post = sentences("post.\(one.post.rawValue)")
                return (one.account, one.name == one.post.title ? post : "\(post) \(one.name)")
            }
        }
        var items: [FormItem] = []
        if person.post == .head {
            items.append(
                .select("principal", sentences("office.field.principal"), options(people))
            )
        }
        let others = people.filter { person.post == .head || $0.account != person.id }
        items.append(.select("delegate", sentences("office.field.delegate"), options(others)))
        items.append(.date("until", sentences("office.field.until")))
        return items.map { FormGroup("", [FormRow([$0])]) }
    }

    static func table(
        _ entries: [DelegationEntry],
        _ person: Actor,
        _ sentences: Catalogue
    ) -> FormPage.Table {
        FormPage.Table(
            title: sentences("office.delegation.list"),
            empty: sentences("office.delegation.none"),
            address: "/office/delegations",
            heads: ["principal", "delegate", "until", "standing"].map {
                sentences("office.field.\($0)")
            },
            rows: entries.map { row($0, person, sentences) }
        )
    }

    private static func row(
        _ entry: DelegationEntry,
        _ person: Actor,
        _ sentences: Catalogue
    ) -> FormPage.Row {
        let mayEnd = entry.holds && (person.post == .head || person.id == entry.principal)
        let standing =
            entry.holds ? "holds" : entry.endedAt == nil ? "over" : "ended"
        let post = sentences("post.\(entry.post.rawValue)")
        return FormPage.Row(
            name: entry.principalName == entry.post.title
                ? post : "\(post) \(entry.principalName)",
            cells: [
                entry.delegateName, Wording.day(entry.until, sentences),
                sentences("office.delegation.\(standing)"),
            ],
            button: mayEnd
                ? FormPage.Button(
                    label: sentences("office.delegation.end"),
                    value: entry.id,
                    address: "/office/delegations/\(entry.id)/end"
                ) : nil
        )
    }
}
