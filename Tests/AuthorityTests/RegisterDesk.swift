import Foundation
import GRDB
import Licensing
import Register

@testable import Authority

/// A desk whose database others write into while the office stands still.
struct RegisterDesk {
    let desk: SampleDesk

    init() throws {
        desk = try SampleDesk()
    }

    var path: String { desk.folder.path + "/office.sqlite" }
    var headPath: String { desk.folder.path + "/head.json" }
    var journalsPath: String { desk.folder.path + "/journals.json" }

    /// Publishes a license in an office that is opened and closed for it.
    @discardableResult
    func issue(another number: UInt64 = 0) throws -> Issued {
        let office = try desk.open()
        defer { try? office.close() }
        let id = try desk.play(in: office, another: number).play()
        guard let license = try office.open(id).state.grant?.licenseNumber else {
            throw NoLicense()
        }
        return Issued(
            case: id,
            number: license,
            file: try office.licenseFiles(of: id).original,
            notices: try office.noticeFiles(of: id).map(\.bytes)
        )
    }

    /// The files that the office gives the public.
    func published() throws -> (records: [UInt8], head: [UInt8]) {
        let office = try desk.open()
        defer { try? office.close() }
        let files = Dictionary(
            uniqueKeysWithValues: try office.publishedFiles().map { ($0.name, $0.bytes) }
        )
        return (files["records.jsonl"] ?? [], files["head.json"] ?? [])
    }

    /// An act of its own clock: a new case of the enterprise.
    func act(after issued: Issued, at moment: Moment) throws {
        let office = try Office.open(desk.settings(), law: desk.law, clock: .fixed(moment))
        defer { try? office.close() }
        guard let code = try office.open(issued.case).state.opening?.applicant else { return }
        _ = try RegisterDesk.draft(of: code, in: office)
    }

    /// A new case of an enterprise.
    static func draft(of code: CreditCode, in office: Office) throws -> CaseID {
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let actor = Actor(id: "handler", post: .applicant, enterprise: code)
        return try office.openDraft(opening, named: "甲公司", by: actor).id
    }

    /// Writes past every guard, as whoever has the file can.
    func tamper(_ statements: String...) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            let guards = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    /// One number of the database.
    func number(_ sql: String) throws -> Int? {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: sql) }
    }

    var heads: Int? { get throws { try number("SELECT COUNT(*) FROM register_head") } }
    var lines: Int? { get throws { try number("SELECT COUNT(*) FROM register_record") } }

    struct Issued {
        let `case`: CaseID
        let number: LicenseNumber
        let file: [UInt8]
        let notices: [[UInt8]]
    }

    struct NoLicense: Error {}
}
