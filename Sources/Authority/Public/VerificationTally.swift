package import Licensing
import Store
import Synchronization

/// How something was verified.
package enum VerificationWay: String, Sendable, CaseIterable {
    /// By the number of a license.
    case number
    /// By the token of a QR code.
    case token
    /// By the file itself.
    case file
}

/// Counts verifications by hour, way and outcome; nothing of who asked or about what (SEED1-36).
///
/// At most as many counters are held as there are ways and outcomes within an hour or two: nobody can
/// fill the memory by verifying.
final class VerificationTally: Sendable {
    private struct Key: Hashable {
        let hour: String
        let way: VerificationWay
        let outcome: String
    }

    private let counts = Mutex<[Key: Int]>([:])

    func count(_ way: VerificationWay, _ outcome: String, at moment: Moment) {
        let key = Key(hour: VerificationTally.hour(of: moment), way: way, outcome: outcome)
        counts.withLock { $0[key, default: 0] += 1 }
    }

    /// Takes out what was counted.
    func take() -> [VerificationCount] {
        let taken = counts.withLock { counts in
            defer { counts = [:] }
            return counts
        }
        return taken.map {
            VerificationCount(
                hour: $0.key.hour,
                way: $0.key.way.rawValue,
                outcome: $0.key.outcome,
                count: $0.value
            )
        }
    }

    /// Puts back what could not be written down.
    func putBack(_ rows: [VerificationCount]) {
        counts.withLock { counts in
            for row in rows {
                guard let way = VerificationWay(rawValue: row.way) else { continue }
                counts[Key(hour: row.hour, way: way, outcome: row.outcome), default: 0] += row.count
            }
        }
    }

    /// `2026-11-21T09`, in Beijing.
    static func hour(of moment: Moment) -> String {
        "\(moment.day)T\(moment.clockTime.prefix(2))"
    }
}

/// How often something was verified within one hour.
package struct VerificationStatistic: Hashable, Sendable {
    /// `2026-11-21T09`, in Beijing.
    package let hour: String
    package let way: VerificationWay
    /// The verdict, or `unknown` where the register holds no such license.
    package let outcome: String
    package let count: Int
}

extension Office {
    /// Takes note of a verification; it is written down within seconds.
    package func countVerification(_ way: VerificationWay, outcome: String) {
        book.tally.count(way, outcome, at: clock.now())
    }

    /// Writes down what was counted.
    ///
    /// A crash before it loses the counts of the last seconds, and nothing else.
    package func writeVerifications() throws {
        let counts = book.tally.take()
        guard !counts.isEmpty else { return }
        do {
            try store.change { transaction in
                for count in counts {
                    try transaction.add(count, agency: .administration)
                }
            }
        } catch {
            book.tally.putBack(counts)
            throw error
        }
    }

    /// What was verified from the first hour of a day to the last of another.
    package func verifications(from first: Day, through last: Day) throws -> [VerificationStatistic]
    {
        try store.read { try $0.verificationCounts(from: "\(first)T00", through: "\(last)T23") }
            .compactMap { row in
                VerificationWay(rawValue: row.way).map {
                    VerificationStatistic(
                        hour: row.hour,
                        way: $0,
                        outcome: row.outcome,
                        count: row.count
                    )
                }
            }
    }
}
