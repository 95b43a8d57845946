import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension OfficerSite {
    /// The form of an act.
    func actForm(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = try AskedAct(context)
        let (actor, sheet) = try await read(asked, context)
        let matter = sheet.matter
        let page = ActPage(
            asked.kind,
            actor,
            sheet,
            context.typed ?? ActForm.defaults(asked.kind, matter),
            items: context.typed.map { asked.items($0, matter) }
                ?? ActForm.items(asked.kind, matter),
            hasTyped: context.typed != nil,
            .none,
            context,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: asked.path)
    }

    /// An act: what was typed is read, the office asked, and the case shown as it stands then.
    ///
    /// Whatever is in the way is said above the form, with everything that was typed still in it.
    func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = try AskedAct(context)
        if try await desk.wasAnswered(context) { return Answer.seeOther(asked.back) }
        let (actor, sheet) = try await read(asked, context)
        let fields = context.form.fields
        let items = asked.items(fields, sheet.matter)
        func answer(
            _ outcome: ActPage.Outcome,
            _ status: HTTPResponse.Status,
            _ newer: CaseSheet? = nil
        ) -> Response {
            let page = ActPage(
                asked.kind,
                actor,
                newer ?? sheet,
                fields,
                items: items,
                outcome,
                context,
                pages.sentences(context)
            )
            return pages.answer(page, context: context, path: asked.path, status: status)
        }
        if asked.changesLines(fields) { return answer(.none, .ok) }
        var reading = ActReading(
            context.form,
            file: try await desk.examined(context.form.file("file")),
            sheet.matter,
            items: items,
            pages.sentences(context)
        )
        guard let work = reading.work(of: asked.kind) else {
            if try await desk.wasAnswered(context) { return Answer.seeOther(asked.back) }
            guard !reading.errors.isEmpty else { throw Problem(.notFound) }
            return answer(.wrong(reading.errors), .unprocessableContent)
        }
        let id = asked.id
        // What is due is due whoever has acted since, and what a crash left half done goes on.
        let isResumed = asked.kind == .sealApplied || asked.kind == .published
        let version = WholeNumber.read(fields.text("version"))
        do {
            _ = try await desk.act(context) { office in
                guard !isResumed else { return try work(office, id, actor) }
                // Asked before any work, and again in the transaction of the act.
                guard let version, try office.open(id).isAsSeen(acts: version) else {
                    throw CaseMoved()
                }
                try work(office.seeing(acts: version), id, actor)
            }
        } catch is CaseMoved {
            // As it stands now: who still wants it presses again, and rests on this.
            return answer(.moved, .conflict, try await read(asked, context).1)
        } catch let refusal as OfficeRefusal {
            return answer(.refused(refusal), .conflict)
        }
        return Answer.seeOther(asked.back)
    }

    private func read(
        _ asked: AskedAct,
        _ context: OfficerContext
    ) async throws -> (Actor, CaseSheet) {
        guard context.post.handlesCases else { throw Problem(.forbidden) }
        let person = context.actor
        let (id, post) = (asked.id, asked.post ?? person.post)
        return try await desk.run { office in
            let actor = try office.actor(for: person, in: post)
            return (actor, try CaseSheet(id, for: person, in: office))
        }
    }
}

/// Which act an address asks for.
struct AskedAct {
    let id: CaseID
    let kind: ActKind
    /// The post in which the person acts; nil for the own one.
    let post: Post?
    let isFromList: Bool

    var path: String { "/office/cases/\(id)/acts/\(kind.rawValue)" }
    /// Where the person goes on.
    var back: String { isFromList ? "/office" : "/office/cases/\(id)" }

    init(_ context: OfficerContext) throws {
        id = CaseID(try context.parameters.require("id"))
        guard let kind = ActKind(rawValue: try context.parameters.require("act")),
            kind != .opened, kind != .materialAdded
        else { throw Problem(.notFound) }
        self.kind = kind
        post = Post(rawValue: context.query.text("post"))
        isFromList = context.query.text("back") == "list"
    }

    /// One line more or fewer, and nothing else, was asked for.
    func changesLines(_ fields: Fields) -> Bool {
        ActForm.isRepeatable(kind) && (fields.isTicked("more") || fields.isTicked("fewer"))
    }

    func items(_ fields: Fields, _ matter: ActMatter) -> Int {
        guard ActForm.isRepeatable(kind) else { return 1 }
        let shown = WholeNumber.read(fields.text("items")) ?? ActForm.items(kind, matter)
        let change = fields.isTicked("more") ? 1 : fields.isTicked("fewer") ? -1 : 0
        return min(max(1, shown + change), ActForm.itemsMax)
    }
}
