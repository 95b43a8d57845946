import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// The files of a draft, and the form for another one.
struct FilesPage: Page {
    static let template = "apply-files"

    /// A file as the list shows it.
    struct File: Sendable {
        let name: String
        let kind: String
        let size: String
        let href: String
        let removal: String
        let canGo: Bool
    }

    let title: String
    let lead: String
    let action: String
    let back: String
    let next: String
    let files: [File]
    let groups: [FormGroup]
    let errors: [FormError]
    let standing: Standing

    init(
        _ draft: Draft,
        kind chosen: String,
        errors: [FormError],
        next: String,
        standing: Standing,
        base: String,
        _ sentences: Catalogue
    ) {
        title = sentences("apply.part.materials")
        let isNeeded = draft.reading.faults(of: .materials).isEmpty == false
        let isWanted = isNeeded || draft.files.contains { $0.kind == MaterialKind.performance }
        let asksOrigin = draft.fileKinds.contains(MaterialKind.mergerSplit)
        lead = sentences(
            asksOrigin
                ? "apply.materials.origin"
                : isWanted ? "apply.materials.needed" : "apply.materials.notNeeded"
        )
        back = "\(base)/\(draft.id)"
        action = "\(back)/files"
        self.next = next
        let place = action
        files = draft.files.map { file in
            File(
                name: file.name,
                kind: sentences("apply.material.\(file.kind)"),
                size: Wording.size(file.size),
                href: "\(place)/\(file.id)",
                removal: "\(place)/\(file.id)/removal",
                canGo: !file.isFiled && draft.open.allows(kind: file.kind)
            )
        }
        let kinds = draft.fileKinds.filter { draft.open.allows(kind: $0) }
            .map { (value: $0, text: sentences("apply.material.\($0)")) }
        var fields = Fields()
        fields.append("kind", chosen)
        groups = [
            FormGroup(
                sentences("apply.file.add"),
                hint: sentences("apply.file.add.hint"),
                [
                    FormRow([.select("kind", sentences("apply.file.kind"), kinds)]),
                    FormRow([.file("file", sentences("apply.file.label"))]),
                ]
            )
        ].filled(from: fields, errors: errors)
        self.errors = errors
        self.standing = standing
    }
}

extension ApplyingSite {
    func files(_ request: Request, _ context: Context) async throws -> Response {
        try await files(context, kind: MaterialKind.performance, errors: [])
    }

    private func files(
        _ context: Context,
        kind: String,
        errors: [FormError]
    ) async throws -> Response {
        let draft = try await draft(context)
        try requireOpen(.materials, draft)
        let page = FilesPage(
            draft,
            kind: kind,
            errors: errors,
            next: onward(from: .materials, draft),
            standing: standing(draft, context),
            base: base,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: address(draft.id, "/files"),
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    /// Takes a file whose name, declared type and content say the same; else says why not.
    func addFile(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let kind = context.form.fields.text("kind")
        let sentences = pages.sentences(context)
        func refused(_ text: String) async throws -> Response {
            try await files(context, kind: kind, errors: [FormError(field: "file", text: text)])
        }
        if try await desk.wasAnswered(context) { return Answer.seeOther(address(id, "/files")) }
        // Whose draft it is comes first: nobody has a stranger's file scanned.
        _ = try await storedDraft(context)
        guard MaterialKind.all.contains(kind),
            let sent = try await desk.examined(context.form.file("file"))
        else { return try await refused(sentences("apply.roster.none")) }
        do {
            let upload = try sent.get()
            _ = try await desk.act(context) {
                try $0.addFile(upload, kind: kind, to: id, by: actor)
            }
        } catch let fault as UploadFault {
            return try await refused(FaultWording.sentence(fault, sentences))
        } catch DraftRefusal.upload(let fault) {
            return try await refused(FaultWording.sentence(fault, sentences))
        }
        return Answer.seeOther(address(id, "/files"))
    }

    func removeFile(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let file = try context.parameters.require("file")
        _ = try await acting(context) { try $0.removeFile(file, of: id, by: actor) }
        return Answer.seeOther(address(id, "/files"))
    }

    func fileContent(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try caseID(context), context.actor)
        let name = try context.parameters.require("file")
        let found = try await drafting { try $0.draftFile(name, of: id, by: actor) }
        let kind = Upload.Kind(rawValue: found.file.type)
        return Attachment.response(
            found.bytes,
            name: found.file.name,
            type: kind?.mediaType ?? "application/octet-stream"
        )
    }
}
