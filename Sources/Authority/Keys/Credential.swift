import Foundation
import Seals

/// A private key with its certificate, and with its seal where it has one.
///
/// All of it is one file, so that a crash never leaves a key without its certificate or a seal
/// without its key.
struct Credential: Sendable {
    let key: PrivateKey
    let certificate: Certificate
    let seal: ElectronicSeal?

    /// The narrow value that signs.
    var signer: Signer { Signer(certificate: certificate, key: key) }

    /// What the file says when it is open; the name keeps one file from passing for another.
    private struct Content: Codable {
        let certificate: Data
        let key: Data
        let name: String
        let seal: Data?
    }

    /// The file's name without its folder.
    private static func name(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    /// Reads the file; nil where there is none.
    static func read(_ path: String, under storage: StorageKey) throws(KeyFault) -> Credential? {
        guard let file = try DurableFile.read(path) else { return nil }
        guard file.mode & 0o077 == 0 else { throw .openToOthers(path: path, mode: file.mode) }
        do {
            let plain = try storage.open(file.bytes)
            let content = try JSONDecoder().decode(Content.self, from: Data(plain))
            guard content.name == name(path) else { throw KeyFault.doesNotOpen(path: path) }
            let key = try PrivateKey(scalar: Array(content.key))
            let certificate = try Certificate(der: Array(content.certificate))
            guard key.publicKey == certificate.publicKey else {
                throw KeyFault.doesNotOpen(path: path)
            }
            let seal = try content.seal.map { try ElectronicSeal(der: Array($0)) }
            return Credential(key: key, certificate: certificate, seal: seal)
        } catch {
            throw .doesNotOpen(path: path)
        }
    }

    /// Writes the file, encrypted, for its owner alone.
    func write(
        to path: String,
        under storage: StorageKey,
        randomness: Randomness
    ) throws(KeyFault) {
        let content = Content(
            certificate: Data(certificate.der),
            key: Data(key.scalar),
            name: Credential.name(path),
            seal: seal.map { Data($0.der) }
        )
        let plain: Data
        do {
            plain = try JSONEncoder().encode(content)
        } catch {
            throw .notMade(name: path, reason: "\(error)")
        }
        let closed = storage.close(Array(plain), iv: randomness.bytes(16))
        try DurableFile.write(closed, to: path, mode: DurableFile.secret)
    }
}
