import Licensing
import Synchronization

/// Failed attempts to come in (登录失败): after some of them each further one has to wait longer.
///
/// A name that nobody has is counted as one that somebody has, so that waiting tells nothing. It
/// is kept in memory: nobody can fill a disk with wrong passwords, and no wrong one waits for the
/// disk, which would tell it from others. A restart forgets; what it gives away are five guesses of
/// a password and a one-time code together.
final class Attempts: Sendable {
    /// Wrong passwords for one account from one source that cost nothing (house rule).
    static let freePerAccount = 5
    /// Wrong codes beside the right password of one account that cost nothing, wherever they come
    /// from (house rule).
    static let freeCodes = 5
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
    /// Wrong passwords count for the name and the source together: nobody keeps an owner out from
    /// elsewhere. Who has the password and guesses the code is held by `beginCode`.
    ///
    /// - Returns: nil where it may go on, or the seconds to wait; a waiting one is not counted.
    func begin(account: String, source: String, at moment: Moment) -> Int64? {
        let codes = Key(.code, account, free: Attempts.freeCodes)
        return count(Attempts.keys(account, source), asking: [codes], at: moment)
    }

    /// Counts an attempt at the code of an account whose password was right.
    func beginCode(account: String, at moment: Moment) -> Int64? {
        count([Key(.code, account, free: Attempts.freeCodes)], asking: [], at: moment)
    }

    /// Takes a counted attempt back: it was right.
    func succeed(account: String, source: String) {
        failures.withLock { failures in
            for key in Attempts.keys(account, source).dropLast() { failures[key.name] = nil }
            failures[Key(.code, account, free: 0).name] = nil
            failures[Key(.source, source, free: 0).name]?.count -= 1
        }
    }

    private func count(_ counted: [Key], asking asked: [Key], at moment: Moment) -> Int64? {
        failures.withLock { failures in
            let waits = (counted + asked).compactMap { key in
                failures[key.name].flatMap { Attempts.wait($0, free: key.free, at: moment) }
            }
            if let longest = waits.max() { return longest }
            for key in counted {
                var entry = failures[key.name] ?? Failures(last: moment)
                if moment.seconds - entry.last.seconds > Attempts.longestWait { entry.count = 0 }
                entry.count += 1
                entry.last = moment
                failures[key.name] = entry
            }
            if failures.count > Attempts.remembered { Attempts.forget(&failures) }
            return nil
        }
    }

    /// The name together with its source, then the source alone.
    private static func keys(_ account: String, _ source: String) -> [Key] {
        [
            Key(.password, "\(account) \(source)", free: freePerAccount),
            Key(.source, source, free: freePerSource),
        ]
    }

    /// What is counted, and how many of it cost nothing.
    private struct Key {
        enum Kind: String { case password, code, source }

        let name: String
        let free: Int

        init(_ kind: Kind, _ name: String, free: Int) {
            self.name = "\(kind.rawValue) \(name)"
            self.free = free
        }
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
