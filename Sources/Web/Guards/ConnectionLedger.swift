import Synchronization

/// Counts the open connections of each address.
final class ConnectionLedger: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    private let limit: Int
    private let exempt: Set<String>

    init(limit: Int, exempt: Set<String>) {
        self.limit = limit
        self.exempt = exempt
    }

    /// Whether one more connection of the address may stay open; counted where it may.
    func admit(_ address: String) -> Bool {
        guard !exempt.contains(address) else { return true }
        return counts.withLock { counts in
            let count = counts[address, default: 0]
            guard count < limit else { return false }
            counts[address] = count + 1
            return true
        }
    }

    /// Takes note that an admitted connection was closed.
    func release(_ address: String) {
        guard !exempt.contains(address) else { return }
        counts.withLock { counts in
            guard let count = counts[address] else { return }
            counts[address] = count > 1 ? count - 1 : nil
        }
    }
}
