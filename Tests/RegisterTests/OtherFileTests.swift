import Licensing
import OFD
import Register
import Seals
import Testing

/// Files that are none of ours, or of a later kind: nothing is said against them.
struct OtherFileTests {
    let sample: IssuedSample

    init() throws {
        sample = try IssuedSample()
    }

    /// The license with other metadata, sealed as a license is.
    private func file(_ change: (inout [MetadataItem]) -> Void) throws -> [UInt8] {
        var items = LicenseMetadata.items(of: sample.content, copy: .original)
        change(&items)
        return try SampleWorld.sealing(
            SampleWorld.document(items),
            with: sample.world.licenseSeal
        )
    }

    private func setting(_ datum: LicenseDatum, _ value: String) throws -> [UInt8] {
        try file { items in
            items = items.map { $0.name == datum.rawValue ? MetadataItem($0.name, value) : $0 }
        }
    }

    @Test func `a text, a picture and a PDF are no OFD: cannot confirm, and nothing else`() {
        for bytes in [[], Array("许可证".utf8), [0xFF, 0xD8, 0xFF], Array("%PDF-1.7\n".utf8)] {
            let found = sample.verify(bytes)
            #expect(found.verdict == .cannotConfirm)
            #expect(found.file.reasons.map(\.code) == ["not-ofd"])
            #expect(found.file.verdict == .cannotConfirm && found.seal.verdict == .cannotConfirm)
            #expect(found.document == .other)
        }
    }

    @Test func `a damaged container is no other kind of file`() {
        for bytes in [
            Array(sample.original.prefix(2)), Array(sample.original.dropLast(30)),
            Array(sample.original.dropFirst(1)), sample.original + [0],
        ] {
            #expect(sample.verify(bytes).verdict == .notValid)
        }
    }

    @Test func `a family or a scope of a later version is not confirmed, never not valid`() throws {
        for (datum, value) in [
            (LicenseDatum.family, "storage"), (.gradeCodes, "RS-2030/charging/1 RS-2030/repair/2"),
        ] {
            let found = try sample.verify(setting(datum, value))
            #expect(found.verdict == .cannotConfirm, "\(found.codes)")
            #expect(found.edition.reasons.map(\.code) == ["metadata-unknown"])
            #expect(found.edition.reasons.map(\.place) == [datum.rawValue])
        }
    }

    @Test func `a license of a family whose scope nobody here reads is not confirmed`() throws {
        // Businesses, units and areas are no list of classes and grades.
        let scopes: Set = [LicenseDatum.grades.rawValue, LicenseDatum.gradeCodes.rawValue]
        let business = LicenseFamily.business
        let paper = try file { items in
            items = items.filter { !scopes.contains($0.name) }.map { item in
                switch LicenseDatum(rawValue: item.name) {
                case .family: MetadataItem(item.name, business.rawValue)
                case .title: MetadataItem(item.name, business.title)
                default: item
                }
            }
        }
        let found = sample.verify(paper)
        #expect(found.file.verdict == .valid && found.seal.verdict == .valid)
        #expect(found.verdict == .cannotConfirm, "\(found.codes)")
        #expect(found.edition.reasons.map(\.code) == ["metadata-unknown"])
        // A facility license without its grades is no later kind: somebody took them out.
        let broken = try file { $0 = $0.filter { !scopes.contains($0.name) } }
        #expect(sample.verify(broken).codes.contains("metadata-unreadable"))
    }

    @Test func `a version of the format that nobody here knows is not confirmed`() throws {
        var archive = try Archive(sample.original)
        let former = Base64.text(SM3.digest(archive["OFD.xml"]))
        archive.replace("Version=\"1.1\"", by: "Version=\"3.0\"", in: "OFD.xml")
        let digest = Base64.text(SM3.digest(archive["OFD.xml"]))
        archive.replace(former, by: digest, in: AttackTests.description)
        archive[AttackTests.value] = try sample.world.licenseSeal.signedValue(
            signatureXML: archive[AttackTests.description],
            path: "/" + AttackTests.description,
            at: SampleWorld.sealed.seconds
        )
        let paper = archive.bytes
        var later = sample
        later.records =
            sample.world.sealRecords + [sample.world.edition(sample.content, paper, [1])]
        let found = later.verify(paper)
        #expect(found.codes == ["ofd-version-unknown"])
        #expect(found.verdict == .cannotConfirm && found.file.verdict == .cannotConfirm)
        #expect(found.seal.verdict == .valid && found.license.verdict == .valid)
    }

    @Test func `what no version writes is no later kind`() throws {
        for (datum, value) in [
            (LicenseDatum.family, ""), (.family, "Facility"), (.family, "许可"),
            (.family, String(repeating: "a", count: 41)), (.gradeCodes, "RS-2020/install"),
            (.gradeCodes, "RS-2020//4 RS-2020/repair/4"), (.gradeCodes, ""),
            (.gradeCodes, "RS-2020/installation/x RS-2020/repair/4"),
        ] {
            let found = try sample.verify(setting(datum, value))
            #expect(found.verdict == .notValid, "\(datum) \(value)")
            #expect(found.codes.contains("metadata-unreadable"))
        }
        let twice = try file { $0.append(MetadataItem(LicenseDatum.family.rawValue, "storage")) }
        #expect(sample.verify(twice).codes.contains("metadata-unreadable"))
    }

    @Test func `only a number and an identifier are looked for in a published register`() throws {
        let number = sample.content.number.rawValue
        let identifier = sample.content.identifier.description
        #expect(Set(Register.names(in: sample.original)) == [number, identifier])
        let many = try file { items in
            items += (0..<1_000).map { _ in MetadataItem(LicenseDatum.number.rawValue, number) }
            items.append(MetadataItem(LicenseDatum.number.rawValue, "no number"))
        }
        let names = Register.names(in: many)
        #expect(names.count <= 4 && Set(names).isSubset(of: [number, identifier]))
        #expect(Register.names(in: []).isEmpty)
    }

    @Test func `a notice under a seal that its maker applied is refused`() throws {
        let world = sample.world
        let order = SealOrder(
            id: "14000000000002",
            name: "行政许可专用章",
            holders: [world.maker.certificate],
            createdAt: SampleWorld.from,
            validFrom: SampleWorld.from,
            validUntil: SampleWorld.until,
            picture: SealPicture(bytes: [0x89, 0x50], width: 42, height: 42)
        )
        let seal = SealSigner(
            seal: try ElectronicSeal.make(order, by: world.maker),
            signer: world.maker
        )
        let items = [
            MetadataItem(NoticeMetadata.kind, NoticeKind.acceptance.rawValue),
            MetadataItem(NoticeMetadata.number, "晋监能资质〔2026〕第1号"),
        ]
        let found = sample.verify(
            try SampleWorld.sealing(SampleWorld.document(items), with: seal)
        )
        #expect(found.document == .notice && found.seal.verdict == .notValid)
        #expect(found.codes.contains("signer-is-maker"))
        #expect(!(try sample.verify(world.notice()).codes.contains("signer-is-maker")))
    }
}
