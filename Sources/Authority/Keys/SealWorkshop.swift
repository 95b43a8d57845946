import Documents
import Licensing
import Seals
import Synchronization

/// Makes agencies' seals on first use and keeps those in use in memory.
///
/// The lock stands around reading and making: two callers at once get the same seal.
final class SealWorkshop: Sendable {
    private let foundry: Foundry
    private let authority: DevelopmentAuthority
    private let maker: Signer
    private let inUse = Mutex<[String: SealSigner]>([:])

    init(foundry: Foundry, authority: DevelopmentAuthority, maker: Signer) {
        self.foundry = foundry
        self.authority = authority
        self.maker = maker
    }

    func seal(
        _ kind: SealKind,
        of agency: Agency,
        at moment: Moment,
        picture: () throws -> SealPicture
    ) throws -> SealSigner {
        let path = foundry.folder.seal(kind, of: agency.id.rawValue)
        return try inUse.withLock { inUse in
            if let signer = inUse[path] { return signer }
            let credential =
                try Credential.read(path, under: foundry.storage)
                ?? make(kind, of: agency, at: moment, picture: picture(), path: path)
            guard let seal = credential.seal else { throw KeyFault.doesNotOpen(path: path) }
            let signer = SealSigner(seal: seal, signer: credential.signer)
            inUse[path] = signer
            return signer
        }
    }

    private func make(
        _ kind: SealKind,
        of agency: Agency,
        at moment: Moment,
        picture: SealPicture,
        path: String
    ) throws -> Credential {
        let key = try PrivateKey.generate()
        let from = foundry.within(authority, min(moment.seconds, foundry.from))
        let until = foundry.end(from, Foundry.Years.seal)
        let code = try SealWorkshop.code(kind, of: agency)
        let holder = try authority.sealHolder(
            creditCode: agency.creditCode.value.rawValue,
            name: agency.name,
            sealCode: code,
            key: key,
            serial: foundry.serial(),
            from: from,
            until: until
        )
        let order = SealOrder(
            id: code,
            name: agency.name + kind.caption,
            holders: [holder.certificate],
            createdAt: from,
            validFrom: from,
            validUntil: until,
            picture: picture
        )
        let seal = try ElectronicSeal.make(order, by: maker)
        let credential = Credential(key: key, certificate: holder.certificate, seal: seal)
        try credential.write(
            to: path,
            under: foundry.storage,
            randomness: foundry.randomness
        )
        return credential
    }

    /// Code of a seal (印章编码): 14 digits that begin with the region's.
    ///
    /// - Source: e-license-standards.md §2.4; the digits behind the region are our own count.
    /// - Throws: `OfficeRefusal.paper` for an agency without an area, which has no region.
    static func code(
        _ kind: SealKind,
        of agency: Agency
    ) throws(OfficeRefusal) -> String {
        guard let area = agency.areas.first else {
            throw .paper(.missing("机构 \(agency.id) 的管辖区划"))
        }
        return area.prefix.padding(to: 6) + "000000" + kind.ordinal
    }
}

extension String {
    /// The text with zeros behind it up to a length.
    fileprivate func padding(to length: Int) -> String {
        self + String(repeating: "0", count: max(0, length - count))
    }
}
