package import Authority
import Hummingbird

/// The office behind a counter: its work blocks, so it is done off the threads that answer, and the
/// line is bounded.
package struct Desk: Sendable {
    package let office: Office
    /// Where its work is done.
    let workshop: Workshop

    /// A desk for an office; one for a process.
    package init(_ office: Office) {
        self.office = office
        workshop = Workshop()
    }

    /// Does work with the office: it reads and writes the store, unless another kind is named.
    ///
    /// - Throws: what the work throws, or the problem "busy" where too much of its kind waits.
    func run<Value: Sendable>(
        _ labor: Labor = .store,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let office = office
        return try await workshop.run(labor) { try body(office) }
    }
}
