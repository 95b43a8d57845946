import Authority
import HTTPTypes
import Hummingbird
import Licensing
import NIOCore

extension OfficerSite {
    /// A case.
    func casePage(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try caseID(context)
        let person = context.actor
        let sheet = try await desk.run { try CaseSheet(id, for: person, in: $0) }
        let page = OfficeCasePage(sheet, context, pages.sentences(context))
        return pages.answer(page, context: context, path: "/office/cases/\(id)")
    }

    /// The case as a record that programs read.
    func caseRecord(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try caseID(context)
        let person = context.actor
        let bytes = try await desk.run { office in
            guard try office.caseFile(id, for: person).mayRead else { throw Problem(.forbidden) }
            return try office.caseRecord(of: id)
        }
        return attachment(bytes, "application/json", named: "case-\(id).json")
    }

    /// A sealed paper: as it is, or painted for the eye.
    func paper(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try caseID(context)
        let place = try place(context)
        let person = context.actor
        let isPainted = context.query.text("as") == "pdf"
        let bytes = try await desk.run(.drawing) { office in
            let file = try office.caseFile(id, for: person)
            guard let paper = try office.sealedPaper(place, of: file.case.state) else {
                throw Problem(.notFound)
            }
            return isPainted ? try office.painted(paper) : paper
        }
        return isPainted
            ? Response(
                status: .ok,
                headers: [.contentType: "application/pdf", .contentDisposition: "inline"],
                body: .init(byteBuffer: ByteBuffer(bytes: bytes))
            )
            : attachment(bytes, "application/ofd", named: "\(id)-\(place).ofd")
    }

    /// 送达回证 of the act at a place of the record; also of an archived case.
    func serviceReceipt(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try caseID(context)
        let place = try place(context)
        let person = context.actor
        let bytes = try await desk.run(.drawing) { office in
            let file = try office.caseFile(id, for: person)
            guard let bytes = try office.serviceReceipt(place, of: file.case) else {
                throw Problem(.notFound)
            }
            return bytes
        }
        return attachment(bytes, "application/pdf", named: "\(id)-service-\(place).pdf")
    }

    /// Taking, giving back and giving a case.
    func assign(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try caseID(context)
        let person = context.actor
        guard let post = Post(rawValue: context.query.text("post")) else {
            throw Problem(.notFound)
        }
        let account = context.form.fields.text("account")
        let deed = context.query.text("do")
        _ = try await desk.act(context) { office in
            switch deed {
            case "claim": try office.claim(id, for: post, by: person)
            case "giveBack": try office.giveBack(id, for: post, by: person)
            case "assign": try office.assign(id, to: account, for: post, by: person)
            default: throw Problem(.notFound)
            }
        }
        let isList = context.query.text("back") == "list"
        return Answer.seeOther(isList ? "/office" : "/office/cases/\(id)")
    }

    func caseID(_ context: OfficerContext) throws -> CaseID {
        CaseID(try context.parameters.require("id"))
    }

    func place(_ context: OfficerContext) throws -> Int {
        guard let place = WholeNumber.read(try context.parameters.require("place")), place >= 1
        else {
            throw Problem(.notFound)
        }
        return place
    }

    func attachment(_ bytes: [UInt8], _ type: String, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type,
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
