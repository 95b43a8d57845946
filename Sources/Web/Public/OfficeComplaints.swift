import Authority
import Foundation
import Hummingbird
import Licensing

/// 投诉处理: complaints about the officer's agency.
struct OfficeComplaintsPage: Page {
    static let template = "office-complaints"

    let title: String
    let entries: [ComplaintModel]
    let previous: String?
    let next: String?

    init(_ entries: [Complaint], page: Int, hasNext: Bool, _ sentences: Catalogue) {
        title = sentences("complaint.inbox")
        self.entries = entries.map { ComplaintModel($0, sentences) }
        previous = page > 1 ? "/office/complaints?page=\(page - 1)" : nil
        next = hasNext ? "/office/complaints?page=\(page + 1)" : nil
    }
}

/// One complaint with the form of its answer.
struct OfficeComplaintPage: Page {
    static let template = "office-complaint"

    let title: String
    let complaint: ComplaintModel
    let item: [FormItem]

    init(_ complaint: Complaint, _ sentences: Catalogue) {
        title = sentences("complaint.one", ["number": complaint.number])
        self.complaint = ComplaintModel(complaint, sentences)
        item = [
            .area(
                "answer",
                sentences("complaint.answer"),
                hint: sentences("complaint.once"),
                lengthMax: ComplaintWords.lengthMax
            )
        ]
    }
}

/// Below `/office`: complaints about the agency.
struct ComplaintDesk: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds the routes below `/office`.
    func addRoutes(to router: RouterGroup<OfficerContext>) {
        router.get("complaints", use: list)
        router.get("complaints/:number", use: one)
        router.post("complaints/:number/answer", use: answer)
    }

    private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try Self.requireAnswering(context)
        let number = min(max(Int(context.query.text("page")) ?? 1, 1), 1_000_000)
        let actor = context.actor
        let (entries, hasNext) = try await desk.run {
            try $0.complaints(for: actor, page: number)
        }
        let page = OfficeComplaintsPage(
            entries,
            page: number,
            hasNext: hasNext,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: "/office/complaints")
    }

    private func one(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try Self.requireAnswering(context)
        let number = Self.number(context)
        let actor = context.actor
        let complaint = try await desk.run { try $0.complaint(number, for: actor) }
        let page = OfficeComplaintPage(complaint, pages.sentences(context))
        return pages.answer(page, context: context, path: request.uri.path)
    }

    private func answer(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try Self.requireAnswering(context)
        let number = Self.number(context)
        let (actor, text) = (context.actor, context.form.fields.text("answer"))
        _ = try await desk.act(context) { try $0.answer(complaint: number, text, by: actor) }
        return Answer.seeOther("/office/complaints/\(Fields.encoded(number))")
    }

    private static func requireAnswering(_ context: OfficerContext) throws {
        guard Office.answersComplaints(context.post) else { throw Problem(.forbidden) }
    }

    /// The number of the address, which may come escaped.
    private static func number(_ context: OfficerContext) -> String {
        let text = context.parameters.get("number") ?? ""
        return text.removingPercentEncoding ?? text
    }
}
