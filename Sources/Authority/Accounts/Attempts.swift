import Licensing
import Synchronization

/// Failed attempts to come in (登录失败): after some of them each further one has to wait longer.
///
/// A name that nobody has is counted as one that somebody has, so that waiting tells nothing. It
/// is kept in memory: nobody can fill a disk with wrong passwords, and no wrong one waits for the
/// disk, which would tell it from others. A restart forgets; what it gives away are five guesses of
/// a password and a one-time code together.
final class Attempts: Sendable {
    /// Failures of one account that cost nothing (house rule).
    static let freePerAccount = 5
    /// Failures from one source that cost nothing: an office shares one address (house rule).
    static let freePerSource = 20
    /// The longest wait, and after how much quiet all is forgotten; in seconds.
    static let longestWait: Int64 = 900
    /// More names than this are not remembered; the oldest go.
    static let remembered = 20_000

    private struct Failures {
        var count = 0
        var last: Moment
    }

    private let failures = Mutex<[String: Failures]>([:])

    /// Counts an attempt before it is judged, so that many at once are no way around.
    ///
    /// - Returns: nil where it may go on, or the seconds to wait; a waiting one is not counted.
    func begin(account: String, source: String, at moment: Moment) -> Int64? {
        failures.withLock { failures in
            let keys = Attempts.keys(account, source)
            let waits = keys.compactMap { key, free in
                failures[key].flatMap { Attempts.wait($0, free: free, at: moment) }
            }
            if let longest = waits.max() { return longest }
            for (key, _) in keys {
                var entry = failures[key] ?? Failures(last: moment)
                if moment.seconds - entry.last.seconds > Attempts.longestWait { entry.count = 0 }
                entry.count += 1
                entry.last = moment
                failures[key] = entry
            }
            if failures.count > Attempts.remembered { Attempts.forget(&failures) }
            return nil
        }
    }

    /// Takes a counted attempt back: it was right.
    func succeed(account: String, source: String) {
        failures.withLock { failures in
            failures["a" + account] = nil
            failures["s" + source]?.count -= 1
        }
    }

    private static func keys(_ account: String, _ source: String) -> [(String, Int)] {
        [("a" + account, freePerAccount), ("s" + source, freePerSource)]
    }

    /// 1, 2, 4 … seconds after the last failure beyond the free ones.
    private static func wait(_ entry: Failures, free: Int, at moment: Moment) -> Int64? {
        guard entry.count >= free else { return nil }
        let delay = min(Int64(1) << min(entry.count - free, 20), longestWait)
        let left = entry.last.seconds + delay - moment.seconds
        return left > 0 ? left : nil
    }

    /// Drops the older half.
    private static func forget(_ failures: inout [String: Failures]) {
        let kept = failures.sorted { $0.value.last > $1.value.last }.prefix(remembered / 2)
        failures = Dictionary(
            kept.map { ($0.key, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
