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
    }

    private let contents = Mutex(Contents())
    /// Held from reading the store to keeping the head; never taken inside a transaction.
    ///
    /// Without it two that publish at once take the same records up twice, and no head is right any more.
    private let publishing = Mutex(())

    /// The current snapshot.
    var register: Register { contents.withLock { $0.register } }

    /// Number of records in it.
    var recordCount: Int { contents.withLock { $0.recordCount } }

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

    /// Takes up records that are not yet in it, and signs the head over all of them.
    ///
    /// - Returns: the new head.
    func publish(_ lines: [String], at moment: Moment) throws -> [UInt8] {
        try contents.withLock { contents in
            guard var writer = contents.writer else {
                preconditionFailure("the book has begun before anything is published")
            }
            var register = contents.register
            for line in lines {
                let record = try RegisterRecord(line: Array(line.utf8))
                _ = writer.append(record)
                register.append(record)
            }
            let head = try writer.head(at: moment)
            contents.writer = writer
            contents.register = register
            contents.recordCount += lines.count
            return head
        }
    }
}
