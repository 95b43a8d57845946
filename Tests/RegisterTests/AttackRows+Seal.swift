import Licensing
import OFD
import Register

@testable import Seals

extension AttackRow {
    /// Rows about the bytes that are covered.
    static let contentRows = [
        AttackRow("content byte changed", "digest-mismatch") { tests in
            try tests.forged { $0.replace("100 100", by: "100 101", in: AttackTests.page) }
        },
        AttackRow("OFD.xml changed", "digest-mismatch") { tests in
            try tests.forged { $0.replace("样例电力", by: "伪造电力", in: "OFD.xml") }
        },
    ]

    /// Rows about the seal and its times.
    static let sealRows = [
        AttackRow("self-made authority of the same names", "signer-untrusted") { _ in
            try SampleWorld(seed: 50).license(SampleWorld.content(), closing: false)
        },
        AttackRow("stolen seal", "signer-not-listed") { tests in
            let thief = try tests.world.authority.sealHolder(
                creditCode: SampleWorld.issuer,
                name: "样例监管办公室",
                sealCode: "14000000000001",
                key: SampleWorld.key(99),
                serial: [9],
                from: SampleWorld.from,
                until: SampleWorld.until
            )
            return try tests.resealed(by: thief)
        },
        AttackRow("seal picture swapped", "maker-signature-wrong") { tests in
            let old = tests.world.licenseSeal.seal
            let info = SealInfo(
                header: old.info.header,
                id: old.info.id,
                property: old.info.property,
                picture: SealPicture(bytes: [1, 2, 3], width: 42, height: 42)
            )
            let seal = try ElectronicSeal(
                der: DER.sequence([
                    info.der, DER.octets(tests.world.maker.certificate.der),
                    DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(old.signature),
                ])
            )
            return try tests.resealed(seal: seal)
        },
        AttackRow("seal expired when used", "seal-outside-validity") { tests in
            let world = try SampleWorld(sealUntil: SampleWorld.sealed.seconds - 1)
            return try tests.resealed(seal: world.licenseSeal.seal)
        },
        AttackRow("signer's certificate expired when used", "signer-outside-validity") { tests in
            let world = try SampleWorld(holderUntil: SampleWorld.sealed.seconds - 1)
            return try tests.resealed(
                seal: world.licenseSeal.seal,
                by: world.licenseSeal.signer
            )
        },
        AttackRow("statement of 2001", "seal-outside-validity") { tests in
            try tests.resealed(at: 978_307_200)
        },
        AttackRow("statement of 2090", "sealed-in-future") { tests in
            try tests.resealed(at: 3_786_912_000)
        },
        AttackRow("garbage as a time stamp", "time-stamp-garbage") { tests in
            try tests.resealed(tail: DER.element(.explicit0, DER.bits([1, 2, 3])))
        },
        AttackRow("bytes after the signed value", "seal-malformed") { tests in
            try tests.forged { $0[AttackTests.value] += [0] }
        },
    ]
}

extension AttackTests {
    func forged(_ change: (inout Archive) throws -> Void) throws -> [UInt8] {
        var archive = try Archive(genuine)
        try change(&archive)
        return archive.bytes
    }

    /// The genuine file under a value that no honest sealer would make.
    func resealed(
        seal: ElectronicSeal? = nil,
        by signer: Signer? = nil,
        at time: Int64 = SampleWorld.sealed.seconds,
        tail: [UInt8] = []
    ) throws -> [UInt8] {
        let signer = signer ?? world.licenseSeal.signer
        return try forged { archive in
            let statement = SealingStatement.der(
                seal: seal ?? world.licenseSeal.seal,
                time: time,
                dataHash: SM3.digest(archive[AttackTests.description]),
                propertyInfo: "/" + AttackTests.description
            )
            archive[AttackTests.value] = DER.sequence([
                statement, DER.octets(signer.certificate.der),
                DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(try signer.sign(statement)),
                tail,
            ])
        }
    }

    /// The description changed and signed anew by the genuine holder: what a careless signer leaves.
    func careless(_ change: (inout Archive) throws -> Void) throws -> Archive {
        var archive = try Archive(genuine)
        try change(&archive)
        archive[AttackTests.value] = try world.licenseSeal.signedValue(
            signatureXML: archive[AttackTests.description],
            path: "/" + AttackTests.description,
            at: SampleWorld.sealed.seconds
        )
        return archive
    }
}
