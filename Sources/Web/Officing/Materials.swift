import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// Fifty people of an application in the clear, after the reading was recorded.
///
/// Turning to other people sends the reason along and is recorded as a reading of its own: the
/// record says when each part was seen, and nobody writes the same reason forty times.
struct RosterPage: Page {
    static let template = "office-roster"

    let title: String
    let nav: OfficerNav
    let back: String
    let applicant: String
    let heading: String
    let lead: String
    let action: String
    let reason: String
    let roster: RosterPart
}

extension OfficerSite {
    /// Why a material is to be read: asked before it is given (SEED1: 说明理由后查看).
    func material(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (sheet, material) = try await found(context)
        return reasonForm(sheet, material, Fields(), [], context)
    }

    /// Gives a material and records who read it, and why; the application form is shown as a page.
    func readMaterial(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (sheet, material) = try await found(context)
        let sentences = pages.sentences(context)
        var reading = ActReading(context.form, sheet.matter, items: 1, sentences)
        guard let reason = reading.remark("reason") else {
            return reasonForm(sheet, material, context.form.fields, reading.errors, context)
        }
        let (id, person) = (sheet.file.id, sheet.reader ?? context.actor)
        let isFile = context.form.fields.isTicked("file")
        guard material.kind == Material.applicationForm, !isFile else {
            let bytes = try await desk.run {
                try $0.readMaterial(id, material.digest, reason: reason, by: person)
            }
            if material.isRecord, let lines = TypedText.lines(of: bytes) {
                let page = RecordPage(
                    title: MaterialWording.name(material.kind, in: nil, sentences),
                    nav: OfficerNav(nil, context, waiting: sheet.waitingCount, sentences),
                    back: "/office/cases/\(id)",
                    applicant: sheet.file.applicantName,
                    lead: sentences("office.reading.recorded", ["reason": reason.text]),
                    lines: lines
                )
                return pages.answer(page, context: context, path: "/office/cases/\(id)")
            }
            let name = SavedName.of(material, bytes)
            return attachment(bytes, "application/octet-stream", named: name)
        }
        let view = try await desk.run { try $0.application(of: id, reason: reason, by: person) }
        let page = RosterPage(
            title: sentences("office.reading.rosterTitle"),
            nav: OfficerNav(nil, context, waiting: sheet.waitingCount, sentences),
            back: "/office/cases/\(id)",
            applicant: sheet.file.applicantName,
            heading: sentences("office.reading.rosterTitle"),
            lead: sentences("office.reading.recorded", ["reason": reason.text]),
            action: "/office/cases/\(id)/materials/\(try place(context))",
            reason: reason.text,
            roster: RosterPart(view.people, page: context.form.fields.text("people"), sentences)
        )
        return pages.answer(page, context: context, path: "/office/cases/\(id)")
    }

    private func found(_ context: OfficerContext) async throws -> (CaseSheet, Readable) {
        let id = try caseID(context)
        let place = try place(context)
        let person = context.actor
        let sheet = try await desk.run { try CaseSheet(id, for: person, in: $0) }
        guard sheet.reader != nil else { throw Problem(.forbidden) }
        guard sheet.readable.indices.contains(place - 1) else { throw Problem(.notFound) }
        return (sheet, sheet.readable[place - 1])
    }

    private func reasonForm(
        _ sheet: CaseSheet,
        _ material: Readable,
        _ fields: Fields,
        _ errors: [FormError],
        _ context: OfficerContext
    ) -> Response {
        let sentences = pages.sentences(context)
        let place = (sheet.readable.firstIndex(of: material) ?? 0) + 1
        let address = "/office/cases/\(sheet.file.id)/materials/\(place)"
        let name = MaterialWording.name(material.kind, in: sheet.matter.rules, sentences)
        var items = [FormItem.area("reason", sentences("office.field.reading"))]
        if material.kind == Material.applicationForm {
            items.append(.tick("file", sentences("office.reading.asFile")))
        }
        let page = FormPage(
            sentences("office.reading.title", ["name": name]),
            nav: OfficerNav(nil, context, waiting: sheet.waitingCount, sentences),
            lead: sentences("office.reading.lead"),
            address: address,
            groups: items.map { FormGroup("", [FormRow([$0])]) }
                .filled(from: fields, errors: errors),
            submit: sentences("office.reading.submit"),
            back: "/office/cases/\(sheet.file.id)",
            errors: errors
        )
        return pages.answer(
            page,
            context: context,
            path: address,
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

/// The name under which a material is saved: its kind, and an end that its content bears out.
enum SavedName {
    static func of(_ material: Readable, _ bytes: [UInt8]) -> String {
        let kind = material.kind.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return "\(kind).\(ending(bytes))"
    }

    private static func ending(_ bytes: [UInt8]) -> String {
        let marks: [([UInt8], String)] = [
            (Array("%PDF".utf8), "pdf"), ([0xFF, 0xD8, 0xFF], "jpg"),
            ([0x89, 0x50, 0x4E, 0x47], "png"), (Array("PK".utf8), "ofd"), (Array("{".utf8), "json"),
        ]
        return marks.first { bytes.starts(with: $0.0) }?.1 ?? "bin"
    }
}
