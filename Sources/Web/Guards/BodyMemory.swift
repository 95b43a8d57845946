import Synchronization

/// The memory that the bodies of requests take together, counted by the bytes that have come.
///
/// The length that a body states takes nothing: a connection that only promises holds nothing.
final class BodyMemory: Sendable {
    /// Bytes of all bodies of an audience, and of one source.
    struct Limits: Sendable, Equatable {
        let all: Int
        let perSource: Int
    }

    private struct Audience {
        let limits: Limits
        var all = 0
        var shares: [Sender: Int] = [:]
    }

    private struct Audiences {
        var signedIn: Audience
        var anonymous: Audience
    }

    private let audiences: Mutex<Audiences>

    init(_ limits: ServerLimits) {
        audiences = Mutex(
            Audiences(
                signedIn: Audience(
                    limits: Limits(
                        all: limits.signedInBodiesMax,
                        perSource: limits.signedInBodiesPerSourceMax
                    )
                ),
                anonymous: Audience(
                    limits: Limits(
                        all: limits.visitorBodiesMax,
                        perSource: limits.visitorBodiesPerSourceMax
                    )
                )
            )
        )
    }

    /// Counts bytes to a source.
    ///
    /// - Throws: the problem "busy" where others hold too much; "content too large" where the
    ///   source's whole share would not do, of which `held` are the same body's.
    fileprivate func take(
        _ count: Int,
        holding held: Int,
        _ sender: Sender,
        isSignedIn: Bool
    ) throws(Problem) {
        let problem = change(isSignedIn) { audience -> Problem? in
            let share = audience.shares[sender] ?? 0
            let limits = audience.limits
            guard held + count <= min(limits.perSource, limits.all) else {
                return .tooLarge(min(limits.perSource, limits.all))
            }
            guard audience.all + count <= limits.all, share + count <= limits.perSource else {
                return .busy
            }
            audience.all += count
            audience.shares[sender] = share + count
            return nil
        }
        if let problem { throw problem }
    }

    fileprivate func give(back count: Int, _ sender: Sender, isSignedIn: Bool) {
        change(isSignedIn) { audience in
            let left = (audience.shares[sender] ?? 0) - count
            audience.all -= count
            audience.shares[sender] = left > 0 ? left : nil
        }
    }

    private func change<Value: Sendable>(
        _ isSignedIn: Bool,
        _ work: (inout Audience) -> Value
    ) -> Value {
        audiences.withLock { audiences in
            isSignedIn ? work(&audiences.signedIn) : work(&audiences.anonymous)
        }
    }
}

/// The share of the memory for bodies that one request's body holds, until the request is answered.
final class BodyHold: Sendable {
    /// Up to so many bytes a body is not counted.
    static let freeBytesMax = 65_536

    private struct Held {
        var bytes = 0
        var isSignedIn = false
    }

    private let memory: BodyMemory
    private let sender: Sender
    private let held = Mutex(Held())

    init(_ memory: BodyMemory, _ sender: Sender) {
        self.memory = memory
        self.sender = sender
    }

    /// Counts a body that has grown to so many bytes.
    ///
    /// - Throws: the problem "busy", or "content too large" where it can never be held.
    func grow(to total: Int, isSignedIn: Bool) throws(Problem) {
        guard total > BodyHold.freeBytesMax else { return }
        try held.withLock { (held) throws(Problem) in
            try memory.take(
                total - held.bytes,
                holding: held.bytes,
                sender,
                isSignedIn: isSignedIn
            )
            held.bytes = total
            held.isSignedIn = isSignedIn
        }
    }

    /// Gives everything back: the request is answered.
    func release() {
        let given = held.withLock { held in
            let given = held
            held.bytes = 0
            return given
        }
        guard given.bytes > 0 else { return }
        memory.give(back: given.bytes, sender, isSignedIn: given.isSignedIn)
    }
}
