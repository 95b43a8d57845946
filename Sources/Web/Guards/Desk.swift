package import Authority
import Hummingbird

/// The office behind a counter: its work blocks, so it is done off the threads that answer, and the
/// line is bounded.
package struct Desk: Sendable {
    package let office: Office
    /// Where heavy work is done.
    let workshop: Workshop
    /// Reading and writing the store.
    private let work: Pool

    /// A desk for an office; one for a process.
    package init(_ office: Office) {
        self.office = office
        workshop = Workshop()
        work = Pool(Pool.Limits(threads: 8, threadsPerSource: 4, waiting: 256))
    }

    /// Does work with the office.
    ///
    /// - Throws: what the work throws, or the problem "busy" where too many wait.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let office = office
        return try await work.run(for: Caller.current.sender) { try body(office) }
    }

    /// Does heavy work with the office.
    ///
    /// - Throws: what the work throws, or the problem "busy" where too much of its kind waits.
    func run<Value: Sendable>(
        _ labor: Labor,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let office = office
        return try await workshop.run(labor) { try body(office) }
    }
}
