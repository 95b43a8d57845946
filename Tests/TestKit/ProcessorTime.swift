import Foundation

/// How long the processor worked for the calling thread: what other processes do does not count.
public enum ProcessorTime {
    /// Seconds of processor time that the work takes.
    public static func of(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return now - start
    }

    /// How many times longer the work takes for twice the input.
    ///
    /// It is the least of three tries, since a thread is interrupted now and then; work that is done at
    /// once is called linear.
    ///
    /// - Parameters:
    ///   - size: the size of the smaller input.
    ///   - make: makes an input; its time does not count.
    ///   - work: what is measured.
    /// - Returns: 2 for work in step with its input, 4 for work with its square.
    public static func growth<Input>(
        from size: Int,
        _ make: (Int) -> Input,
        _ work: (Input) throws -> Void
    ) rethrows -> Double {
        let (small, large) = (make(size), make(2 * size))
        var least = Double.infinity
        for _ in 0..<3 {
            let first = try of { try work(small) }
            let second = try of { try work(large) }
            least = min(least, second < 0.02 ? 2 : second / max(first, 0.000_1))
        }
        return least
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
