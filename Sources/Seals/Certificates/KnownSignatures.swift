import Synchronization

/// Signatures found good before, so that a maker's or an authority's is computed once a process.
///
/// Only good ones are kept, by the digest of key, signature and message; the store is bounded and
/// begins anew when full.
final class KnownSignatures: Sendable {
    private static let capacity = 1_024
    private let good = Mutex<Set<[UInt8]>>([])

    func accepts(_ signature: [UInt8], of message: [UInt8], by key: PublicKey) -> Bool {
        let size = withUnsafeBytes(of: UInt64(signature.count).bigEndian) { Array($0) }
        let name = SM3.digest(key.point + size + signature + message)
        if good.withLock({ $0.contains(name) }) { return true }
        guard key.accepts(signature, of: message) else { return false }
        good.withLock { good in
            if good.count >= KnownSignatures.capacity { good.removeAll() }
            good.insert(name)
        }
        return true
    }
}
