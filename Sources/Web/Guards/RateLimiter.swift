import NIOCore
import Synchronization

/// Limits what one source may do in a time (限流), in memory that does not grow.
///
/// Each bucket is one instant: when it will be full again. A bucket that is full is the same as none,
/// so two generations are kept and the older is dropped when the younger has its number of
/// buckets. To be forgotten early one needs as many other sources, each with a network of its own.
final class RateLimiter: Sendable {
    /// Sources in one generation; two generations take less than 10 MB.
    static let sendersMax = 65_536

    private struct Key: Hashable {
        let purpose: RatePurpose
        let sender: Sender
    }

    private struct Buckets {
        var young: [Key: UInt64] = [:]
        var old: [Key: UInt64] = [:]
    }

    private let rates: [RatePurpose: Rate]
    private let capacity: Int
    private let now: @Sendable () -> UInt64
    private let buckets = Mutex(Buckets())

    /// - Parameters:
    ///   - rates: of each purpose; one without a rate is not limited.
    ///   - capacity: buckets of one generation.
    ///   - now: nanoseconds of a clock that never goes back.
    init(
        rates: [RatePurpose: Rate] = Rate.standard,
        capacity: Int = RateLimiter.sendersMax,
        now: @escaping @Sendable () -> UInt64 = { NIODeadline.now().uptimeNanoseconds }
    ) {
        self.rates = rates
        self.capacity = capacity
        self.now = now
    }

    /// How many buckets are kept.
    var count: Int { buckets.withLock { $0.young.count + $0.old.count } }

    /// Counts one and says whether it is allowed; one that is refused counts for nothing.
    ///
    /// - Returns: nil where the purpose is not limited.
    func take(_ purpose: RatePurpose, from sender: Sender) -> RateAnswer? {
        guard let rate = rates[purpose] else { return nil }
        let now = now()
        let room = rate.interval * UInt64(rate.burst)
        let key = Key(purpose: purpose, sender: sender)
        return buckets.withLock { buckets in
            let full = max(buckets.young[key] ?? buckets.old[key] ?? 0, now)
            let next = full + rate.interval
            guard next - now <= room else {
                return RateAnswer(rate, full: full, now: now, wait: next - now - room)
            }
            if buckets.young.count >= capacity, buckets.young[key] == nil {
                buckets.old = buckets.young
                buckets.young = [:]
            }
            buckets.young[key] = next
            return RateAnswer(rate, full: next, now: now, wait: 0)
        }
    }

    /// Gives one back: what turned out to be no guess, such as a log-in that succeeded.
    func refund(_ purpose: RatePurpose, to sender: Sender) {
        guard let rate = rates[purpose] else { return }
        let key = Key(purpose: purpose, sender: sender)
        buckets.withLock { buckets in
            guard let full = buckets.young[key], full > rate.interval else { return }
            buckets.young[key] = full - rate.interval
        }
    }
}

extension RateLimiter {
    /// Lets a request pass, or throws the problem "too many requests".
    ///
    /// - Throws: `Problem` with the seconds to wait.
    func admit(_ purpose: RatePurpose, _ sender: Sender) throws(Problem) {
        guard let answer = take(purpose, from: sender), !answer.isAllowed else { return }
        throw .tooMany(answer)
    }
}

extension RateAnswer {
    fileprivate init(_ rate: Rate, full: UInt64, now: UInt64, wait: UInt64) {
        self.rate = rate
        isAllowed = wait == 0
        left = rate.burst - Int((full - now + rate.interval - 1) / rate.interval)
        fullAfter = RateAnswer.seconds(full - now)
        retryAfter = RateAnswer.seconds(wait)
    }

    /// Whole seconds, upwards.
    private static func seconds(_ nanoseconds: UInt64) -> Int {
        Int((nanoseconds + 999_999_999) / 1_000_000_000)
    }
}
