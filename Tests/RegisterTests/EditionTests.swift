import Licensing
import Register
import Seals
import Testing

struct EditionTests {
    var sample: IssuedSample

    init() throws {
        sample = try IssuedSample()
    }

    @Test
    func `an identifier that the register does not hold is not valid where it holds the number`()
        throws
    {
        let other = try SampleWorld.content(version: 2)
        let found = sample.verify(try sample.world.license(other))
        #expect(found.file.verdict == .valid && found.seal.verdict == .valid)
        #expect(found.edition.verdict == .notValid)
        #expect(found.codes == ["edition-unknown"])
        #expect(found.license.verdict == .valid)
    }

    @Test func `a second sealing of the edition is not the published file`() throws {
        let again = try sample.world.license(
            sample.content,
            at: SampleWorld.sealed.adding(seconds: 60)
        )
        #expect(sample.verify(again).codes == ["edition-digest"])
        #expect(sample.verify(again).edition.verdict == .notValid)
    }

    @Test func `each datum that differs from the register is named`() throws {
        let forged = try SampleWorld.content(holder: "另一公司")
        let found = sample.verify(try sample.world.license(forged))
        #expect(found.codes == ["edition-digest", "edition-data"])
        #expect(found.edition.reasons.last?.place == "CZZT")
    }

