import Testing

@testable import Seals

/// A world of made-up authorities and seals; the keys are fixed, so that a failure repeats.
struct SampleSeals {
    static let start: Int64 = 1_790_000_000
    static let year: Int64 = 365 * 86_400
    static let path = "/Doc_0/Signs/Sign_0/Signature.xml"
    static let xml = Array("<ofd:Signature/>".utf8)

    let authority: DevelopmentAuthority
    let maker: Signer
    let holder: Signer
    let seal: ElectronicSeal

    /// - Parameters:
    ///   - seed: another seed is another world with the same names.
    ///   - holderUntil: end of the holder's certificate.
    ///   - sealUntil: end of the seal's validity.
    /// - Throws: what making keys and certificates throws.
    init(
        seed: UInt8 = 1,
        holderUntil: Int64 = start + 5 * year,
        sealUntil: Int64 = start + 4 * year
    ) throws {
        let until = SampleSeals.start + 10 * SampleSeals.year
        let from = SampleSeals.start
        authority = try DevelopmentAuthority.create(
            name: "样例根",
            key: SampleSeals.key(seed),
            serial: [seed],
            from: from,
            until: until
        )
        maker = try authority.sealMaker(
            name: "样例电子印章制作系统",
            key: SampleSeals.key(seed + 40),
            serial: [0x80, seed],
            from: from,
            until: from + SampleSeals.year
        )
        holder = try authority.sealHolder(
            creditCode: "11100000000013338W",
            name: "样例监管办公室",
            sealCode: "14000000000001",
            key: SampleSeals.key(seed + 80),
            serial: [3],
            from: from,
            until: holderUntil
        )
        seal = try ElectronicSeal.make(
            SampleSeals.order([holder.certificate], until: sealUntil),
            by: maker
        )
    }

    static func order(_ holders: [Certificate], until: Int64 = start + 4 * year) -> SealOrder {
        SealOrder(
            id: "14000000000001",
            name: "样例电子证照专用章",
            holders: holders,
            createdAt: start + 60,
            validFrom: start + 60,
            validUntil: until,
            picture: SealPicture(bytes: [0x89, 0x50, 0x4E, 0x47], width: 42, height: 42)
        )
    }

    static func key(_ seed: UInt8) throws -> PrivateKey {
        try PrivateKey(scalar: [UInt8](repeating: 0, count: 31) + [seed])
    }

    var trust: TrustRoots { TrustRoots([authority.certificate]) }
    var sealer: SealSigner { SealSigner(seal: seal, signer: holder) }

    func value(at time: Int64 = start + 100) throws -> [UInt8] {
        try sealer.signedValue(
            signatureXML: SampleSeals.xml,
            path: SampleSeals.path,
            at: time
        )
    }

    /// A value whose statement, seal and certificate may be anything: what an attacker makes.
    func forged(
        seal: ElectronicSeal? = nil,
        by forger: Signer? = nil,
        at time: Int64 = start + 100,
        tail: [UInt8] = []
    ) throws -> [UInt8] {
        let signer = forger ?? holder
        let statement = SealingStatement.der(
            seal: seal ?? self.seal,
            time: time,
            dataHash: SM3.digest(SampleSeals.xml),
            propertyInfo: SampleSeals.path
        )
        return DER.sequence([
            statement, DER.octets(signer.certificate.der),
            DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(try signer.sign(statement)), tail,
        ])
    }

    /// Codes of all that is said about a value.
    func codes(
        _ value: [UInt8],
        trust: TrustRoots? = nil,
        now: Int64 = start + 1_000,
        xml: [UInt8] = xml,
        path: String = path
    ) throws -> [SealReasonCode] {
        try SealSignature(der: value)
            .verify(signatureXML: xml, path: path, trust: trust ?? self.trust, at: now)
            .reasons.map(\.code)
    }
}

/// Bytes of hexadecimal digits.
func hex(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
    }
}
