import Licensing
import OFD
import Register
import Seals

/// One agency with its authority, its seals and its register; the keys are fixed, so that a failure repeats.
struct SampleWorld {
    /// 2026-11-20 09:00 in Beijing: when the first license is sealed.
    static let sealed = Moment(seconds: 1_795_136_400)
    static let now = sealed.adding(seconds: 3_600)
    static let issuer = "11100000000013338W"
    static let from = sealed.seconds - 86_400
    static let until = sealed.seconds + 10 * 365 * 86_400

    let authority: DevelopmentAuthority
    let maker: Signer
    let licenseSeal: SealSigner
    let noticeSeal: SealSigner
    let registerSigner: Signer

    /// - Parameters:
    ///   - seed: another seed is another world with the same names.
    ///   - sealUntil: end of the seals.
    ///   - holderUntil: end of the holders' certificates.
    /// - Throws: what making keys and certificates throws.
    init(seed: UInt8 = 1, sealUntil: Int64 = until, holderUntil: Int64 = until) throws {
        let (from, until) = (SampleWorld.from, SampleWorld.until)
        let authority = try DevelopmentAuthority.create(
            name: "样例根",
            key: SampleWorld.key(seed),
            serial: [seed],
            from: from,
            until: until
        )
        let maker = try authority.sealMaker(
            name: "样例制章系统",
            key: SampleWorld.key(seed + 1),
            serial: [2],
            from: from,
            until: until
        )
        let seal = { (id: String, name: String, key: UInt8) throws -> SealSigner in
            let holder = try authority.sealHolder(
                creditCode: SampleWorld.issuer,
                name: "样例监管办公室",
                sealCode: id,
                key: SampleWorld.key(key),
                serial: [key],
                from: from,
                until: holderUntil
            )
            let order = SealOrder(
                id: id,
                name: name,
                holders: [holder.certificate],
                createdAt: from,
                validFrom: from,
                validUntil: sealUntil,
                picture: SealPicture(bytes: [0x89, 0x50], width: 42, height: 42)
            )
            return SealSigner(seal: try ElectronicSeal.make(order, by: maker), signer: holder)
        }
        self.authority = authority
        self.maker = maker
        licenseSeal = try seal("14000000000001", "电子证照专用章", seed + 2)
        noticeSeal = try seal("14000000000002", "行政许可专用章", seed + 3)
        registerSigner = try authority.registerSigner(
            name: "样例登记簿",
            key: SampleWorld.key(seed + 4),
            serial: [5],
            from: from,
            until: until
        )
    }

    static func key(_ seed: UInt8) throws -> PrivateKey {
        try PrivateKey(scalar: [UInt8](repeating: 0, count: 31) + [seed])
    }

    var trust: TrustRoots { TrustRoots([authority.certificate]) }

    static func content(
        version: Int = 1,
        validFrom: String = "2026-11-20",
        validUntil: String = "2032-11-19",
        issuedOn: String = "2026-11-20",
        holder: String = "晋中样例电力工程有限公司",
        number: String = "1-4-00123-2026",
        creditCode: String = "91370406L24894136J",
        as identifier: LicenseIdentifier? = nil
    ) throws -> LicenseContent {
        let grade = Grade(ruleSet: RuleSetID("RS-2020"), rank: 4, label: "四级")
        return LicenseContent(
            family: .facility,
            number: try LicenseNumber(number),
            identifier: try identifier
                ?? LicenseIdentifier(
                    typeCode: issuer + "011",
                    issuerCode: issuer,
                    serial: number.filter { $0 != "-" },
                    version: version
                ),
            holder: holder,
            creditCode: try CreditCode(asPrinted: creditCode),
            address: "山西省晋中市\"样例\"路1号",
            legalRepresentative: "样例人",
            grades: [ClassGrade(.installation, grade), ClassGrade(.repair, grade)],
            validFrom: try day(validFrom),
            validUntil: try day(validUntil),
            issuedOn: try day(issuedOn),
            agency: AgencyID("shanxi"),
            issuer: "样例监管办公室",
            issuerCode: try CreditCode(issuer)
        )
    }

