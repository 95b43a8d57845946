/// Failures by name, each further one of which has to wait twice as long.
struct FailureCounts {
    private struct Failures {
        var count = 0
        var last: Int64
    }

    private var failures: [String: Failures] = [:]

    /// 1, 2, 4 … seconds after the last failure beyond the free ones; nil where it may go on.
    mutating func wait(_ name: String, free: Int, at now: Int64) -> Int64? {
        guard var entry = failures[name], entry.count >= free else { return nil }
        // A clock that was set back makes nobody wait longer than the longest wait.
        entry.last = min(entry.last, now)
        failures[name] = entry
        let delay = min(Int64(1) << min(entry.count - free, 20), Attempts.longestWait)
        let left = entry.last + delay - now
        return left > 0 ? left : nil
    }

    mutating func count(_ name: String, at now: Int64) {
        var entry = failures[name] ?? Failures(last: now)
        if now - entry.last > Attempts.longestWait { entry.count = 0 }
        entry.count += 1
        entry.last = now
        failures[name] = entry
        if failures.count > Attempts.remembered { dropOlderHalf() }
    }

    mutating func forget(_ name: String) { failures[name] = nil }

    mutating func takeBack(_ name: String) { failures[name]?.count -= 1 }

    private mutating func dropOlderHalf() {
        let kept = failures.sorted { $0.value.last > $1.value.last }
            .prefix(Attempts.remembered / 2)
        failures = Dictionary(
            kept.map { ($0.key, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
