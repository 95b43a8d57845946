import Licensing
import Register
import Testing

@testable import Seals

/// A notice is held by the register, byte for byte, or it is not.
struct NoticeTests {
    let world: SampleWorld
    let notice: [UInt8]
    static let day = SampleWorld.sealed.day

    init() throws {
        world = try SampleWorld()
        notice = try world.notice()
    }

    private func verify(
        _ more: [RegisterRecord],
        _ file: [UInt8]? = nil,
        toldUntil: Moment? = nil
    ) -> Verification {
        Register.verify(
            file ?? notice,
            trust: world.trust,
            register: Register(world.sealRecords + more, toldUntil: toldUntil),
            at: SampleWorld.now
        )
    }

    @Test func `a notice that the register holds is valid, and has no license`() {
        let found = verify([world.held(notice)])
        #expect(found.document == .notice && found.codes.isEmpty)
        #expect(found.edition.verdict == .valid)
        #expect(found.license.verdict == .notApplicable)
        #expect(found.verdict == .valid)
    }

    @Test func `without a register a notice cannot be confirmed`() {
        let found = Register.verify(
            notice,
            trust: world.trust,
            register: nil,
            at: SampleWorld.now
        )
        #expect(found.codes == ["register-none"] && found.verdict == .cannotConfirm)
        #expect(found.file.verdict == .valid && found.seal.verdict == .valid)
    }

    @Test func `another sealing of the same words is another file`() throws {
        let again = try world.notice(at: SampleWorld.sealed.adding(seconds: 60))
        let lines = [world.held(notice), world.noticesHeld(from: NoticeTests.day)]
        let found = verify(lines, again)
        #expect(found.file.verdict == .valid && found.seal.verdict == .valid)
        #expect(found.codes == ["notice-unknown"] && found.verdict == .notValid)
    }

    @Test(arguments: [
        (-1, ["notice-unknown"], Verdict.notValid), (0, ["notice-unknown"], .notValid),
        (1, ["notice-not-held"], .cannotConfirm),
    ])
    func `only from the day on that the register names is an unheld notice denied`(
        later: Int,
        codes: [String],
        verdict: Verdict
    ) {
        let found = verify([world.noticesHeld(from: NoticeTests.day.adding(days: later))])
        #expect(found.codes == codes && found.verdict == verdict)
    }

    @Test func `of another agency's seal nothing is denied`() {
        let other = RegisterRecord.noticeCoverage(
            NoticeCoverageRecord(
                agency: AgencyID("henan"),
                sealID: "41000000000002",
                from: NoticeTests.day
            )
        )
        #expect(verify([other]).codes == ["notice-not-held"])
        #expect(verify([]).codes == ["notice-not-held"])
    }

    @Test(arguments: [(0, "notice-unknown"), (-1, "notice-not-held")])
    func `what was sealed after the register was told is not denied by it`(
        seconds: Int64,
        code: String
    ) {
        let found = verify(
            [world.noticesHeld(from: NoticeTests.day)],
            toldUntil: SampleWorld.sealed.adding(seconds: seconds)
        )
        #expect(found.codes == [code])
    }