    @Test func `a newer version supersedes from its day of issue on`() throws {
        let next = try SampleWorld.content(version: 2, issuedOn: "2027-03-01", holder: "新名公司")
        let time = Moment(startOf: try SampleWorld.day("2027-03-01"))
        let files = try (
            sample.world.license(next, at: time), sample.world.license(next, .duplicate, at: time)
        )
        var changed = sample
        changed.records.append(sample.world.edition(next, files.0, files.1))
        let before = changed.verify(at: time.adding(seconds: -1))
        #expect(before.verdict == .valid)
        #expect(before.license.holder == sample.content.holder)
        let after = changed.verify(at: time)
        #expect(after.codes == ["edition-superseded"])
        #expect(after.edition.reasons[0].place == next.identifier.description)
        #expect(after.license.verdict == .valid && after.license.holder == "新名公司")
        #expect(changed.verify(files.0, at: time).verdict == .valid)
        #expect(
            changed.verify(files.0, at: time.adding(seconds: -1)).edition.reasons.map(\.code)
                == ["edition-not-yet-issued"]
        )
    }

    @Test
    func `the license of a holder whose code has an odd check digit is valid, and no other code`()
        throws
    {
        let odd = "91370406L24894136K"
        let next = try SampleWorld.content(version: 2, issuedOn: "2027-03-01", creditCode: odd)
        let time = Moment(startOf: try SampleWorld.day("2027-03-01"))
        let files = try (
            sample.world.license(next, at: time), sample.world.license(next, .duplicate, at: time)
        )
        var changed = sample
        changed.records.append(sample.world.edition(next, files.0, files.1))
        let found = changed.verify(files.0, at: time)
        #expect(found.verdict == .valid)
        #expect(LicenseMetadata.items(of: next, copy: .original).contains { $0.value == odd })
        let other = try SampleWorld.content(
            version: 2,
            issuedOn: "2027-03-01",
            creditCode: "91370406L24894136H"
        )
        let forged = changed.verify(try sample.world.license(other, at: time), at: time)
        #expect(forged.codes == ["edition-digest", "edition-data"])
    }

    @Test func `a seal that the register does not hold is not confirmed`() throws {
        var bare = sample
        bare.records.removeAll {
            if case .seal = $0 { true } else { false }
        }
        #expect(bare.verify().codes == ["seal-unrecorded"])
        #expect(bare.verify().edition.verdict == .cannotConfirm)
    }

    @Test(arguments: [
        (SealState.revoked, -1, ["seal-not-in-force"], Verdict.notValid),
        (.revoked, 0, ["seal-not-in-force"], .notValid),
        (.revoked, 1, ["seal-since-revoked"], .valid),
        (.suspended, 0, ["seal-not-in-force"], .notValid),
        (.suspended, 1, [], .valid),
        (.inForce, 1, [], .valid),
    ])
    func `a seal counts as it stood when it was used`(
        state: SealState,
        offset: Int,
        codes: [String],
        verdict: Verdict
    ) throws {
        var changed = sample
        changed.records.append(
            .seal(
                SealRecord(
                    sealID: "14000000000001",
                    certificate: Digest(sample.world.licenseSeal.signer.certificate.digest),
                    state: state,
                    from: SampleWorld.sealed.adding(seconds: Int64(offset))
                )
            )
        )
        #expect(changed.verify().codes == codes)
        #expect(changed.verify().edition.verdict == verdict)
    }

    @Test func `a seal that was revoked is never in force again, in whatever order it is written`()
        throws
    {
        let rows: [(states: [(SealState, Int64)], code: String)] = [
            ([(.revoked, -2), (.inForce, -1)], "seal-not-in-force"),
            ([(.inForce, -1), (.revoked, -2)], "seal-not-in-force"),
            ([(.revoked, 0), (.inForce, 0)], "seal-not-in-force"),
            ([(.inForce, 0), (.revoked, 0)], "seal-not-in-force"),
            ([(.revoked, 1), (.inForce, 1)], "seal-since-revoked"),
            ([(.inForce, 1), (.revoked, 1)], "seal-since-revoked"),
            ([(.revoked, 1), (.inForce, 0)], "seal-since-revoked"),
        ]
        for row in rows {
            var changed = sample
            for (state, offset) in row.states {
                let record = SealRecord(
                    sealID: "14000000000001",
                    certificate: Digest(sample.world.licenseSeal.signer.certificate.digest),
                    state: state,
                    from: SampleWorld.sealed.adding(seconds: offset)
                )
                changed.records.append(.seal(record))
            }
            let isValid = row.code == "seal-since-revoked"
            #expect(changed.verify().codes == [row.code], "\(row.states)")
            #expect(changed.verify().edition.verdict == (isValid ? .valid : .notValid))
        }
    }

    @Test func `a notice under a seal that was revoked later cannot be dated, unless it is held`()
        throws
    {
        var changed = sample
        changed.records.append(
            .seal(
                SealRecord(
                    sealID: "14000000000002",
                    certificate: Digest(sample.world.noticeSeal.signer.certificate.digest),
                    state: .revoked,
                    from: SampleWorld.sealed.adding(seconds: 60)
                )
            )
        )
        let notice = try sample.world.notice()
        let found = changed.verify(notice)
        #expect(found.codes == ["notice-not-held", "seal-revoked"])
        #expect(found.verdict == .cannotConfirm)
        // The register lists the file itself: then the later revocation does it no harm.
        changed.records.append(sample.world.held(notice))
        #expect(changed.verify(notice).codes == ["seal-since-revoked"])
        #expect(changed.verify(notice).verdict == .valid)
    }

    @Test func `a license under the agency's other seal is not the published one`() throws {
        let file = try sample.world.license(sample.content, with: sample.world.noticeSeal)
        #expect(sample.verify(file).codes == ["edition-digest", "edition-seal"])
    }

    @Test func `another organization's seal does not speak for the issuer`() throws {
        let holder = try sample.world.authority.sealHolder(
            creditCode: "11110000000021135M",
            name: "别的机关",
            sealCode: "11000000000009",
            key: SampleWorld.key(77),
            serial: [77],
            from: SampleWorld.from,
            until: SampleWorld.until
        )
        let order = SealOrder(
            id: "11000000000009",
            name: "章",
            holders: [holder.certificate],
            createdAt: SampleWorld.from,
            validFrom: SampleWorld.from,
            validUntil: SampleWorld.until,
            picture: SealPicture(bytes: [1], width: 42, height: 42)
        )
        let seal = SealSigner(
            seal: try ElectronicSeal.make(order, by: sample.world.maker),
            signer: holder
        )
        let file = try sample.world.license(sample.content, with: seal)
        let found = Register.verify(
            file,
            trust: sample.world.trust,
            register: nil,
            at: SampleWorld.now
        )
        #expect(found.seal.verdict == .valid)
        #expect(found.edition.verdict == .notValid)
        #expect(found.codes.contains("edition-issuer"))
    }

    @Test func `two contents under one identifier are confirmed for nobody`() throws {
        var changed = sample
        let twin = try SampleWorld.content(holder: "另一公司")
        changed.records.append(sample.world.edition(twin, [1], [2]))
        let found = changed.verify()
        #expect(found.codes.contains("register-contradiction"))
        #expect(found.edition.verdict != .valid)
        #expect(found.license.reasons.map(\.code) == ["register-contradiction"])
        // A look-up and a QR code ask by number.
        let number = sample.content.number
        let asked = Register(changed.records).verify(number: number, at: SampleWorld.now)
        #expect(asked?.license.verdict == .cannotConfirm)
        #expect(asked?.license.reasons.map(\.code) == ["register-contradiction"])
        #expect(asked?.license.status == .unknown)
    }

    @Test func `the same record twice, and two versions, contradict nothing`() throws {
        let number = sample.content.number
        let next = sample.world.edition(try SampleWorld.content(version: 2), [3], [4])
        let last = try #require(sample.records.last)
        for more in [last, next] {
            let register = Register(sample.records + [more])
            let asked = register.verify(number: number, at: SampleWorld.now)
            #expect(asked?.license.verdict == .valid)
            #expect(asked?.license.reasons.isEmpty == true)
        }
    }

    @Test func `one identifier under two numbers confirms neither number`() throws {
        let twin = try SampleWorld.content(number: "1-4-00999-2026", as: sample.content.identifier)
        let register = Register(sample.records + [sample.world.edition(twin, [1], [2])])
        for number in [sample.content.number, twin.number] {
            let asked = register.verify(number: number, at: SampleWorld.now)
            #expect(asked?.license.reasons.map(\.code) == ["register-contradiction"])
        }
    }

    @Test func `metadata that lacks a datum or has it twice is no license's`() throws {
        let items = LicenseMetadata.items(of: sample.content, copy: .original)
        for broken in [items.filter { $0.name != "CZZT" }, items + [items[0]]] {
            let file = try SampleWorld.sealing(
                SampleWorld.document(broken),
                with: sample.world.licenseSeal
            )
            let found = sample.verify(file)
            #expect(found.edition.verdict == .notValid)
            #expect(found.codes.contains("metadata-unreadable"))
        }
    }
}
