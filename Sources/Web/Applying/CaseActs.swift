import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// A page that asks before an applicant's act is done: what follows, the fields, one button.
struct CaseActPage: Page {
    static let template = "apply-act"

    struct Link: Sendable {
        let href: String
        let text: String
    }

    let title: String
    let lead: String
    let warning: String?
    let action: String
    let back: String
    let isUpload: Bool
    let groups: [FormGroup]
    let act: String
    let isGrave: Bool
    /// Where somebody goes who means something else; its own page asks again.
    let other: Link?
    let errors: [FormError]

    init(
        _ name: String,
        place: String,
        lead: [String: String] = [:],
        groups: [FormGroup] = [],
        isUpload: Bool = false,
        isGrave: Bool = false,
        other: String? = nil,
        fields: Fields = Fields(),
        errors: [FormError] = [],
        _ sentences: Catalogue
    ) {
        title = sentences("apply.act.\(name).title")
        self.lead = sentences("apply.act.\(name).lead", lead)
        warning = sentences.find("apply.act.\(name).warning")
        action = "\(place)/\(name)"
        back = place
        self.isUpload = isUpload
        self.groups = groups.filled(from: fields, errors: errors)
        act = sentences("apply.act.\(name).act")
        self.other = other.map {
            Link(href: "\(place)/\($0)", text: sentences("apply.act.\(name).other"))
        }
        self.isGrave = isGrave
        self.errors = errors
    }
}

