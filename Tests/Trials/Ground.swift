import Authority
import Foundation
import Licensing
import Regulations
import Synchronization

/// A real office in a folder of its own, with a person in every post and for each case an enterprise of
/// its own: nobody holds two licenses.
final class Ground: Sendable {
    let folder: String
    let office: Office
    var database: String { folder + "/office.sqlite" }
    private let staff: [Post: Actor]
    private let form: String
    private let applicants = Mutex<[CaseID: CreditCode]>([:])

    init() throws {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        folder = "\(root)/dianzhao-trial-\(UUID().uuidString)"
        let start = Date()
        office = try Office.open(
            Ground.settings(folder),
            law: try Regulations.load(),
            clock: Clock {
                // Runs from a working Friday on, so that the example's figures are of this year.
                Moment(seconds: 1_795_140_000 + Int64(Date().timeIntervalSince(start)))
            }
        )
        let people = SampleOffice.staff(of: AgencyID("shanxi"), seed: 1)
        staff = Dictionary(
            people.map { ($0.post, $0.actor) },
            uniquingKeysWith: { first, _ in first }
        )
        form = String(decoding: try Ground.example(), as: UTF8.self)
    }

    /// Gives the folder back.
    func clear() {
        // A folder that stays behind harms nobody.
        try? office.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func actor(_ post: Post, number: Int = 0) throws -> Actor {
        guard let first = staff[post] else { throw Broken("nobody in post \(post)") }
        return Actor(id: "\(first.id)-\(number)", post: post, agency: first.agency)
    }

    /// A case that waits for its decision.
    func confirmed() throws -> CaseID {
        let id = try draft()
        try addForm(to: id)
        try file(id)
        try receive(id)
        try office.accept(id, by: actor(.acceptance))
        try office.review(id, by: actor(.review))
        try office.perform(.confirmReview, on: id, by: actor(.confirmation))
        return id
    }

    func draft() throws -> CaseID {
        let number = applicants.withLock { $0.count }
        let serial = "MA" + String(String(1_000_000 + number).dropFirst())
        let code = try CreditCode(SampleCodes.creditCode(division: "140105", serial: serial))
        try SampleOffice.prove(code, named: "示例电力公司", in: office)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let by = Actor(id: "handler", post: .applicant, enterprise: code)
        let id = try office.openDraft(opening, named: "示例电力公司", by: by).id
        applicants.withLock { $0[id] = code }
        return id
    }

    /// Who acts for the enterprise of a case.
    private func applicant(of id: CaseID) throws -> Actor {
        guard let code = applicants.withLock({ $0[id] }) else {
            throw Broken("nobody has opened \(id)")
        }
        return Actor(id: "handler", post: .applicant, enterprise: code)
    }

    func addForm(to id: CaseID) throws {
        let applicant = try applicant(of: id)
        guard let code = applicant.enterprise else { throw Broken("the applicant has no code") }
        let own = form.replacing("91140105MA0KD31X0A", with: code.rawValue)
        try office.addMaterial(
            Array(own.utf8),
            kind: Material.applicationForm,
            to: id,
            by: applicant
        )
    }

    /// The proposed refusal is told, and the applicant waives statement and defence.
    func waive(_ id: CaseID) throws {
        try office.sealNotice(.refusalProposed, of: id, by: actor(.sealing))
        try office.waiveStatement(id, by: applicant(of: id))
    }

    func file(_ id: CaseID) throws {
        try office.file(id, by: applicant(of: id))
    }

    func receive(_ id: CaseID) throws {
        guard try office.open(id).state.name == .filed else { return }
        try office.perform(.receive, on: id, by: actor(.acceptance))
    }

    private static func settings(_ folder: String) -> OfficeSettings {
        OfficeSettings(
            dataDirectory: folder,
            publicURL: "https://office.example",
            isSample: true,
            trustFrom: Moment(seconds: 1_795_140_000 - 86_400)
        )
    }

    private static func example() throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appendingPathComponent("docs/examples/application-initial.json")
        return Array(try Data(contentsOf: path))
    }
}
