import Foundation
import Licensing
import Regulations
import Synchronization
import Web

@testable import Authority

/// A real office in a folder of its own, with people in every post and one proved enterprise.
///
/// Its clock stands until a test moves it: every log-in takes a one-time code, so `signIn` moves it
/// on to the next one.
final class Workplace: Sendable {
    let folder: URL
    let office: Office
    let desk: Desk
    let staff: [SamplePerson]
    /// Administrator of a proved enterprise.
    let applicant: SamplePerson
    let clock: WorkplaceClock

    /// Saturday, 21 November 2026, noon in Beijing.
    init(
        at start: Moment = SampleOffice.now,
        publicURL: String = "http://127.0.0.1",
        isSample: Bool = true
    ) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-work-\(UUID().uuidString)")
        let moment = WorkplaceClock(start)
        clock = moment
        let settings = OfficeSettings(
            dataDirectory: folder.path,
            publicURL: publicURL,
            isSample: isSample,
            trustFrom: Moment(startOf: start.day.adding(years: -1)),
            delivery: .folder(folder.appendingPathComponent("sent").path)
        )
        office = try Office.open(settings, law: try Regulations.load(), clock: moment.clock)
        desk = Desk(office)
        staff = Authority.SampleOffice.staff(of: AgencyID("shanxi"), seed: 3)
        try Authority.SampleOffice.open(staff, in: office)
        applicant = try Authority.SampleOffice.openApplicant(in: office, seed: 5)
    }

    deinit {
        // A folder that stays behind harms nobody.
        try? FileManager.default.removeItem(at: folder)
    }

    /// Time passes.
    func advance(seconds: Int64) {
        clock.advance(seconds: seconds)
    }

    var now: Moment { clock.now }

    /// The officer in a post.
    func officer(_ post: Post) -> SamplePerson {
        guard let person = staff.first(where: { $0.post == post }) else {
            preconditionFailure("the workplace has a person in each post")
        }
        return person
    }

    /// Serves the office while the body runs; each browser has cookies of its own.
    func serving(
        limits: ServerLimits = .patient,
        _ body: @escaping @Sendable (Client) async throws -> Void
    ) async throws {
        let shown = PublicOffice(office, agency: AgencyID("shanxi"), version: "0.1.0")
        try await WebTests.serving(shown, desk: desk, limits: limits, body)
    }

    /// Logs a person in, with the code that the person's device shows after half a minute.
    @discardableResult
    func signIn(_ person: SamplePerson, in browser: Browser) async throws -> Answer {
        advance(seconds: 30)
        _ = try await browser.get("/login")
        return try await browser.post(
            "/login",
            [
                ("login", person.login), ("password", person.password),
                ("code", OneTimeCode.code(person.otpBytes, at: now)),
            ]
        )
    }

    /// Logs the officer of a post in.
    @discardableResult
    func signIn(_ post: Post, in browser: Browser) async throws -> Answer {
        try await signIn(officer(post), in: browser)
    }
}

/// A clock that a test moves.
final class WorkplaceClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ start: Moment) {
        moment = Mutex(start)
    }

    var now: Moment { moment.withLock { $0 } }

    var clock: Authority.Clock { Authority.Clock { self.now } }

    func advance(seconds: Int64) {
        moment.withLock { $0 = $0.adding(seconds: seconds) }
    }
}
