import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// What an applicant does: fills in, files, corrects and follows its cases.
///
/// The counter uses the same pages for assisted input; only the address before them differs.
struct ApplyingSite<Context: SignedInContext>: Sendable {
    let desk: Desk
    let pages: Pages
    /// Address of the list of cases, such as `/my/cases`.
    let base: String

    /// Adds the pages of a draft below a group whose address is `base`.
    func addDraftRoutes(to group: RouterGroup<Context>) {
        group.get(":id/parts/:part", use: part)
        group.post(":id/parts/:part", use: savePart)
        group.get(":id/rows/:table", use: rows)
        group.get(":id/rows/:table/template.csv", use: templateCSV)
        group.get(":id/rows/:table/template.xlsx", use: templateXLSX)
        group.post(":id/rows/:table/upload", use: readRoster)
        group.post(":id/rows/:table/takeover", use: takeOver)
        group.get(":id/rows/:table/:row", use: row)
        group.post(":id/rows/:table/:row", use: saveRow)
        group.get(":id/rows/:table/:row/removal", use: rowRemoval)
        group.post(":id/rows/:table/:row/removal", use: removeRow)
        group.get(":id/files", use: files)
        group.post(":id/files", use: addFile)
        group.get(":id/files/:file", use: fileContent)
        group.post(":id/files/:file/removal", use: removeFile)
        group.get(":id/check", use: check)
    }

    func address(_ id: CaseID, _ place: String = "") -> String { "\(base)/\(id)\(place)" }

    func caseID(_ context: Context) throws -> CaseID {
        CaseID(try context.parameters.require("id"))
    }

    /// Does work on a draft, heavy work where its kind is named; what is not there and what is another's are answered alike.
    func drafting<Value: Sendable>(
        _ labor: Labor = .store,
        _ work: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        do {
            return try await desk.run(labor, work)
        } catch OfficeRefusal.noCase {
            throw Problem(.notFound)
        }
    }

    /// Does what a form asks for, once; nil where this very form was answered before.
    func acting<Value: Sendable>(
        _ context: Context,
        _ work: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value? {
        do {
            return try await desk.act(context, work)
        } catch OfficeRefusal.noCase {
            throw Problem(.notFound)
        }
    }

    /// The draft, read and held against the rules.
    func draft(_ context: Context) async throws -> Draft {
        let draft = try await storedDraft(context)
        return try await desk.run(.drafts) { draft.read(under: $0.law) }
    }

    /// The draft as it stands in the store, for who does not ask what is wrong with it.
    func storedDraft(_ context: Context) async throws -> Draft {
        let (id, actor) = (try caseID(context), context.actor)
        return try await drafting { try $0.draft(of: id, by: actor) }
    }

    func standing(_ draft: Draft, _ context: Context) -> Standing {
        Standing(draft, law: desk.office.law, base: base, pages.sentences(context))
    }
}

extension Problem {
    /// A draft's refusal; whether another's case exists is not told.
    init(_ refusal: DraftRefusal, _ sentences: Catalogue) {
        let detail = DraftWording.text(refusal, sentences)
        switch refusal {
        case .notYours, .noFile: self.init(.notFound, detail: detail)
        default: self.init(.refused, detail: detail)
        }
    }
}
