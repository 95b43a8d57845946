extension SealSignature {
    /// Verifies seal and signature, every check, in the order of the standard.
    ///
    /// The digests that Signature.xml lists are the document's affair, not checked here.
    /// - Parameters:
    ///   - signatureXML: the file's bytes as they stand in the package.
    ///   - path: its absolute path in the package.
    ///   - trust: nil where no root is configured: then nobody's identity can be confirmed.
    ///   - now: seconds since 1970; a seal applied later is not valid.
    /// - Returns: everything that is to be said, not only the first objection.
    /// - Source: e-license-standards.md §2.7.
    public func verify(
        signatureXML: [UInt8],
        path: String,
        trust: TrustRoots?,
        at now: Int64
    ) -> SealReport {
        var reasons = structureReasons()
        reasons += makerReasons(trust) + periodReasons(now) + signerReasons(trust)
        if statement.dataHash != SM3.digest(signatureXML) {
            reasons.append(SealReason(.signedData))
        }
        if statement.propertyInfo != path {
            reasons.append(SealReason(.property, statement.propertyInfo))
        }
        reasons += timeStampReasons()
        if trust?.roots.isEmpty ?? true { reasons.append(SealReason(.noTrust)) }
        reasons += noteReasons()
        return SealReport(
            reasons: reasons,
            sealID: seal.info.id,
            sealName: seal.info.property.name,
            sealedAt: sealedAt,
            signer: signer
        )
    }

    private func structureReasons() -> [SealReason] {
        var reasons: [SealReason] = []
        if seal.info.header.id != "ES" { reasons.append(SealReason(.header)) }
        switch version {
        case nil: reasons.append(SealReason(.versionMismatch))
        case .v1: reasons.append(SealReason(.firstVersion))
        case .v4, .v5: break
        }
        for name in [seal.algorithm, algorithm] where name != ObjectID.sm2WithSM3 {
            reasons.append(SealReason(.algorithm, name))
        }
        for datum in seal.info.extensions + statement.extensions where datum.isCritical {
            reasons.append(SealReason(.criticalExtension, datum.id))
        }
        return reasons
    }

    private func makerReasons(_ trust: TrustRoots?) -> [SealReason] {
        guard let maker = seal.maker else { return [SealReason(.makerUnreadable)] }
        var reasons: [SealReason] = []
        let isMakers =
            trust?.known.accepts(seal.signature, of: seal.signedBytes, by: maker.publicKey)
            ?? maker.publicKey.accepts(seal.signature, of: seal.signedBytes)
        if !isMakers { reasons.append(SealReason(.makerSignature)) }
        if maker.isAuthority { reasons.append(SealReason(.makerAuthority)) }
        if !maker.maySign { reasons.append(SealReason(.makerUsage)) }
        // The maker's certificate is judged when the seal was made: a seal outlives it.
        if let trust, !trust.roots.isEmpty {
            switch trust.objection(to: maker, at: seal.info.property.createdAt) {
            case nil: break
            case .untrusted: reasons.append(SealReason(.makerUntrusted, maker.issuer.text))
            case .outsideValidity, .rootOutsideValidity:
                reasons.append(SealReason(.makerOutsideValidity))
            case .usage, .authority: break
            case .unknownCritical: reasons.append(SealReason(.criticalExtension, "maker"))
            }
        }
        return reasons
    }

    private func periodReasons(_ now: Int64) -> [SealReason] {
        guard let sealedAt else { return [SealReason(.timeUnreadable)] }
        var reasons: [SealReason] = []
        let property = seal.info.property
        if !property.isValid(at: sealedAt) { reasons.append(SealReason(.sealOutsideValidity)) }
        if sealedAt < property.createdAt { reasons.append(SealReason(.sealedBeforeMade)) }
        if sealedAt > now { reasons.append(SealReason(.sealedInFuture)) }
        return reasons
    }

    private func signerReasons(_ trust: TrustRoots?) -> [SealReason] {
        guard let signer else { return [SealReason(.signerUnreadable)] }
        var reasons: [SealReason] = []
        if !signer.publicKey.accepts(signature, of: signedBytes) {
            reasons.append(SealReason(.signature))
        }
        if !seal.info.property.holders.contains(signer) {
            reasons.append(SealReason(.signerNotListed))
        }
        if let sealedAt, !signer.isValid(at: sealedAt) {
            reasons.append(SealReason(.signerOutsideValidity))
        }
        if signer.isAuthority { reasons.append(SealReason(.signerAuthority)) }
        if !signer.maySign { reasons.append(SealReason(.signerUsage)) }
        if let maker = seal.maker, maker.publicKey == signer.publicKey {
            reasons.append(SealReason(.signerIsMaker))
        }
        if !signer.subject.isReadable { reasons.append(SealReason(.signerName)) }
        if let trust, !trust.roots.isEmpty {
            reasons += chainReasons(signer, trust).filter { !reasons.contains($0) }
        }
        return reasons
    }

    private func chainReasons(_ signer: Certificate, _ trust: TrustRoots) -> [SealReason] {
        guard let sealedAt else { return [] }
        switch trust.objection(to: signer, at: sealedAt) {
        case nil: return []
        case .untrusted: return [SealReason(.signerUntrusted, signer.issuer.text)]
        case .outsideValidity, .rootOutsideValidity: return [SealReason(.signerOutsideValidity)]
        case .usage, .authority: return []
        case .unknownCritical: return [SealReason(.criticalExtension, "signer")]
        }
    }

    private func timeStampReasons() -> [SealReason] {
        [timeStamp, seal.timeStamp].compactMap { $0 }.map { stamp in
            SealReason(
                TimeStampField.looksLikeToken(stamp) ? .timeStampUnverified : .timeStampGarbage
            )
        }
    }

    private func noteReasons() -> [SealReason] {
        let found = Irregularity.all(in: der[...])
        let forms = [signature, seal.signature].compactMap { SM2Signature(reading: $0)?.form }
        var codes: [SealReasonCode] = []
        if forms.contains(.raw) { codes.append(.rawSignature) }
        if found.contains(.looseInteger) || forms.contains(.loose) { codes.append(.looseInteger) }
        if found.contains(.explicitDefault) { codes.append(.explicitDefault) }
        if found.contains(.fractionalTime) { codes.append(.fractionalTime) }
        return codes.map { SealReason($0) }
    }
}
