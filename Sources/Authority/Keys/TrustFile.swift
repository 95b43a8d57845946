import Seals

/// `trust/roots.pem`: the roots that verifiers are given.
enum TrustFile {
    /// Reads the file, or writes it with the one root; it may hold more roots, never without ours.
    static func open(
        _ path: String,
        holding root: Certificate
    ) throws(KeyFault) -> TrustRoots {
        guard let file = try DurableFile.read(path) else {
            try DurableFile.write(Array(root.pem.utf8), to: path, mode: DurableFile.open)
            return TrustRoots([root])
        }
        do {
            let trust = try TrustRoots(pem: [file.bytes])
            guard trust.roots.contains(root) else { throw KeyFault.foreignTrust(path: path) }
            return trust
        } catch {
            throw .foreignTrust(path: path)
        }
    }
}
