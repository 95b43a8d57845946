import Authority
import Hummingbird
import Licensing

/// 放弃陈述申辩: asked on a page of its own, which says what follows, and done only with its box ticked.
///
/// - Source: 行政许可法 第七条: who applies may state the case, and may seek remedies.
extension ApplyingSite where Context == ApplicantContext {
    func waiver(_ request: Request, _ context: Context) async throws -> Response {
        let own = try await file(context)
        guard own.allows(.statementWaived), !own.state.isStatementWaived else {
            return Answer.seeOther(address(own.current.id))
        }
        return try waiver(context, until: lastDayToSpeak(own), errors: [])
    }

    private func waiver(
        _ context: Context,
        until: Day?,
        errors: [FormError]
    ) throws -> Response {
        let sentences = pages.sentences(context)
        let tick = FormItem.tick("understood", sentences("apply.act.waiver.understood"))
        return try page(
            "waiver",
            context,
            lead: ["day": until.map { Wording.lastDay($0, sentences) } ?? ""],
            groups: [FormGroup(sentences("apply.act.waiver.confirm"), [FormRow([tick])])],
            isGrave: true,
            other: "statement",
            errors: errors
        )
    }

    func waive(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let own = try await file(context)
        guard context.form.fields.isTicked("understood") else {
            let told = pages.sentences(context)("apply.act.waiver.missing")
            let error = FormError(field: "understood", text: told)
            return try waiver(context, until: lastDayToSpeak(own), errors: [error])
        }
        _ = try await acting(context) { try $0.waiveStatement(id, by: actor) }
        return Answer.seeOther(address(id))
    }
}