extension ApplyingSite where Context == ApplicantContext {
    func page(
        _ name: String,
        _ context: Context,
        lead: [String: String] = [:],
        groups: [FormGroup] = [],
        isUpload: Bool = false,
        isGrave: Bool = false,
        other: String? = nil,
        fields: Fields = Fields(),
        errors: [FormError] = []
    ) throws -> Response {
        let place = address(try caseID(context))
        let page = CaseActPage(
            name,
            place: place,
            lead: lead,
            groups: groups,
            isUpload: isUpload,
            isGrave: isGrave,
            other: other,
            fields: fields,
            errors: errors,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: "\(place)/\(name)",
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    func file(_ context: Context) async throws -> OwnFile {
        let (id, actor) = (try caseID(context), context.actor)
        return try await drafting { try $0.ownFile(id, by: actor) }
    }

    /// To the case as it stands: a form of something that cannot be done any more is not shown.
    private func toCase(_ context: Context) throws -> Response {
        Answer.seeOther(address(try caseID(context)))
    }

    // MARK: Withdrawal

    func withdrawal(_ request: Request, _ context: Context) async throws -> Response {
        guard try await file(context).allows(.withdrawn) else { return try toCase(context) }
        return try withdrawal(context, errors: [])
    }

    private func withdrawal(_ context: Context, errors: [FormError]) throws -> Response {
        let sentences = pages.sentences(context)
        let group = FormGroup(
            sentences("apply.act.withdrawal.reason"),
            hint: sentences("apply.act.withdrawal.reason.hint"),
            [FormRow([.area("reason", sentences("apply.act.withdrawal.reason.label"))])]
        )
        return try page(
            "withdrawal",
            context,
            groups: [group],
            isGrave: true,
            fields: context.form.fields,
            errors: errors
        )
    }

    func withdraw(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        _ = try await file(context)
        let text = context.form.fields.text("reason")
        let reason: Remark?
        do throws(RemarkFault) {
            reason = text.isEmpty ? nil : try Remark(text)
        } catch {
            let told = pages.sentences(context)("apply.remark")
            return try withdrawal(context, errors: [FormError(field: "reason", text: told)])
        }
        do {
            _ = try await acting(context) { office in
                try office.withdraw(id, reason: reason, by: actor)
            }
        } catch OfficeRefusal.paper {
            let told = pages.sentences(context)("apply.unprintable")
            return try withdrawal(context, errors: [FormError(field: "reason", text: told)])
        }
        return Answer.seeOther(address(id))
    }

    // MARK: Statement

    func lastDayToSpeak(_ file: OwnFile) -> Day? {
        file.state.lastDayToSpeak(under: desk.office.law)
    }

    func statement(_ request: Request, _ context: Context) async throws -> Response {
        let file = try await file(context)
        guard file.allows(.statementGiven), file.state.isApplicantTold else {
            return try toCase(context)
        }
        let until = lastDayToSpeak(file).map { Wording.lastDay($0, pages.sentences(context)) }
        let mayWaive = file.allows(.statementWaived)
        return try statement(context, until: until ?? "", mayWaive: mayWaive, errors: [])
    }

    private func statement(
        _ context: Context,
        until: String,
        mayWaive: Bool,
        errors: [FormError]
    ) throws -> Response {
        let sentences = pages.sentences(context)
        let group = FormGroup(
            sentences("apply.act.statement.text"),
            hint: sentences("apply.act.statement.text.hint"),
            [
                FormRow([.area("text", sentences("apply.act.statement.text.label"))]),
                FormRow([.file("file", sentences("apply.act.statement.file"))]),
            ]
        )
        return try page(
            "statement",
            context,
            lead: ["day": until],
            groups: [group],
            isUpload: true,
            other: mayWaive ? "waiver" : nil,
            fields: context.form.fields,
            errors: errors
        )
    }

    /// Gives a statement as text or as a file.
    func state(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        if try await desk.wasAnswered(context) { return Answer.seeOther(address(id)) }
        let file = try await file(context)
        let sentences = pages.sentences(context)
        let until = lastDayToSpeak(file).map { Wording.lastDay($0, sentences) } ?? ""
        let text = context.form.fields.text("text")
        var bytes = Array(text.utf8)
        if let sent = try await desk.examined(context.form.file("file")) {
            do throws(UploadFault) {
                bytes = try sent.get().bytes
            } catch {
                let told = FaultWording.sentence(error, sentences)
                return try statement(
                    context,
                    until: until,
                    mayWaive: file.allows(.statementWaived),
                    errors: [FormError(field: "file", text: told)]
                )
            }
        }
        guard !bytes.isEmpty else {
            let told = sentences("apply.act.statement.none")
            return try statement(
                context,
                until: until,
                mayWaive: file.allows(.statementWaived),
                errors: [FormError(field: "text", text: told)]
            )
        }
        let kept = bytes
        _ = try await acting(context) { office in
            try office.giveStatement(id, kept, by: actor)
        }
        return Answer.seeOther(address(id))
    }

    // MARK: Delivery

    func delivery(_ request: Request, _ context: Context) async throws -> Response {
        let file = try await file(context)
        guard file.allows(.deliveryChanged) else { return try toCase(context) }
        let sentences = pages.sentences(context)
        let ways = Delivery.allCases.map {
            (value: $0.rawValue, text: sentences("apply.delivery.\($0.rawValue)"))
        }
        var fields = Fields()
        fields.append("way", file.state.delivery?.rawValue ?? "")
        let group = FormGroup(
            sentences("apply.part.delivery"),
            hint: sentences("apply.delivery.way.hint"),
            [FormRow([.select("way", sentences("apply.delivery.way"), ways)])]
        )
        return try page("delivery", context, groups: [group], fields: fields)
    }

    func changeDelivery(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        _ = try await file(context)
        guard let way = Delivery(rawValue: context.form.fields.text("way")) else {
            throw Problem(.badRequest)
        }
        _ = try await acting(context) { office in
            try office.changeDelivery(id, to: way, by: actor)
        }
        return Answer.seeOther(address(id))
    }
}

extension OwnFile {
    /// Whether the applicant may do this now.
    func allows(_ kind: ActKind) -> Bool {
        possible.contains { $0.kind == kind && $0.refusal == nil }
    }
}
