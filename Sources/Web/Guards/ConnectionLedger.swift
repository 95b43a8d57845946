import Synchronization

/// Counts the open connections of each source.
final class ConnectionLedger: Sendable {
    private let counts = Mutex<[Sender: Int]>([:])
    private let limit: Int
    private let exempt: [AddressRange]

    init(limit: Int, exempt: [AddressRange]) {
        self.limit = limit
        self.exempt = exempt
    }

    /// Whether one more connection of the address's source may stay open; counted where it may.
    func admit(_ address: String) -> Bool {
        guard !exempt.contains(address) else { return true }
        return counts.withLock { counts in
            let source = Sender(address) ?? .unknown
            let count = counts[source, default: 0]
            guard count < limit else { return false }
            counts[source] = count + 1
            return true
        }
    }

    /// Takes note that an admitted connection was closed.
    func release(_ address: String) {
        guard !exempt.contains(address) else { return }
        counts.withLock { counts in
            let source = Sender(address) ?? .unknown
            guard let count = counts[source] else { return }
            counts[source] = count > 1 ? count - 1 : nil
        }
    }
}
