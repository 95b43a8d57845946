import Authority
import Foundation
import Hummingbird
import Licensing

/// 投诉处理: complaints about the officer's agency.
struct OfficeComplaintsPage: Page {
    static let template = "office-complaints"

    let title: String
    let nav: OfficerNav
    let entries: [ComplaintModel]
    let previous: String?
    let next: String?

    init(
        _ entries: [Complaint],
        nav: OfficerNav,
        page: Int,
        hasNext: Bool,
        _ sentences: Catalogue
    ) {
        self.nav = nav
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
    let nav: OfficerNav
    let complaint: ComplaintModel
    let item: [FormItem]
    let errors: [FormError]

    init(
        _ complaint: Complaint,
        nav: OfficerNav,
        typed: Fields,
        isWrong: Bool,
        _ sentences: Catalogue
    ) {
        self.nav = nav
        let wrong = sentences("complaint.answerWrong")
        let errors = isWrong ? [FormError(field: "answer", text: wrong)] : []
        self.errors = errors
        title = sentences("complaint.one", ["number": complaint.number])
        self.complaint = ComplaintModel(complaint, sentences)
        item = [
            .area(
                "answer",
                sentences("complaint.answer"),
                hint: sentences("complaint.once"),
                lengthMax: ComplaintWords.lengthMax
            )
            .filled(from: typed, errors: errors)
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
        let number = min(max(WholeNumber.read(context.query.text("page")) ?? 1, 1), 1_000_000)
        let actor = context.actor
        let (found, waiting) = try await desk.run {
            (try $0.complaints(for: actor, page: number), try $0.waitingCount(for: actor))
        }
        let sentences = pages.sentences(context)
        let page = OfficeComplaintsPage(
            found.entries,
            nav: OfficerNav(.complaints, context, waiting: waiting, sentences),
            page: number,
            hasNext: found.hasNext,
            sentences
        )
        return pages.answer(page, context: context, path: "/office/complaints")
    }

    private func one(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try Self.requireAnswering(context)
        return try await one(context, typed: context.typed ?? Fields())
    }

    private func one(
        _ context: OfficerContext,
        typed: Fields,
        isWrong: Bool = false
    ) async throws -> Response {
        let number = Self.number(context)
        let actor = context.actor
        let (complaint, waiting) = try await desk.run {
            (try $0.complaint(number, for: actor), try $0.waitingCount(for: actor))
        }
        let sentences = pages.sentences(context)
        let page = OfficeComplaintPage(
            complaint,
            nav: OfficerNav(.complaints, context, waiting: waiting, sentences),
            typed: typed,
            isWrong: isWrong,
            sentences
        )
        return pages.answer(
            page,
            context: context,
            path: "/office/complaints/\(Fields.encoded(number))",
            status: isWrong ? .unprocessableContent : .ok
        )
    }

    private func answer(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try Self.requireAnswering(context)
        let number = Self.number(context)
        let (actor, text) = (context.actor, context.form.fields.text("answer"))
        do {
            _ = try await desk.act(context) { try $0.answer(complaint: number, text, by: actor) }
        } catch OfficeRefusal.telling(.length) {
            return try await one(context, typed: context.form.fields, isWrong: true)
        }
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
