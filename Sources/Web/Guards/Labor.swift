/// Work that keeps a thread busy or waiting: it never runs on the threads that answer requests.
///
/// Each kind has threads of its own, so that no kind waits for another.
enum Labor: Sendable, CaseIterable {
    /// A file is verified, or an application is checked against the rules.
    case verification
    /// A paper is painted.
    case drawing
    /// A roster is read.
    case rosters
    /// A draft of up to thousands of rows is read and held against the rules.
    case drafts
    /// A file is examined, and scanned where there is a scanner.
    case uploads
    /// A password is hashed, which takes 19 MiB and 40 ms.
    case passwords
    /// The store is read or written.
    case store
    /// A session is looked up, before it is known whether anybody is signed in.
    case sessions
    /// A file of the register is opened.
    case published
    /// Licenses are searched.
    case search
    /// The office is asked how it stands.
    case probes

    /// How much of it is done at once, and how much may wait.
    func limits(isSignedIn: Bool) -> Pool.Limits {
        switch self {
        case .store: Pool.Limits(threads: 8, threadsPerSource: 4, waiting: 256)
        // More than there are connections: nobody is refused because others send many.
        case .sessions: Pool.Limits(threads: 8, threadsPerSource: 4, waiting: 2_048)
        // The same: a balancer that is refused would take a healthy office for a sick one.
        case .probes: Pool.Limits(threads: 2, waiting: 2_048)
        // Each takes milliseconds; over millions of licenses or thousands of rows, tenths of a
        // second.
        case .search, .drafts: Pool.Limits(threads: 2, waiting: 2_048)
        // A scanner is waited for, so more of these cost nothing.
        case .uploads: Pool.Limits(threads: 4, waiting: isSignedIn ? 64 : 32)
        default: Pool.Limits(threads: 2, waiting: isSignedIn ? 64 : 32)
        }
    }
}

/// The threads of all such work, apart for people who are signed in and for all others.
package struct Workshop: Sendable {
    private let signedIn: [Labor: Pool]
    private let anonymous: [Labor: Pool]

    /// A workshop; one for a process.
    package init() {
        func pools(isSignedIn: Bool) -> [Labor: Pool] {
            Dictionary(
                uniqueKeysWithValues: Labor.allCases.map {
                    ($0, Pool($0.limits(isSignedIn: isSignedIn)))
                }
            )
        }
        signedIn = pools(isSignedIn: true)
        anonymous = pools(isSignedIn: false)
    }

    /// How much of a kind waits or is done.
    func jobs(_ labor: Labor, isSignedIn: Bool) -> Int? {
        (isSignedIn ? signedIn : anonymous)[labor]?.jobs
    }

    /// Does work of a kind for the request in hand.
    ///
    /// - Throws: what the work throws, or the problem "busy" where too much waits.
    func run<Value: Sendable>(
        _ labor: Labor,
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let caller = Caller.current
        guard let pool = (caller.isSignedIn ? signedIn : anonymous)[labor] else {
            throw Problem(.fault)
        }
        return try await pool.run(for: caller.sender, body)
    }
}
