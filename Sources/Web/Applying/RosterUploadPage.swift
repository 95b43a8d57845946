import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// What a file would bring, before anything of it is taken: its rows, or what is wrong with them.
struct RosterUploadPage: Page {
    static let template = "apply-roster"
    private static let faultsShown = 100
    private static let rowsShown = 5
    /// Characters of a wrong cell: enough to find it.
    private static let quotedMax = 60

    /// A wrong cell, named as the spreadsheet shows it.
    struct Fault: Sendable {
        let row: String
        let column: String
        let found: String
        let what: String
    }

    let title: String
    let action: String
    let back: String
    let version: Int
    let sentence: String
    let tone: String
    let faults: [Fault]
    let errors: [FormError]
    let isCut: Bool
    let headings: [String]
    let rows: [[RowsPage.Cell]]
    let standing: Standing

    init(
        _ file: RosterFile,
        _ table: DraftTable,
        _ draft: Draft,
        standing: Standing,
        base: String,
        _ sentences: Catalogue
    ) {
        let part = DraftPart(rawValue: table.rawValue) ?? .staff
        title = sentences("apply.roster.title")
        back = PartForm.address(part, "\(base)/\(draft.id)")
        action = "\(back)/takeover"
        version = draft[part].version
        let isRight = file.faults.isEmpty
        sentence = sentences(
            isRight ? "apply.roster.right" : "apply.roster.wrong",
            [
                "count": String(isRight ? file.rows.count : file.faults.count),
                "old": String(draft[part].text.rows.count),
            ]
        )
        tone = isRight ? "valid" : "notValid"
        faults = file.faults.prefix(RosterUploadPage.faultsShown).map { fault in
            let row = fault.row ?? 0
            return Fault(
                row: sentences("apply.roster.number", ["row": String(file.numbers[row])]),
                column: PartForm.label(part, fault.field, sentences),
                found: RosterUploadPage.quoted(RowsPage.text(file.rows[row], fault.field, table)),
                what: RosterUploadPage.what(fault.fault, file, sentences)
            )
        }
        errors = isRight ? [] : [FormError(field: "faults", text: sentence)]
        isCut = file.faults.count > RosterUploadPage.faultsShown
        headings = table.columns.map { sentences("apply.\(table.rawValue).\($0.id)") }
        rows = file.rows.prefix(RosterUploadPage.rowsShown).map { row in
            table.columns.map { RowsPage.Cell($0, of: row, table, sentences) }
        }
        self.standing = standing
    }

    private static func quoted(_ text: String) -> String {
        let start = text.prefix(quotedMax)
        return start.endIndex == text.endIndex ? text : "\(start)…"
    }

    /// Rows of a file are counted as the spreadsheet counts them.
    private static func what(
        _ fault: CellFault,
        _ file: RosterFile,
        _ sentences: Catalogue
    ) -> String {
        guard case .twice(let row) = fault else {
            return FaultWording.sentence(fault, sentences)
        }
        return FaultWording.sentence(.twice(row: file.numbers[row] - 1), sentences)
    }
}

extension ApplyingSite {
    /// Reads a file and shows what it would bring; a file that is right waits to be taken over.
    func readRoster(_ request: Request, _ context: Context) async throws -> Response {
        let (table, part) = try table(context)
        let draft = try await draft(context)
        try requireOpen(part, draft)
        let sentences = pages.sentences(context)
        guard let sent = context.form.file("file") else {
            return try await rows(request, context, fileError: sentences("apply.roster.none"))
        }
        let (today, actor) = (draft.today, context.actor)
        let outcome = try await desk.run(.rosters) { _ in
            Result { () throws(RosterFault) in
                try RosterFile(sent.bytes, table: table, today: today)
            }
        }
        let file: RosterFile
        switch outcome {
        case .success(let read): file = read
        case .failure(let fault):
            let text = FaultWording.sentence(fault, sentences)
            return try await rows(request, context, fileError: text)
        }
        if file.faults.isEmpty {
            _ = try await acting(context) {
                try $0.park(file.rows, for: table, of: draft.id, by: actor)
            }
        }
        let page = RosterUploadPage(
            file,
            table,
            draft,
            standing: standing(draft, context),
            base: base,
            sentences
        )
        return pages.answer(
            page,
            context: context,
            path: PartForm.address(part, address(draft.id)),
            status: file.faults.isEmpty ? .ok : .unprocessableContent
        )
    }

    func takeOver(_ request: Request, _ context: Context) async throws -> Response {
        let (table, part) = try table(context)
        let (id, actor) = (try caseID(context), context.actor)
        let version = WholeNumber.read(context.form.fields.text("version")) ?? 0
        _ = try await acting(context) {
            try $0.takeOver(table, of: id, expecting: version, by: actor)
        }
        let draft = try await draft(context)
        return Answer.seeOther(onward(from: part, draft))
    }

    func templateCSV(_ request: Request, _ context: Context) throws -> Response {
        let (table, part) = try table(context)
        return Attachment.response(
            RosterTemplate.csv(table),
            name: "\(part.title).csv",
            type: "text/csv; charset=utf-8"
        )
    }

    func templateXLSX(_ request: Request, _ context: Context) throws -> Response {
        let (table, part) = try table(context)
        return Attachment.response(
            RosterTemplate.xlsx(table),
            name: "\(part.title).xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }
}

/// A file that a browser keeps and never shows as a page of ours (S12).
enum Attachment {
    static func response(_ bytes: [UInt8], name: String, type: String) -> Response {
        var headers: HTTPFields = [
            .contentType: type, .cacheControl: "no-store",
            .contentDisposition: "attachment; filename*=UTF-8''\(Fields.encoded(name))",
            .contentSecurityPolicy: "default-src 'none'; sandbox",
        ]
        headers[.contentLength] = String(bytes.count)
        return Response(
            status: .ok,
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
