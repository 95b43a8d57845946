import Authority
import Foundation
import HTTPTypes
import Hummingbird
import Licensing

extension ApplyingSite where Context == ApplicantContext {
    /// Adds everything of an applicant's cases below `/my`.
    func addRoutes(to group: RouterGroup<Context>) {
        group.get("", use: cases)
        group.get("new", use: start)
        group.post("new", use: open)
        group.get(":id", use: caseOrDraft)
        addDraftRoutes(to: group)
        group.post(":id/confirmation", use: confirm)
        group.post(":id/filing", use: fileDraft)
        group.get(":id/receipt", use: receipt)
        addFiledRoutes(to: group)
        group.get(":id/correction", use: correction)
        group.post(":id/resubmission", use: resubmit)
        group.get(":id/withdrawal", use: withdrawal)
        group.post(":id/withdrawal", use: withdraw)
        group.get(":id/statement", use: statement)
        group.post(":id/statement", use: state)
        group.get(":id/waiver", use: waiver)
        group.post(":id/waiver", use: waive)
        group.get(":id/delivery", use: delivery)
        group.post(":id/delivery", use: changeDelivery)
        group.get(":id/record.json", use: record)
        group.get(":id/papers/:paper", use: paper)
        group.get(":id/papers/:paper/file", use: paperFile)
        group.get(":id/papers/:paper/:page", use: paperPicture)
    }

    /// A draft as its list of tasks, anything later as a case.
    func caseOrDraft(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let own = try await drafting { try $0.ownFile(id, by: actor) }
        if own.state.name == .draft { return try await tasks(context) }
        let page = CasePage(
            own,
            on: desk.office.now().day,
            law: desk.office.law,
            base: base,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: address(id))
    }

    /// 补正: the items, and the parts that they open.
    func correction(_ request: Request, _ context: Context) async throws -> Response {
        let draft = try await storedDraft(context)
        guard draft.stage == .correcting, draft.open != .none else {
            return Answer.seeOther(address(draft.id))
        }
        return try await tasks(context)
    }

    func resubmit(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        _ = try await acting(context) { try $0.submitCorrection(id, by: actor) }
        return Answer.seeOther(address(id))
    }

    /// 确认代录内容: the applicant takes what an officer entered as its own (SEED1-31).
    func confirm(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        _ = try await drafting { try $0.ownFile(id, by: actor) }
        let seen = context.form.fields.text("seen")
        do {
            _ = try await acting(context) {
                try $0.confirmContent(id, seen: seen, by: actor)
            }
        } catch DraftRefusal.changed {
            return try await checkAgain(context)
        }
        return Answer.seeOther(address(id, "/check"))
    }

    /// 提交: only with the declaration; the same form sent twice files once.
    func fileDraft(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let fields = context.form.fields
        guard fields.isTicked("agreed") else {
            let text = pages.sentences(context)("apply.declaration.missing")
            return try await check(context, errors: [FormError(field: "agreed", text: text)])
        }
        let seen = fields.text("seen")
        do {
            _ = try await acting(context) { office in
                try office.fileDraft(id, isDeclared: true, seen: seen, by: actor)
            }
        } catch DraftRefusal.changed {
            return try await checkAgain(context)
        } catch OfficeRefusal.paper(let reason) {
            let text = RefusalWording.text(.paper(reason), pages.sentences(context)).text
            return try await check(context, errors: [FormError(field: "agreed", text: text)])
        }
        return Answer.seeOther(address(id, "/receipt"))
    }

    func receipt(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let own = try await drafting { try $0.ownFile(id, by: actor) }
        guard own.current.act(.received) != nil else { throw Problem(.notFound) }
        let receipt = try await drafting { try $0.receipt(of: id) }
        let page = ReceiptPage(
            own,
            receipt,
            law: desk.office.law,
            site: pages.site,
            base: base,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: address(id, "/receipt"))
    }

    func record(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let bytes = try await drafting { office in
            _ = try office.ownFile(id, by: actor)
            return try office.caseRecord(of: id)
        }
        return Attachment.response(bytes, name: "case.json", type: "application/json")
    }

    func paper(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let place = try context.parameters.require("paper")
        let found = try await drafting(.drawing) { office in
            let paper = try office.ownPaper(place, of: id, by: actor).paper
            return (paper, try office.ownPages(place, of: id, by: actor))
        }
        let page = PaperPage(
            found.0,
            count: found.1,
            place: address(id, "/papers/\(place)"),
            back: address(id),
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: address(id, "/papers/\(place)"))
    }

    func paperFile(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let place = try context.parameters.require("paper")
        let isPainted = context.query.text("as") == "pdf"
        let found = try await drafting(isPainted ? .drawing : .store) { office in
            let found = try office.ownPaper(place, of: id, by: actor)
            return (
                paper: found.paper, bytes: isPainted ? try office.painted(found.bytes) : found.bytes
            )
        }
        let kind = isPainted ? "pdf" : "ofd"
        return Attachment.response(
            found.bytes,
            name: "\(found.paper.number)-\(found.paper.kind).\(kind)",
            type: "application/\(kind)"
        )
    }

    func paperPicture(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let place = try context.parameters.require("paper")
        guard let number = WholeNumber.read(try context.parameters.require("page")) else {
            throw Problem(.notFound)
        }
        let bytes = try await drafting(.drawing) {
            try $0.ownPicture(place, page: number - 1, of: id, by: actor)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "image/png", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension ApplyingSite {
    /// The list of tasks.
    func tasks(_ context: Context) async throws -> Response {
        let draft = try await draft(context)
        let page = TaskListPage(
            draft,
            agency: desk.office.law.agency(draft.opening.agency)?.name ?? "",
            isOfficer: context.actor.post != .applicant,
            standing: standing(draft, context),
            base: base,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: address(draft.id))
    }
}
