import Licensing
import Register
import Synchronization

/// The published register in memory: an immutable snapshot, swapped after each publication.
///
/// Public reads take the snapshot and never wait for the database.
final class RegisterBook: Sendable {
    private struct Contents {
        var register = Register()
        var writer: RegisterWriter?
        var tokens: [Digest: LicenseIdentifier] = [:]
        var recordCount = 0
        var headAt: Moment?
    }

    /// The cases that the public may follow.
    let board = PublicBoard()
    /// Verifications that are not yet written down.
    let tally = VerificationTally()
    /// Its lines as a file.
    let copy = RegisterCopy()
    /// Conditions of the office that were reported.
    let reports = ReadinessReports()
    private let contents = Mutex(Contents())
    /// Held from reading the store to keeping the head; never taken inside a transaction.
    ///
    /// Without it two that publish at once take the same records up twice, and no head is right any more.
    private let publishing = Mutex(())

    /// The current snapshot.
    var register: Register { contents.withLock { $0.register } }

    /// Number of records in it.
    var recordCount: Int { contents.withLock { $0.recordCount } }

    /// When the last head was signed.
    var headAt: Moment? { contents.withLock { $0.headAt } }

    /// The edition whose QR token has this digest.
    func edition(token: Digest) -> LicenseIdentifier? {
        contents.withLock { $0.tokens[token] }
    }

    /// Begins with an empty register that `writer` will sign.
    func begin(_ writer: RegisterWriter) {
        contents.withLock { $0.writer = writer }
    }

    /// Lets one at a time publish.
    func publishing(_ work: () throws -> Void) throws {
        try publishing.withLock { _ in try work() }
    }

    func remember(token: Digest, of identifier: LicenseIdentifier) {
        contents.withLock { $0.tokens[token] = identifier }
    }

    /// Takes up records that are not yet in it, once the head over all of them is kept.
    ///
    /// Readers wait for neither signing nor keeping.
    ///
    /// - Parameters:
    ///   - lines: the records after those that are in it.
    ///   - moment: the instant of publication.
    ///   - keep: keeps the head of so many records; what it throws leaves the book as it was.
    /// - Throws: what signing and keeping throw.
    func publish(
        _ lines: [String],
        at moment: Moment,
        keep: (_ head: [UInt8], _ size: Int) throws -> Void
    ) throws {
        var next = contents.withLock { $0 }
        guard var writer = next.writer else {
            preconditionFailure("the book has begun before anything is published")
        }
        for line in lines {
            let record = try RegisterRecord(line: Array(line.utf8))
            _ = writer.append(record)
            next.register.append(record)
        }
        let (register, count) = (next.register, next.recordCount + lines.count)
        try keep(try writer.head(at: moment), count)
        contents.withLock { contents in
            contents.writer = writer
            contents.register = register
            contents.recordCount = count
            contents.headAt = moment
        }
    }
}
