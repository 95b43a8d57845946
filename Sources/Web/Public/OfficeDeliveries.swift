import Authority
import Foundation
import Hummingbird
import Licensing

/// 投递情况: what was given up.
struct DeliveriesPage: Page {
    static let template = "deliveries"

    /// One item that was given up.
    struct Item: Sendable {
        let id: String
        let kind: String
        let attempts: String
        let reason: String
        let at: String
    }

    let title: String
    let items: [Item]

    init(_ items: [UndeliveredItem], _ sentences: Catalogue) {
        title = sentences("delivery.title")
        self.items = items.map {
            Item(
                id: String($0.id),
                kind: sentences("delivery.kind.\($0.kind)"),
                attempts: String($0.attempts),
                reason: $0.reason,
                at: Wording.moment($0.at, sentences)
            )
        }
    }
}

/// Below `/office`: what could not be delivered, for who operates the system.
struct DeliveryDesk: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds the routes below `/office`.
    func addRoutes(to router: RouterGroup<OfficerContext>) {
        router.get("deliveries", use: deliveries)
        router.post("deliveries/:id/again", use: again)
    }

    private static func requireOperator(_ context: OfficerContext) throws {
        guard context.post == .administrator else { throw Problem(.forbidden) }
    }

    private func deliveries(_ request: Request, _ context: OfficerContext) async throws -> Response
    {
        try Self.requireOperator(context)
        let actor = context.actor
        let items = try await desk.run { try $0.undelivered(for: actor) }
        let page = DeliveriesPage(items, pages.sentences(context))
        return pages.answer(page, context: context, path: "/office/deliveries")
    }

    private func again(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try Self.requireOperator(context)
        guard let id = context.parameters.get("id").flatMap({ Int($0) }) else {
            throw Problem(.notFound)
        }
        let actor = context.actor
        _ = try await desk.act(context) { try $0.deliverAgain(id, by: actor) }
        return Answer.seeOther("/office/deliveries")
    }
}
