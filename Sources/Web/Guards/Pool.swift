import Foundation
import Synchronization

/// A few threads, and a line before them that is bounded and fair to each source.
///
/// Sources take turns, so that one that sends much makes nobody wait but itself. A thread ends when
/// nothing waits any more.
final class Pool: Sendable {
    /// How much is done at once, and how much may wait.
    struct Limits: Sendable, Equatable {
        /// Threads in all.
        let threads: Int
        /// Threads that work for one source at once.
        var threadsPerSource = 1
        /// Jobs that may wait in all.
        let waiting: Int

        /// Jobs that may wait or be worked on.
        var jobs: Int { threads + waiting }
        /// The same of one source, of which a quarter of the line may wait.
        var jobsPerSource: Int { threadsPerSource + waiting / 4 }
    }

    private typealias Job = @Sendable () -> Void

    /// The jobs of one source.
    private struct Share {
        var running = 0
        var waiting: [Job] = []

        var jobs: Int { running + waiting.count }
    }

    private struct State {
        var threads = 0
        var jobs = 0
        var shares: [Sender: Share] = [:]
        /// Sources with jobs that wait, the next to be served first.
        var turns: [Sender] = []
    }

    /// Key in the dictionary of each of its threads: the thread is one of a pool, and answers no request.
    static let mark = "dianzhao-pool"

    private let limits: Limits
    private let state = Mutex(State())

    init(_ limits: Limits) {
        self.limits = limits
    }

    /// Jobs that wait or are worked on.
    var jobs: Int { state.withLock { $0.jobs } }

    /// Does work for a source.
    ///
    /// - Throws: what the work throws, or the problem "busy" where too much waits, in all or of the
    ///   source.
    func run<Value: Sendable>(
        for sender: Sender,
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = take({ continuation.resume(with: Result { try body() }) }, sender)
            if !isTaken { continuation.resume(throwing: Problem.busy) }
        }
    }

    /// Takes a job, and begins a thread where one more may run.
    private func take(_ job: @escaping Job, _ sender: Sender) -> Bool {
        let (isTaken, isThreadDue) = state.withLock { state -> (Bool, Bool) in
            var share = state.shares[sender] ?? Share()
            guard state.jobs < limits.jobs, share.jobs < limits.jobsPerSource else {
                return (false, false)
            }
            if share.waiting.isEmpty { state.turns.append(sender) }
            share.waiting.append(job)
            state.shares[sender] = share
            state.jobs += 1
            // A thread that finds nothing it may do ends at once; so one is begun only for a
            // source that may have one more.
            guard share.running < limits.threadsPerSource, state.threads < limits.threads else {
                return (true, false)
            }
            state.threads += 1
            return (true, true)
        }
        if isThreadDue { begin() }
        return isTaken
    }

    private func begin() {
        Thread.detachNewThread { [self] in
            Thread.current.threadDictionary[Pool.mark] = true
            var done: Sender?
            while let (sender, job) = next(after: done) {
                job()
                done = sender
            }
        }
    }

    /// The next job of the first source in turn that may have one more thread; nil ends the thread.
    private func next(after done: Sender?) -> (Sender, Job)? {
        state.withLock { state in
            if let done { leave(done, &state) }
            let place = state.turns.firstIndex {
                (state.shares[$0]?.running ?? 0) < limits.threadsPerSource
            }
            guard let place, var share = state.shares[state.turns[place]],
                !share.waiting.isEmpty
            else {
                state.threads -= 1
                return nil
            }
            let sender = state.turns.remove(at: place)
            let job = share.waiting.removeFirst()
            share.running += 1
            state.shares[sender] = share
            if !share.waiting.isEmpty { state.turns.append(sender) }
            return (sender, job)
        }
    }

    private func leave(_ sender: Sender, _ state: inout State) {
        guard var share = state.shares[sender] else { return }
        share.running -= 1
        state.jobs -= 1
        let isGone = share.running == 0 && share.waiting.isEmpty
        state.shares[sender] = isGone ? nil : share
    }
}
