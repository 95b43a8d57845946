package import Authority
import Foundation
import Hummingbird
import Synchronization

/// The office behind a counter: its work blocks, so it is done off the event loop, and the line is
/// bounded.
package struct Desk: Sendable {
    package let office: Office
    private let work: Line
    /// Passwords cost 19 MiB and 40 ms each: two at once, and a short line.
    private let passwords: Line
    /// A scanner may be slow: what waits for it keeps nobody else waiting.
    private let scans: Line

    /// A desk for an office; one for a process.
    package init(_ office: Office) {
        self.office = office
        work = Line(width: 8, waiting: 64)
        passwords = Line(width: 2, waiting: 16)
        scans = Line(width: 4, waiting: 32)
    }

    /// Does work with the office.
    ///
    /// - Throws: what the work throws, or the problem "busy" where too many wait.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let office = office
        return try await work.run { try body(office) }
    }

    /// Does work that has a file scanned.
    func withScan<Value: Sendable>(
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let office = office
        return try await scans.run { try body(office) }
    }

    /// Does work that hashes a password.
    func withPassword<Value: Sendable>(
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let office = office
        return try await passwords.run { try body(office) }
    }
}

/// A few threads, and a line before them that does not grow for ever.
private final class Line: Sendable {
    private let queue = OperationQueue()
    private let inside = Mutex(0)
    private let limit: Int

    init(width: Int, waiting: Int) {
        limit = width + waiting
        queue.maxConcurrentOperationCount = width
    }

    func run<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try enter()
        defer { leave() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }

    private func enter() throws {
        let isIn = inside.withLock { inside in
            guard inside < limit else { return false }
            inside += 1
            return true
        }
        guard isIn else { throw Problem.busy }
    }

    private func leave() {
        inside.withLock { $0 -= 1 }
    }
}
