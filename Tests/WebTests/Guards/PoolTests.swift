import Foundation
import Synchronization
import Testing

@testable import Web

/// Threads and places in the line are shared by sources, whatever one of them sends.
struct PoolTests {
    private static let one = Sender("198.51.100.1") ?? .unknown
    private static let two = Sender("198.51.100.2") ?? .unknown
    private static let three = Sender("2001:db8::1") ?? .unknown

    @Test func `one source has one thread and a quarter of the line, and others go on`()
        async throws
    {
        let pool = Pool(Pool.Limits(threads: 2, waiting: 8))
        let work = HeldWork()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run(for: Self.one) { work.hold("a1") } }
            try await work.begun(1)
            for name in ["a2", "a3"] {
                group.addTask { try await pool.run(for: Self.one) { work.note(name) } }
            }
            try await until { pool.jobs == 3 }
            // The second thread is free, and yet the source's own third job is one too many.
            await #expect(throws: Problem.busy) {
                try await pool.run(for: Self.one) { work.note("a4") }
            }
            try await pool.run(for: Self.two) { work.note("b1") }
            try await pool.run(for: Self.three) { work.note("c1") }
            #expect(work.names == ["a1", "b1", "c1"])
            work.letGo()
            try await group.waitForAll()
        }
        #expect(work.names.suffix(2).sorted() == ["a2", "a3"])
        try await pool.run(for: Self.one) { work.note("a5") }
    }

    @Test func `sources take turns, whoever came first with many`() async throws {
        let pool = Pool(Pool.Limits(threads: 1, waiting: 40))
        let work = HeldWork()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run(for: Self.three) { work.hold("c") } }
            try await work.begun(1)
            for (sender, name) in [(Self.one, "a"), (Self.two, "b")] {
                for count in 1...3 {
                    let jobs = pool.jobs
                    group.addTask {
                        try await pool.run(for: sender) { work.note("\(name)\(count)") }
                    }
                    try await until { pool.jobs == jobs + 1 }
                }
            }
            work.letGo()
            try await group.waitForAll()
        }
        #expect(work.names == ["c", "a1", "b1", "a2", "b2", "a3", "b3"])
    }

    @Test func `the line is bounded for all sources together`() async throws {
        let pool = Pool(Pool.Limits(threads: 1, waiting: 4))
        let work = HeldWork()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run(for: Self.one) { work.hold("first") } }
            try await work.begun(1)
            for number in 1...4 {
                let sender = try #require(Sender("203.0.113.\(number)"))
                group.addTask { try await pool.run(for: sender) { work.note("\(number)") } }
                try await until { pool.jobs == number + 1 }
            }
            await #expect(throws: Problem.busy) {
                try await pool.run(for: Self.two) { work.note("one too many") }
            }
            work.letGo()
            try await group.waitForAll()
        }
        #expect(work.names == ["first", "1", "2", "3", "4"])
    }

    @Test func `what a job throws comes back, and the thread goes on`() async throws {
        let pool = Pool(Pool.Limits(threads: 1, waiting: 4))
        await #expect(throws: Problem(.notFound)) {
            try await pool.run(for: Self.one) { throw Problem(.notFound) }
        }
        #expect(try await pool.run(for: Self.one) { 7 } == 7)
    }

    @Test func `each kind of work, and whoever is signed in, has threads apart`() async throws {
        let shop = Workshop()
        let work = HeldWork()
        let visitor = Caller(sender: Self.one)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, labor) in Labor.allCases.enumerated() {
                group.addTask {
                    try await Caller.$current.withValue(visitor) {
                        try await shop.run(labor) { work.hold("\(labor)") }
                    }
                }
                // It begins though the same source's other kinds are still at work.
                try await work.begun(number + 1)
                try await Caller.$current.withValue(Caller(sender: Self.one, isSignedIn: true)) {
                    try await shop.run(labor) { work.note("signed in") }
                }
            }
            work.letGo(Labor.allCases.count)
            try await group.waitForAll()
        }
        #expect(work.names.filter { $0 == "signed in" }.count == Labor.allCases.count)
    }

    @Test func `operating.md whatever is sent, sessions and probes have a place in the line`() {
        for labor in [Labor.sessions, .probes] {
            let (limits, server) = (labor.limits(isSignedIn: false), ServerLimits())
            #expect(limits.waiting >= server.connectionsMax)
            #expect(limits.waiting / 4 >= server.connectionsPerAddressMax)
        }
    }

    @Test func `operating.md two threads at least for each kind, so that one is always free`() {
        for labor in Labor.allCases {
            for isSignedIn in [true, false] {
                let limits = labor.limits(isSignedIn: isSignedIn)
                let own = [.store, .sessions].contains(labor) ? 4 : 1
                #expect(limits.threads >= 2 * own && limits.threadsPerSource == own)
                #expect(limits.jobsPerSource == own + limits.waiting / 4)
            }
        }
    }
}

/// Work that a test holds and lets go.
final class HeldWork: Sendable {
    private let noted = Mutex<[String]>([])
    // Waited for by threads alone, never by a task.
    private let gate = DispatchSemaphore(value: 0)

    var names: [String] { noted.withLock { $0 } }

    func note(_ name: String) {
        noted.withLock { $0.append(name) }
    }

    func hold(_ name: String) {
        note(name)
        gate.wait()
    }

    func letGo(_ count: Int = 1) {
        for _ in 0..<count { gate.signal() }
    }

    /// Waits until so many jobs have begun.
    func begun(_ count: Int) async throws {
        try await until { self.names.filter { $0 != "signed in" }.count >= count }
    }
}

/// Waits until something holds, however busy the machine is.
func until(_ holds: @Sendable () -> Bool) async throws {
    while !holds() { try await Task.sleep(for: .milliseconds(5)) }
}
