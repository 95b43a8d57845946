import Synchronization

/// Conditions that others have reported, each under its name, as they were last seen.
///
/// A program outside that does not answer, a damaged content, a proxy that is set up wrongly: each
/// reports when it notices and clears when it is over; `/readyz` only reads.
package final class ReadinessReports: Sendable {
    private let checks = Mutex<[String: ReadinessCheck]>([:])

    package init() {}

    /// All reports, by name.
    package var all: [ReadinessCheck] {
        checks.withLock { $0.values.sorted { $0.name < $1.name } }
    }

    /// Takes the place of what was reported under the same name.
    package func report(_ check: ReadinessCheck) {
        checks.withLock { $0[check.name] = check }
    }

    /// Forgets what was reported under a name.
    package func clear(_ name: String) {
        checks.withLock { $0[name] = nil }
    }
}
