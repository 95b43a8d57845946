import Authority
import HTTPTypes
import Hummingbird
import Licensing
import NIOCore

/// A paper before it is sealed (预览), page by page as pictures that say what they are.
struct PreviewPage: Page {
    static let template = "office-preview"

    /// One page as a picture.
    struct Picture: Sendable {
        let href: String
        let text: String
    }

    /// Why the paper could not be sealed as it stands.
    struct Hindrance: Sendable {
        let text: String
        let lang: String?
    }

    let title: String
    let nav: OfficerNav
    let back: String
    let applicant: String
    let name: String
    let number: String
    let hindrance: Hindrance?
    let pictures: [Picture]

    init(
        _ preview: PaperPreview,
        of file: CaseFile,
        place: Int,
        nav: OfficerNav,
        _ sentences: Catalogue
    ) {
        self.nav = nav
        back = "/office/cases/\(file.id)"
        applicant = file.applicantName
        let paper = CaseWords.paper(preview.paper, sentences)
        name = paper
        number = preview.number
        title = sentences("office.preview.title", ["paper": paper])
        hindrance = preview.hindrance.map {
            let (text, lang) = RefusalWording.text($0, sentences)
            return Hindrance(text: text, lang: lang)
        }
        pictures = (0..<preview.pages).map { page in
            let number = String(page + 1)
            return Picture(
                href: "/office/cases/\(file.id)/previews/\(place)/\(number)",
                text: sentences("office.preview.page", ["paper": paper, "page": number])
            )
        }
    }
}

extension OfficerSite {
    /// A paper that is due, as it would be sealed.
    func preview(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let person = context.actor
        let place = try place(context)
        let (file, preview) = try await previewed(context) { ($0, $1) }
        let waiting = try await desk.run { try $0.waitingCount(for: person) }
        let sentences = pages.sentences(context)
        let nav = OfficerNav(nil, context, waiting: waiting, sentences)
        let page = PreviewPage(preview, of: file, place: place, nav: nav, sentences)
        let path = "/office/cases/\(file.id)/previews/\(place)"
        return pages.answer(page, context: context, path: path)
    }

    /// One page of it, marked as what it is.
    func previewPicture(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let page = WholeNumber.read(try context.parameters.require("page")) else {
            throw Problem(.notFound)
        }
        let bytes = try await previewed(context) { try $1.picture(page - 1) }
        guard let bytes else { throw Problem(.notFound) }
        return Response(
            status: .ok,
            headers: [.contentType: "image/png", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Who may see the case may see its papers, sealed or not.
    private func previewed<Value: Sendable>(
        _ context: OfficerContext,
        _ work: @escaping @Sendable (CaseFile, PaperPreview) throws -> Value
    ) async throws -> Value {
        let id = try caseID(context)
        let place = try place(context)
        let person = context.actor
        return try await desk.run(.drawing) { office in
            let file = try office.caseFile(id, for: person)
            guard let preview = try office.preview(place, of: file.case) else {
                throw Problem(.notFound)
            }
            return try work(file, preview)
        }
    }
}
