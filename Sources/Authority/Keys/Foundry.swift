import Seals

/// Makes keys with their certificates on first use, and finds them again later.
struct Foundry: Sendable {
    let folder: KeyFolder
    let storage: StorageKey
    let randomness: Randomness
    /// First instant of validity of what is made.
    let from: Int64

    /// How long certificates hold, in years; a development authority's own choice, no rule names it.
    enum Years {
        static let authority = 30
        static let maker = 20
        static let register = 20
        static let seal = 10
    }

    func authority() throws(KeyFault) -> DevelopmentAuthority {
        let credential = try kept(folder.authority) { key throws in
            try DevelopmentAuthority.create(
                name: "电照开发根证书",
                key: key,
                serial: serial(),
                from: from,
                until: end(from, Years.authority)
            ).certificate
        }
        return DevelopmentAuthority(certificate: credential.certificate, key: credential.key)
    }

    func maker(under authority: DevelopmentAuthority) throws(KeyFault) -> Signer {
        let from = within(authority, from)
        return try kept(folder.maker) { key throws in
            try authority.sealMaker(
                name: "电照开发制章者",
                key: key,
                serial: serial(),
                from: from,
                until: end(from, Years.maker)
            ).certificate
        }.signer
    }

    func registerSigner(under authority: DevelopmentAuthority) throws(KeyFault) -> Signer {
        let from = within(authority, from)
        return try kept(folder.register) { key throws in
            try authority.registerSigner(
                name: "电照登记簿",
                key: key,
                serial: serial(),
                from: from,
                until: end(from, Years.register)
            ).certificate
        }.signer
    }

    /// Nothing is valid before the root that chains it.
    func within(_ authority: DevelopmentAuthority, _ instant: Int64) -> Int64 {
        max(instant, authority.certificate.notBefore)
    }

    func end(_ from: Int64, _ years: Int) -> Int64 {
        from + Int64(years) * 31_556_952
    }

    /// 16 bytes, positive and not zero, as a certificate's serial must be.
    func serial() -> [UInt8] {
        var bytes = randomness.bytes(16)
        bytes[0] = bytes[0] & 0x3F | 0x40
        return bytes
    }

    /// What the file holds, or what `certify` makes of a fresh key; the file is there on return.
    private func kept(
        _ path: String,
        certify: (PrivateKey) throws -> Certificate
    ) throws(KeyFault) -> Credential {
        if let credential = try Credential.read(path, under: storage) { return credential }
        let credential: Credential
        do {
            let key = try PrivateKey.generate()
            credential = Credential(key: key, certificate: try certify(key), seal: nil)
        } catch {
            throw .notMade(name: path, reason: "\(error)")
        }
        try credential.write(to: path, under: storage, randomness: randomness)
        return credential
    }
}