    struct NoDay: Error {}

    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw NoDay() }
        return day
    }

    /// A page with one line and the metadata.
    static func document(_ items: [MetadataItem]) -> Document {
        let line = PathObject(
            boundary: Box(x: 10, y: 10, width: 100, height: 100),
            segments: [.move(0, 0), .line(100, 100)]
        )
        return Document(
            info: DocumentInfo(
                id: String(repeating: "a1", count: 16),
                title: "样例",
                author: "样例",
                creationDate: "2026-11-20",
                customDatas: items.map { CustomData($0.name, $0.value) }
            ),
            pages: [Page(size: .a4, objects: [.path(line)])]
        )
    }

    static func sealing(
        _ document: Document,
        with seal: SealSigner,
        at time: Moment = sealed,
        closing: Bool = true
    ) throws -> [UInt8] {
        let place = Box(x: 140, y: 220, width: 42, height: 42)
        return try Package(document).sealed(
            stamps: [StampAnnotation(page: 0, boundary: place)],
            at: time.seconds,
            closing: closing
        ) { try seal.signedValue(signatureXML: $0, path: $1, at: time.seconds) }
    }

    func license(
        _ content: LicenseContent,
        _ copy: LicenseCopy = .original,
        with seal: SealSigner? = nil,
        at time: Moment = sealed,
        closing: Bool = true
    ) throws -> [UInt8] {
        let items = LicenseMetadata.items(of: content, copy: copy)
        return try SampleWorld.sealing(
            SampleWorld.document(items),
            with: seal ?? licenseSeal,
            at: time,
            closing: closing
        )
    }

    func notice(at time: Moment = sealed) throws -> [UInt8] {
        let items = [
            MetadataItem(NoticeMetadata.kind, NoticeKind.acceptance.rawValue),
            MetadataItem(NoticeMetadata.number, "晋监能资质〔2026〕第1号"),
        ]
        return try SampleWorld.sealing(SampleWorld.document(items), with: noticeSeal, at: time)
    }

    /// The line of a sealed notice.
    func held(_ notice: [UInt8]) -> RegisterRecord {
        .notice(
            NoticeRecord(
                digest: Digest.sm3(notice),
                sealID: noticeSeal.seal.info.id,
                agency: AgencyID("shanxi")
            )
        )
    }

    /// All notices under the agency's seal are held from a day on.
    func noticesHeld(from day: Day) -> RegisterRecord {
        .noticeCoverage(
            NoticeCoverageRecord(
                agency: AgencyID("shanxi"),
                sealID: noticeSeal.seal.info.id,
                from: day
            )
        )
    }

    /// All licenses in force are held from a day on.
    static func complete(
        from day: Day,
        family: LicenseFamily = .facility,
        numbers: String? = "1-4-"
    ) -> RegisterRecord {
        .coverage(
            CoverageRecord(agency: AgencyID("shanxi"), family: family, from: day, numbers: numbers)
        )
    }

    /// Both seals in force from the beginning.
    var sealRecords: [RegisterRecord] {
        [licenseSeal, noticeSeal].map { seal in
            .seal(
                SealRecord(
                    sealID: seal.seal.info.id,
                    certificate: Digest(seal.signer.certificate.digest),
                    state: .inForce,
                    from: Moment(seconds: SampleWorld.from)
                )
            )
        }
    }

    func edition(
        _ content: LicenseContent,
        _ original: [UInt8],
        _ duplicate: [UInt8]
    )
        -> RegisterRecord
    {
        .edition(
            EditionRecord(
                content: content,
                original: Digest.sm3(original),
                duplicate: Digest.sm3(duplicate),
                contentDigest: Digest.sm3([1]),
                sealID: licenseSeal.seal.info.id
            )
        )
    }
}

/// A world with one published license.
struct IssuedSample {
    let world: SampleWorld
    let content: LicenseContent
    let original: [UInt8]
    let duplicate: [UInt8]
    var records: [RegisterRecord]

    init(_ world: SampleWorld? = nil, content: LicenseContent? = nil) throws {
        let world = try world ?? SampleWorld()
        let content = try content ?? SampleWorld.content()
        self.world = world
        self.content = content
        original = try world.license(content)
        duplicate = try world.license(content, .duplicate)
        records = world.sealRecords + [world.edition(content, original, duplicate)]
    }

    func verify(_ file: [UInt8]? = nil, at moment: Moment = SampleWorld.now) -> Verification {
        Register.verify(
            file ?? original,
            trust: world.trust,
            register: Register(records),
            at: moment
        )
    }

    /// The license's answer on a day.
    func license(on text: String) throws -> LicenseAnswer {
        let noon = Moment(startOf: try SampleWorld.day(text)).adding(seconds: 43_200)
        return Register.verify(
            original,
            trust: world.trust,
            register: Register(records),
            at: noon
        ).license
    }
}

extension Verification {
    /// All codes, in the order of the answers.
    var codes: [String] {
        (file.reasons + seal.reasons + edition.reasons + license.reasons).map(\.code)
    }
}
