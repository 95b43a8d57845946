import OFD
import Seals

/// A sealed document with keys of its own.
struct SealedSample {
    static let now: Int64 = 1_795_262_400

    let seal: SealSigner
    let bytes: [UInt8]

    init(_ document: Document, closing: Bool = true) throws {
        let seal = try Self.makeSeal()
        self.seal = seal
        bytes = try Self.seal(Package(document), by: seal, closing: closing)
    }

    static func seal(_ package: Package, by seal: SealSigner, closing: Bool) throws -> [UInt8] {
        try package.sealed(
            stamps: [
                StampAnnotation(page: 0, boundary: Box(x: 140, y: 220, width: 42, height: 42))
            ],
            at: now,
            closing: closing
        ) { xml, path in
            try seal.signedValue(signatureXML: xml, path: path, at: now)
        }
    }

    /// A seal with a picture, which is a PNG or, as many makers have it, a document of its own.
    static func makeSeal(
        picture: [UInt8] = Sample.png,
        type: String = "PNG"
    ) throws -> SealSigner {
        let from = now - 86_400
        let until = now + 86_400 * 365
        let authority = try DevelopmentAuthority.create(
            name: "试验根",
            key: .generate(),
            serial: [1],
            from: from,
            until: until
        )
        let maker = try authority.sealMaker(
            name: "试验制章",
            key: .generate(),
            serial: [2],
            from: from,
            until: until
        )
        let holder = try authority.sealHolder(
            creditCode: "11100000000013338W",
            name: "试验机关",
            sealCode: "11000000000001",
            key: .generate(),
            serial: [3],
            from: from,
            until: until
        )
        let order = SealOrder(
            id: "11000000000001",
            name: "电子证照专用章",
            type: 3,
            holders: [holder.certificate],
            createdAt: from,
            validFrom: from,
            validUntil: until,
            picture: SealPicture(type: type, bytes: picture, width: 42, height: 42)
        )
        return SealSigner(seal: try ElectronicSeal.make(order, by: maker), signer: holder)
    }
}
