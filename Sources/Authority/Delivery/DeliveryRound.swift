import Foundation
import Store
import Synchronization

/// Delivers what waits and writes counts down, on a thread of its own, until it is stopped.
///
/// A receiver that does not answer holds up this thread for seconds, and nothing else.
package final class DeliveryRound: Sendable {
    private let isStopped = Mutex(false)
    private let hasEnded = Mutex(false)

    /// Begins.
    ///
    /// - Parameters:
    ///   - office: whose outbox.
    ///   - complain: told what the operator must know, once until it changes.
    package init(_ office: Office, complain: @escaping @Sendable (String) -> Void) {
        Thread.detachNewThread { [self] in
            var said: String?
            while !isStopped.withLock(\.self) {
                let words = DeliveryRound.go(office)
                if let words, words != said, !isStopped.withLock(\.self) { complain(words) }
                said = words
                rest()
            }
            hasEnded.withLock { $0 = true }
        }
    }

    /// Ends, and waits a moment for the round that is going on; what it leaves is done at the next start.
    package func stop() {
        isStopped.withLock { $0 = true }
        for _ in 0..<100 where !hasEnded.withLock(\.self) { usleep(20_000) }
    }

    /// A second, or until it is stopped.
    private func rest() {
        for _ in 0..<20 where !isStopped.withLock(\.self) { usleep(50_000) }
    }

    private static func go(_ office: Office) -> String? {
        office.store.retryWriting()
        do {
            try office.writeVerifications()
            try office.deliverDue()
            return try office.deliveryWarning()
        } catch {
            return "通知未能投递，将自动重试：\((error as? OfficeRefusal)?.message ?? "\(error)")"
        }
    }
}
