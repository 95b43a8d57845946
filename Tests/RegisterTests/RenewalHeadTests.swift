import Licensing
import Register
import Testing

/// A renewal by law is confirmed by a head dated after the old last day that holds the line
/// `accepted`.
struct RenewalHeadTests {
    let world: SampleWorld
    static let accepted = ["filed 2026-10-12", "accepted 2026-10-14"]

    init() throws {
        world = try SampleWorld()
    }

    /// The answer on a day of a published register whose head is of an instant.
    private func answer(
        _ lines: [String],
        told: Moment,
        on day: String
    ) throws -> LicenseAnswer {
        let noon = Moment(startOf: try SampleWorld.day(day)).adding(seconds: 43_200)
        let register = Register(
            try ExtensionStory.records(lines, world),
            standing: .confirmed(until: noon),
            toldUntil: told
        )
        let number = try LicenseNumber(ExtensionStory.number)
        return try #require(register.verify(number: number, at: noon)).license
    }

    private static func start(of day: String) throws -> Moment {
        Moment(startOf: try SampleWorld.day(day))
    }

    @Test func `a head of the old last day is too old, one of the first second after it is not`()
        throws
    {
        let morning = try RenewalHeadTests.start(of: "2026-11-16")
        let lines = RenewalHeadTests.accepted
        for day in ["2026-11-16", "2026-11-20"] {
            let old = try answer(lines, told: morning.adding(seconds: -1), on: day)
            #expect(old.verdict == .cannotConfirm)
            #expect(Standing(old) == Standing(.unknown, .extensionUndetermined))
            #expect(old.reasons.map(\.code) == ["license-renewal-unconfirmed"])
            #expect(old.reasons[0].place == ExtensionStory.lastDay)
            #expect(old.validUntil?.description == ExtensionStory.lastDay)
            let fresh = try answer(lines, told: morning, on: day)
            #expect(fresh.verdict == .valid)
            #expect(Standing(fresh) == Standing(.valid, .renewedByLaw))
            #expect(fresh.validUntil?.description == ExtensionStory.newLastDay)
        }
    }

    @Test func `an old head speaks of every day up to the old last day`() throws {
        let told = try RenewalHeadTests.start(of: "2026-11-01")
        for lines in [RenewalHeadTests.accepted, ["filed 2026-10-12"]] {
            let last = try answer(lines, told: told, on: "2026-11-15")
            #expect(last.verdict == .valid && last.status == .expiring)
            let next = try answer(lines, told: told, on: "2026-11-16")
            #expect(next.verdict == .cannotConfirm && next.status == .unknown)
        }
        let none = try answer([], told: told, on: "2026-11-16")
        #expect(none.status == .expired && none.verdict == .notValid)
    }

    @Test func `a fresh head without the line accepted confirms nothing`() throws {
        let told = try RenewalHeadTests.start(of: "2026-11-18")
        let found = try answer(["filed 2026-10-16"], told: told, on: "2026-11-18")
        #expect(found.reasons.map(\.code) == ["license-extension-undetermined"])
        // The acceptance by silence is written down on 11-21, and holds from the receipt on.
        let later = try RenewalHeadTests.start(of: "2026-11-21")
        let lines = ["filed 2026-10-16", "accepted 2026-11-13"]
        let known = try answer(lines, told: later, on: "2026-11-21")
        #expect(Standing(known) == Standing(.valid, .renewedByLaw))
    }

    @Test func `a suspension across the expiry does not hide that the head is too old`() throws {
        let lines = ["suspended 2026-10-12"] + RenewalHeadTests.accepted
        let told = try RenewalHeadTests.start(of: "2026-11-01")
        #expect(try answer(lines, told: told, on: "2026-11-15").status == .suspended)
        #expect(try answer(lines, told: told, on: "2026-11-16").verdict == .cannotConfirm)
        let fresh = try RenewalHeadTests.start(of: "2026-11-16")
        #expect(try answer(lines, told: fresh, on: "2026-11-16").status == .suspended)
    }

    @Test func `a license that has ended is not renewed, whatever the head`() throws {
        let told = try RenewalHeadTests.start(of: "2026-11-01")
        for (change, status) in [
            ("revoked", LicenseStatus.revoked), ("cancelled", .cancelled),
        ] {
            let lines = RenewalHeadTests.accepted + ["\(change) 2026-10-30"]
            let found = try answer(lines, told: told, on: "2026-11-20")
            #expect(found.status == status && found.verdict == .notValid)
        }
    }

    @Test func `the edition of a decision in time needs no head after the old last day`() throws {
        let told = try RenewalHeadTests.start(of: "2026-11-01")
        let lines = RenewalHeadTests.accepted + ["edition 2026-10-28"]
        let found = try answer(lines, told: told, on: "2026-11-20")
        #expect(Standing(found) == Standing(.valid, .term))
        #expect(found.reasons.isEmpty)
    }

    @Test func `the office's own register answers by itself, however old its head is`() throws {
        let told = try RenewalHeadTests.start(of: "2026-11-01")
        let register = Register(
            try ExtensionStory.records(RenewalHeadTests.accepted, world),
            toldUntil: told
        )
        let noon = try RenewalHeadTests.start(of: "2026-11-20").adding(seconds: 43_200)
        let found = register.verify(number: try LicenseNumber(ExtensionStory.number), at: noon)
        #expect(found?.license.basis == .renewedByLaw && found?.verdict == .valid)
    }

    @Test func `read from its two files, the register of each day answers as it can`() throws {
        // The signer's certificate is of November 2026, so this license ends in December.
        let content = try SampleWorld.content(
            validFrom: "2020-12-16",
            validUntil: "2026-12-15",
            issuedOn: "2020-12-16"
        )
        let sample = try IssuedSample(world, content: content)
        let lines = try [
            ExtensionState.filed(until: SampleWorld.day("2032-12-15")), .accepted,
        ].map { state in
            RegisterRecord.extension(
                ExtensionRecord(
                    number: content.number,
                    state: state,
                    on: try SampleWorld.day("2026-11-14"),
                    clause: ExtensionStory.clause
                )
            )
        }
        for (head, codes) in [
            ("2026-12-14", ["license-renewal-unconfirmed"]),
            ("2026-12-15", ["license-renewal-unconfirmed"]),
            ("2026-12-16", ["license-renewed-by-law"]),
        ] {
            var writer = RegisterWriter(signer: world.registerSigner, interval: 7 * 86_400)
            let records = (sample.records + lines).flatMap { writer.append($0) }
            let register = try PublishedRegister.read(
                records: records,
                head: writer.head(at: RenewalHeadTests.start(of: head)),
                trust: world.trust,
                concerning: Register.names(in: sample.original)
            )
            let found = Register.verify(
                sample.original,
                trust: world.trust,
                register: register,
                at: try RenewalHeadTests.start(of: "2026-12-16").adding(seconds: 3_600)
            )
            #expect(found.codes == codes, "\(head)")
        }
    }
}
