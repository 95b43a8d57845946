import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 申请表（申请人留存件）: what the applicant filed, to look at, to print and to keep.
struct FiledCopyPage: Page {
    static let template = "apply-filed"

    let title: String
    let number: String
    let file: String
    let pdf: String
    let back: String
    let pictures: [PaperPage.Picture]

    init(_ copy: FiledCopy, place: String, back: String, _ sentences: Catalogue) {
        let name = sentences("apply.filed.title")
        title = name
        number = copy.receipt
        file = "\(place)/file"
        pdf = "\(file)?as=pdf"
        self.back = back
        pictures = (1...max(copy.pages, 1)).map { page in
            PaperPage.Picture(
                href: "\(place)/\(page)",
                text: sentences("apply.paper.page", ["paper": name, "page": String(page)])
            )
        }
    }
}

extension ApplyingSite where Context == ApplicantContext {
    /// Adds what was filed, as a page, as files and as pictures.
    func addFiledRoutes(to group: RouterGroup<Context>) {
        group.get(":id/application", use: filedCopy)
        group.get(":id/application/file", use: filedFile)
        group.get(":id/application/:page", use: filedPicture)
    }

    func filedCopy(_ request: Request, _ context: Context) async throws -> Response {
        let id = try caseID(context)
        let copy = try await filed(context) { $0 }
        let place = address(id, "/application")
        let page = FiledCopyPage(copy, place: place, back: address(id), pages.sentences(context))
        return pages.answer(page, context: context, path: place)
    }

    func filedFile(_ request: Request, _ context: Context) async throws -> Response {
        let kind = context.query.text("as") == "pdf" ? "pdf" : "ofd"
        let (number, bytes) = try await filed(context) { copy in
            (copy.receipt, kind == "pdf" ? try copy.pdf() : try copy.ofd())
        }
        let name = pages.sentences(context)("apply.filed.file")
        return Attachment.response(
            bytes,
            name: "\(number)-\(name).\(kind)",
            type: "application/\(kind)"
        )
    }

    func filedPicture(_ request: Request, _ context: Context) async throws -> Response {
        guard let number = WholeNumber.read(try context.parameters.require("page")) else {
            throw Problem(.notFound)
        }
        let bytes = try await filed(context) { try $0.picture(number - 1) }
        guard let bytes else { throw Problem(.notFound) }
        return Response(
            status: .ok,
            headers: [.contentType: "image/png", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Draws the copy off the threads that answer requests.
    private func filed<Value: Sendable>(
        _ context: Context,
        _ work: @escaping @Sendable (FiledCopy) throws -> Value
    ) async throws -> Value {
        let (id, actor) = (try caseID(context), context.actor)
        return try await drafting(.drawing) { try work(try $0.filedCopy(of: id, by: actor)) }
    }
}
