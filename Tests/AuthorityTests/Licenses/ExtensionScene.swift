import Foundation
import Licensing
import Register
import Store
import Synchronization
import Testing

@testable import Authority

/// An office with one license, granted 2020-11-16 with the last day Sunday 2026-11-15, and a clock that
/// the test sets: extensions are played through the office's own acts.
final class ExtensionScene: Sendable {
    let desk: SampleDesk
    private let clock: Hand
    let office: Office
    let first: CaseID
    let applicant: Actor
    let form: [UInt8]

    /// A license whose first application is decided, sealed and published on a day.
    init(granted day: String = "2020-11-16") throws {
        desk = try SampleDesk()
        let (clock, law) = (Hand(try Self.day(day)), desk.law)
        self.clock = clock
        office = try Office.open(
            desk.settings(trustFrom: try Self.day("2020-01-01")),
            law: law,
            clock: Clock { clock.now }
        )
        let play = desk.play(in: office, sealingOn: try Self.day(day))
        first = try play.play()
        applicant = try play.applicant().actor
        form = try play.enterprise.application()
    }

    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// Sets the clock to ten o'clock of a day.
    func go(_ day: String) throws { clock.set(to: try Self.day(day)) }

    func by(_ post: Post) -> Actor { desk.actor(post) }

    var license: License {
        get throws {
            let id = LicenseID(grantedBy: first)
            return try #require(try office.store.read { try $0.license(id) })
        }
    }

    /// Draft, form and filing of an extension, as the license stands now.
    func file(seen: Int? = nil) throws -> CaseID {
        let license = try license
        return try file(.extension) { members in
            members["license"] =
                ["id": license.id.rawValue, "version": seen ?? license.version] as [String: Any]
        }
    }

    /// Draft, form and filing of a first application of the same enterprise.
    func fileFirst() throws -> CaseID { try file(.initial) { _ in } }

    private func file(
        _ matter: Matter,
        _ change: (inout [String: Any]) -> Void
    ) throws -> CaseID {
        let opening = Opening(
            family: .facility,
            matter: matter,
            applicant: try #require(applicant.enterprise),
            agency: AgencyID("shanxi")
        )
        let id = try office.openDraft(opening, named: "甲公司", by: applicant).id
        let value = try JSONSerialization.jsonObject(with: Data(form))
        var members = try #require(value as? [String: Any])
        members["matter"] = matter.rawValue
        members["submittedOn"] = office.now().day.description
        change(&members)
        let bytes = Array(try JSONSerialization.data(withJSONObject: members))
        try office.addMaterial(bytes, kind: Material.applicationForm, to: id, by: applicant)
        try office.file(id, by: applicant)
        return id
    }

    func accept(_ id: CaseID) throws {
        try office.accept(id, by: by(.acceptance))
        try office.sealNotice(.acceptance, of: id, by: by(.sealing))
    }

    func review(_ id: CaseID, proposing grant: Bool? = nil) throws {
        try office.review(id, proposesGrant: grant, by: by(.review))
        try office.confirmReview(id, by: by(.confirmation))
    }

    /// Makes, seals and publishes the edition of a case that is granted or renewed.
    func issue(_ id: CaseID) throws -> LicenseIdentifier {
        let making = try office.makeLicense(id, by: by(.licenseMaking)).state.making
        try office.sealLicense(id, by: by(.sealing))
        try office.publishDue()
        return try #require(making?.identifier)
    }

    /// The office's own answer about the license, as anybody gets it: status, basis, last day.
    func answer() throws -> String {
        let number = try LicenseNumber(try #require(try license.number))
        let answer = try #require(office.verify(number: number)).license
        let last = answer.validUntil.map(\.description) ?? "-"
        return "\(answer.status.rawValue) \(answer.basis.rawValue) \(last)"
    }

    /// What the journal says of a day as known now.
    func journal(_ day: String) throws -> String {
        let state = try license.state(asOf: try Self.day(day))
        let last = state.terms.map(\.validUntil.description) ?? "-"
        return "\(state.status.rawValue) \(state.basis.rawValue) \(last)"
    }

    /// The published register as an outsider reads it now.
    func published() throws -> Register {
        let files = Dictionary(
            uniqueKeysWithValues: try office.publishedFiles().map { ($0.name, $0.bytes) }
        )
        return try PublishedRegister.read(
            records: try #require(files["records.jsonl"]),
            head: try #require(files["head.json"]),
            trust: office.trust
        )
    }
}

extension License {
    /// The number on its first day.
    var number: String? {
        guard case .origin(let origin) = events.first?.fact else { return nil }
        return origin.terms.number
    }
}

/// A clock that stands at ten o'clock of a day until it is set on.
private final class Hand: Sendable {
    private let moment: Mutex<Moment>

    init(_ day: Day) { moment = Mutex(Moment(startOf: day).adding(seconds: 36_000)) }

    var now: Moment { moment.withLock { $0 } }

    func set(to day: Day) {
        moment.withLock { $0 = Moment(startOf: day).adding(seconds: 36_000) }
    }
}