    /// A later record may take a notice back that the register holds.
    @Test func `a notice of which an unknown record may speak is not confirmed, held or not`()
        throws
    {
        let digest = Digest.sm3(notice).hex
        let other = Digest.sm3([1]).hex
        let coverage = world.noticesHeld(from: NoticeTests.day)
        for (text, isConfirmed) in [
            ("{\"kind\":\"sealClosed\",\"seal\":\"14000000000002\",\"v\":2}", false),
            ("{\"kind\":\"sealClosed\",\"seal\":\"14000000000009\",\"v\":2}", true),
            ("{\"kind\":\"x\",\"number\":\"1\",\"of\":[\"\(digest)\"],\"v\":2}", false),
            ("{\"kind\":\"x\",\"number\":\"1\",\"of\":[\"\(other)\"],\"v\":2}", true),
            ("{\"kind\":\"pledge\",\"v\":2}", false),
        ] {
            let puzzle = try RegisterRecord(line: Array(text.utf8))
            let held = verify([world.held(notice), puzzle])
            let unheld = verify([coverage, puzzle])
            #expect(held.codes == (isConfirmed ? [] : ["register-unknown-record"]), "\(text)")
            #expect(held.verdict == (isConfirmed ? .valid : .cannotConfirm), "\(text)")
            #expect(
                unheld.codes == [isConfirmed ? "notice-unknown" : "register-unknown-record"],
                "\(text)"
            )
            #expect(unheld.verdict == (isConfirmed ? .notValid : .cannotConfirm), "\(text)")
        }
    }

    @Test func `the same holds where the signer's certificate cannot be read`() throws {
        let text = "{\"kind\":\"sealClosed\",\"seal\":\"14000000000002\",\"v\":2}"
        let puzzle = try RegisterRecord(line: Array(text.utf8))
        var archive = try Archive(notice)
        let statement = SealingStatement.der(
            seal: world.noticeSeal.seal,
            time: SampleWorld.sealed.seconds,
            dataHash: SM3.digest(archive[AttackTests.description]),
            propertyInfo: "/" + AttackTests.description
        )
        archive[AttackTests.value] = DER.sequence([
            statement, DER.octets([1, 2, 3]), DER.objectIdentifier(ObjectID.sm2WithSM3),
            DER.bits(try world.noticeSeal.signer.sign(statement)),
        ])
        let found = verify([puzzle], archive.bytes)
        #expect(found.seal.reasons.map(\.code).contains("signer-certificate-unreadable"))
        #expect(found.edition.reasons.map(\.code) == ["register-unknown-record"])
        #expect(found.edition.verdict == .cannotConfirm)
        #expect(verify([], archive.bytes).edition.reasons.map(\.code) == ["notice-not-held"])
    }

    @Test func `a register that does not prove itself or is too old confirms no notice`() throws {
        let changed = Register(standing: .notConfirmed(.registerChanged))
        let lines = world.sealRecords + [world.held(notice)]
        for (register, codes) in [
            (changed, ["register-changed"]),
            (Register(lines, standing: .confirmed(until: SampleWorld.now)), []),
            (
                Register(lines, standing: .confirmed(until: SampleWorld.now.adding(seconds: -1))),
                ["register-stale"]
            ),
        ] {
            let found = Register.verify(
                notice,
                trust: world.trust,
                register: register,
                at: SampleWorld.now
            )
            #expect(found.codes == codes)
            #expect(found.verdict == (codes.isEmpty ? .valid : .cannotConfirm))
        }
    }

    @Test func `read for one notice, the register takes its line and no other notice's`() throws {
        var writer = RegisterWriter(signer: world.registerSigner, interval: 86_400)
        let other = try world.notice(at: SampleWorld.sealed.adding(seconds: 60))
        let lines =
            world.sealRecords + [world.held(notice), world.held(other)]
            + [world.noticesHeld(from: NoticeTests.day)]
        let records = lines.flatMap { writer.append($0) }
        let head = try writer.head(at: SampleWorld.sealed)
        let names = Register.names(in: notice)
        #expect(names == [Digest.sm3(notice).hex])
        let part = try PublishedRegister.read(
            records: records,
            head: head,
            trust: world.trust,
            concerning: names
        )
        #expect(part.count == 4)
        #expect(part.holdsNotice(Digest.sm3(notice)) && !part.holdsNotice(Digest.sm3(other)))
        for file in [notice, other] {
            let whole = try PublishedRegister.read(
                records: records,
                head: head,
                trust: world.trust,
                concerning: Register.names(in: file)
            )
            let found = Register.verify(
                file,
                trust: world.trust,
                register: whole,
                at: SampleWorld.now
            )
            #expect(found.verdict == .valid)
        }
    }
}
