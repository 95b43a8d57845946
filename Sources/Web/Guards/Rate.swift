/// What is limited, each with a bucket of its own for every source.
package enum RatePurpose: String, Sendable, CaseIterable, Hashable {
    /// A number, a code or a file is verified.
    case verify
    /// The register is searched.
    case search
    /// A file of the published register is fetched.
    case fetch
    /// A case's progress is asked for by receipt number and code.
    case receipt
    /// A complaint is made or followed.
    case complaint
    /// An enterprise registers.
    case register
    /// Somebody logs in.
    case login
    /// A password is recovered.
    case recover
}

/// How much of something one source may do: so many at once, and so many more as time passes.
package struct Rate: Sendable, Hashable {
    /// At once.
    package let burst: Int
    /// In each minute after that.
    package let perMinute: Int

    /// A rate; both are at least 1.
    package init(burst: Int, perMinute: Int) {
        precondition(burst > 0 && perMinute > 0, "a rate lets something through")
        self.burst = burst
        self.perMinute = perMinute
    }

    /// Nanoseconds in which one more is allowed.
    var interval: UInt64 { 60_000_000_000 / UInt64(perMinute) }

    /// The rates of normal operation.
    ///
    /// An office of many desks shares one address, so what costs little is generous; codes of eight
    /// characters (40 bits) hold against 10 guesses a minute for a hundred thousand years.
    package static let standard: [RatePurpose: Rate] = [
        .verify: Rate(burst: 60, perMinute: 60),
        .search: Rate(burst: 120, perMinute: 120),
        .fetch: Rate(burst: 30, perMinute: 20),
        .receipt: Rate(burst: 10, perMinute: 10),
        .complaint: Rate(burst: 5, perMinute: 1),
        .register: Rate(burst: 5, perMinute: 1),
        .login: Rate(burst: 20, perMinute: 10),
        .recover: Rate(burst: 5, perMinute: 1),
    ]
}

/// What a limit says of one request.
struct RateAnswer: Equatable {
    let rate: Rate
    let isAllowed: Bool
    /// How many more are allowed at once.
    let left: Int
    /// Seconds until everything is allowed again that ever is.
    let fullAfter: Int
    /// Seconds to wait where this one is refused; 0 where it is allowed.
    let retryAfter: Int
}
