/// At most so many attempts in so many seconds.
struct AttemptWindow: Hashable, Sendable {
    let count: Int
    let seconds: Int64
}

/// Attempts by name with their instants, held against windows of time.
///
/// Only who has the password of an account, or a device of it, makes an entry: their number is bounded by
/// the accounts' and the devices'.
struct AttemptLog {
    let windows: [AttemptWindow]
    private var instants: [String: [Int64]] = [:]

    init(windows: [AttemptWindow]) { self.windows = windows }

    /// The seconds until the next attempt; nil where it may be made now.
    mutating func wait(_ name: String, at now: Int64) -> Int64? {
        // An instant ahead of a clock that was set back becomes now: it must not stay for ever.
        guard let all = instants[name]?.map({ min($0, now) }) else { return nil }
        instants[name] = all
        let waits = windows.compactMap { window -> Int64? in
            let inside = all.filter { now - $0 < window.seconds }
            guard inside.count >= window.count else { return nil }
            let freeing = inside.sorted()[inside.count - window.count]
            return freeing + window.seconds - now
        }
        return waits.max()
    }

    /// Counts an attempt, unless it has to wait: then the seconds.
    mutating func count(_ name: String, at now: Int64) -> Int64? {
        if let seconds = wait(name, at: now) { return seconds }
        let longest = windows.map(\.seconds).max() ?? 0
        var kept = (instants[name] ?? []).filter { now - $0 < longest }
        kept.append(now)
        instants[name] = kept
        return nil
    }

    /// Takes the last attempt back.
    mutating func takeBack(_ name: String) {
        guard var kept = instants[name], !kept.isEmpty else { return }
        kept.removeLast()
        instants[name] = kept.isEmpty ? nil : kept
    }
}
