package import Licensing
package import Seals
import Synchronization

/// Keeps keys and seals (密钥与印章保管): software keys of a development authority, encrypted at rest.
///
/// What is missing is made on first use, each thing in one durable step; a crash in between leaves
/// what was made, and the next start makes the rest.
package struct Custody: Sendable {
    /// The roots that chain what is made here.
    package let trust: TrustRoots
    /// Signs the head of the published register.
    package let registerSigner: Signer
    private let workshop: SealWorkshop
    private let contents: StorageKey
    private let codes: StorageKey
    private let journals: StorageKey
    private let randomness: Randomness

    /// Opens the keys of a folder, or makes them.
    ///
    /// - Parameters:
    ///   - directory: the office's folder.
    ///   - environment: may carry the master key as `DIANZHAO_KEY`.
    ///   - randomness: the system's source.
    ///   - validFrom: first instant of validity of what is made.
    /// - Returns: the keys, all of them there on disk.
    /// - Throws: `KeyFault`, with its cure.
    package static func open(
        _ directory: String,
        environment: [String: String],
        randomness: Randomness,
        validFrom: Moment
    ) throws(KeyFault) -> Custody {
        let folder = KeyFolder(root: directory)
        try DurableFile.makeFolder(folder.keys)
        try DurableFile.makeFolder(folder.trust, mode: 0o755)
        let master = try MasterKey.open(folder, environment: environment, randomness: randomness)
        let keys = master.derived(for: "private keys")
        let foundry = Foundry(
            folder: folder,
            storage: keys,
            randomness: randomness,
            from: validFrom.seconds
        )
        let authority = try foundry.authority()
        return Custody(
            trust: try TrustFile.open(folder.roots, holding: authority.certificate),
            registerSigner: try foundry.registerSigner(under: authority),
            workshop: SealWorkshop(
                foundry: foundry,
                authority: authority,
                maker: try foundry.maker(under: authority)
            ),
            contents: master.derived(for: "contents"),
            codes: master.derived(for: "codes"),
            journals: master.derived(for: "journals"),
            randomness: randomness
        )
    }

    /// An agency's seal of a kind, made on first use and kept.
    ///
    /// - Parameters:
    ///   - kind: for licenses or for notices.
    ///   - agency: whose seal it is.
    ///   - moment: the seal is valid from here at the latest, where it has to be made.
    ///   - picture: asked for only where the seal has to be made.
    /// - Returns: the seal with the key that uses it.
    /// - Throws: `KeyFault`, or what `picture` threw.
    package func seal(
        _ kind: SealKind,
        of agency: Agency,
        at moment: Moment,
        picture: () throws -> SealPicture
    ) throws -> SealSigner {
        try workshop.seal(kind, of: agency, at: moment, picture: picture)
    }

    /// Encrypts a content under a fresh vector; it stays named by the digest of its plain bytes.
    package func encrypt(_ plain: [UInt8]) -> [UInt8] {
        contents.close(plain, iv: randomness.bytes(16))
    }

    /// Bytes that belong to a text and a purpose, and that nobody makes without the master key.
    package func mark(_ text: String, for purpose: String) -> [UInt8] {
        mark(Array(text.utf8), for: purpose)
    }

    /// As above for bytes.
    package func mark(_ bytes: [UInt8], for purpose: String) -> [UInt8] {
        codes.derived(for: purpose).code(of: bytes)
    }

    /// The code over some bytes by which the journals are chained, 32 bytes.
    func journalCode(of bytes: [UInt8]) -> [UInt8] {
        journals.code(of: bytes)
    }

    /// Decrypts a content.
    ///
    /// - Throws: `.contentDoesNotOpen` where one bit of it was changed, or for another master key.
    package func decrypt(_ sealed: [UInt8]) throws(KeyFault) -> [UInt8] {
        do throws(BadCipherText) {
            return try contents.open(sealed)
        } catch {
            throw .contentDoesNotOpen
        }
    }
}
