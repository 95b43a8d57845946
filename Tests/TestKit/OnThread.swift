import Foundation

/// Runs blocking work off the few threads that all tests share.
///
/// - Throws: what the work throws.
public func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
}
