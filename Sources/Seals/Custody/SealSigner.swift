/// A seal was asked to do what its own verifier would refuse.
public struct SealingRefusal: Error, Hashable {
    /// Why.
    public let reason: SealReason

    /// A refusal to seal.
    public init(_ reason: SealReason) {
        self.reason = reason
    }
}

/// A seal in use (用印): makes the content of SignedValue.dat.
public struct SealSigner: Sendable {
    /// The seal.
    public let seal: ElectronicSeal
    /// A holder of the seal.
    public let signer: Signer

    /// A seal in the hands of one of its holders.
    public init(seal: ElectronicSeal, signer: Signer) {
        self.seal = seal
        self.signer = signer
    }

    /// Applies the seal.
    ///
    /// - Parameters:
    ///   - signatureXML: the frozen bytes of Signature.xml.
    ///   - path: its absolute path in the package.
    ///   - time: seconds since 1970.
    /// - Returns: SES_Signature of GB/T 38540 in canonical DER.
    /// - Throws: `SealingRefusal` where signer or time do not fit the seal.
    public func signedValue(
        signatureXML: [UInt8],
        path: String,
        at time: Int64
    ) throws -> [UInt8] {
        try requireFit(at: time)
        let statement = SealingStatement.der(
            seal: seal,
            time: time,
            dataHash: SM3.digest(signatureXML),
            propertyInfo: path
        )
        return DER.sequence([
            statement, DER.octets(signer.certificate.der),
            DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(try signer.sign(statement)),
        ])
    }

    private func requireFit(at time: Int64) throws(SealingRefusal) {
        let property = seal.info.property
        guard property.holders.contains(signer.certificate) else {
            throw SealingRefusal(SealReason(.signerNotListed))
        }
        guard property.isValid(at: time) else {
            throw SealingRefusal(SealReason(.sealOutsideValidity))
        }
        guard time >= property.createdAt else {
            throw SealingRefusal(SealReason(.sealedBeforeMade))
        }
        guard signer.certificate.isValid(at: time) else {
            throw SealingRefusal(SealReason(.signerOutsideValidity))
        }
    }
}
