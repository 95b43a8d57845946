import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// The made-up people on the log-in page of the sample office, each with a button to enter as one.
struct SampleEntry: Sendable {
    /// A made-up person as the page lists one.
    struct Door: Sendable {
        let id: String
        let name: String
        let title: String
    }

    let officers: [Door]
    let applicants: [Door]

    init(_ doors: [SampleDoor], _ sentences: Catalogue) {
        officers = doors.filter { $0.post != .applicant }.map { door in
            Door(id: door.id, name: door.name, title: CaseWords.post(door.post, sentences))
        }
        applicants = doors.compactMap { door in
            door.enterprise.map { name in
                Door(id: door.id, name: name, title: CaseWords.post(door.post, sentences))
            }
        }
    }
}

extension Gate {
    /// The people of the sample office; nil in a real one.
    func sampleEntry(_ sentences: Catalogue) async throws -> SampleEntry? {
        guard pages.site.isSample else { return nil }
        return SampleEntry(try await desk.run { try $0.sampleDoors() }, sentences)
    }

    /// Enters as a made-up person; in a real office there is no such address.
    func enterSample(_ request: Request, _ context: PublicContext) async throws -> Response {
        guard pages.site.isSample else { throw Problem(.notFound) }
        let fields = context.form.fields
        let person = fields.text("person")
        let former = SecretCookie.session(pages.site).value(in: request)
        let result = try await desk.act(context, again: { try $0.signIn(again: $1) }) { office in
            try office.enterSample(as: person, replacing: former)
                .map { SignIn.admitted(token: $0.token, $0.visitor) } ?? .refused
        }
        guard case .admitted(let token, let visitor) = result else { throw Problem(.notFound) }
        return admitted(token, visitor, fields, context)
    }
}
