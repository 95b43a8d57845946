import Authority
import Hummingbird
import Licensing

/// Below `/my`: the box of an enterprise.
struct MessageDesk: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds the routes below `/my`.
    func addRoutes(to router: RouterGroup<ApplicantContext>) {
        router.get("messages", use: box)
        router.get("messages/:id", use: one)
        router.post("messages/consent", use: consent)
        router.post("messages/address", use: address)
        router.post("messages/address/confirm", use: confirm)
    }

    private func box(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await box(context, wrong: nil)
    }

    private func box(
        _ context: ApplicantContext,
        wrong: (kind: AddressKind, refusal: TellingRefusal)?
    ) async throws -> Response {
        let enterprise = try context.requireEnterprise()
        let number = min(max(WholeNumber.read(context.query.text("page")) ?? 1, 1), 1_000_000)
        let scene = try await desk.run { office in
            let found = try office.messages(of: enterprise, page: number)
            return MessagesScene(
                entries: found.entries,
                page: number,
                hasNext: found.hasNext,
                isProved: try office.isProved(enterprise),
                consent: try office.consent(of: enterprise),
                addresses: try office.addresses(of: enterprise),
                offered: office.settings.delivery.offered
            )
        }
        let page = MessagesPage(
            scene,
            context.form.fields,
            wrong: wrong,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: "/my/messages",
            status: wrong == nil ? .ok : .unprocessableContent
        )
    }

    private func one(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let enterprise = try context.requireEnterprise()
        let id = context.parameters.get("id") ?? ""
        // Who asks for the head alone has read nothing.
        let isRead = request.method != .head
        let message = try await desk.run { office in
            try isRead
                ? office.openMessage(id, of: enterprise) : office.message(id, of: enterprise)
        }
        guard let message else { throw Problem(.notFound) }
        let page = MessagePage(message, pages.sentences(context))
        return pages.answer(page, context: context, path: request.uri.path)
    }

    private func consent(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let actor = context.actor
        let isGiven = context.form.fields.text("consent") == "yes"
        _ = try await desk.act(context) { office in
            try isGiven ? office.giveConsent(by: actor) : office.revokeConsent(by: actor)
        }
        return Answer.seeOther("/my/messages")
    }

    private func address(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let actor = context.actor
        let fields = context.form.fields
        let kind = try kind(fields)
        let typed = fields.text("address-\(kind.rawValue)")
        let removes = fields.first("remove") != nil
        return try await telling(kind, context) { office in
            if removes {
                try office.removeAddress(kind, by: actor)
            } else {
                try office.setAddress(kind, to: typed, by: actor)
            }
        }
    }

    private func confirm(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let actor = context.actor
        let kind = try kind(context.form.fields)
        let code = context.form.fields.text("code-\(kind.rawValue)")
        return try await telling(kind, context) {
            try $0.confirmAddress(kind, code: code, by: actor)
        }
    }

    /// Does a form's work; what can be put right is said beside its field, with what was typed.
    private func telling(
        _ kind: AddressKind,
        _ context: ApplicantContext,
        _ work: @escaping @Sendable (Office) throws -> Void
    ) async throws -> Response {
        do {
            _ = try await desk.act(context, work)
        } catch OfficeRefusal.telling(let refusal)
            where [.noAddress, .codeJustSent, .tooManyCodes, .wrongCode].contains(refusal)
        {
            return try await box(context, wrong: (kind, refusal))
        }
        return Answer.seeOther("/my/messages")
    }

    private func kind(_ fields: Fields) throws -> AddressKind {
        guard let kind = AddressKind(rawValue: fields.text("kind")),
            desk.office.settings.delivery.offered.contains(kind)
        else { throw Problem(.badRequest) }
        return kind
    }
}
