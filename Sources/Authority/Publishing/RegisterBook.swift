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
        var standing = RegisterStanding.checking
        var journals = JournalStanding.checking
        var foreignWrites = 0
        var unmarkedBefore = 0
        var actedAt: Moment?
        var isBeingChecked = false
        var isStopping = false
        var unkeptHead: [UInt8]?
        var badContent: ContentFault?
    }

    /// The cases that the public may follow.
    let board = PublicBoard()
    /// Verifications that are not yet written down.
    let tally = VerificationTally()
    /// Its lines as a file.
    let copy = RegisterCopy()
    /// The extensions that are open.
    let extensions = OpenExtensions()
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

    /// How the register stands.
    var standing: RegisterStanding { contents.withLock { $0.standing } }

    /// How the journals stand.
    var journals: JournalStanding { contents.withLock { $0.journals } }

    /// True while it is not known whether the register and the journals are sound.
    var isChecking: Bool {
        contents.withLock {
            $0.standing == .checking || ($0.standing == .sound && $0.journals == .checking)
        }
    }

    /// Writes of other programs into the store when the register was last read or checked.
    var foreignWrites: Int { contents.withLock { $0.foreignWrites } }

    /// Lines before this position may lack a mark: they are from before there were marks.
    var unmarkedBefore: Int { contents.withLock { $0.unmarkedBefore } }

    /// The root over the lines that are served; nil before they were checked.
    var servedRoot: Digest? { contents.withLock { $0.writer?.root } }

    /// When the last act was recorded.
    var actedAt: Moment? { contents.withLock { $0.actedAt } }

    /// The last signed head, where it could not be kept outside the database.
    var unkeptHead: [UInt8]? { contents.withLock { $0.unkeptHead } }

    /// True while the check goes on beside.
    var isBeingChecked: Bool { contents.withLock { $0.isBeingChecked } }

    /// True once the office closes.
    var isStopping: Bool { contents.withLock { $0.isStopping } }

    /// Begins with the lines under the last head, which are served and not yet checked.
    func begin(_ register: Register, headAt: Moment?, foreignWrites: Int, actedAt: Moment?) {
        contents.withLock { contents in
            contents.register = register
            contents.recordCount = register.count
            contents.headAt = headAt
            contents.foreignWrites = foreignWrites
            contents.actedAt = actedAt
        }
    }

    func beginCheck() { contents.withLock { $0.isBeingChecked = true } }

    func endCheck() { contents.withLock { $0.isBeingChecked = false } }

    func stop() { contents.withLock { $0.isStopping = true } }

    /// The register was found to be the one that was signed.
    func pass(_ writer: RegisterWriter, foreignWrites: Int, unmarkedBefore: Int?) {
        contents.withLock { contents in
            contents.writer = writer
            contents.foreignWrites = foreignWrites
            contents.standing = .sound
            if let unmarkedBefore { contents.unmarkedBefore = unmarkedBefore }
        }
    }

    /// It was not: nothing of it counts from now on.
    func fail(_ fault: RegisterFault) {
        contents.withLock { contents in
            contents.standing = .faulty(fault)
            contents.register = Register(standing: .notConfirmed(.registerFaulty))
        }
    }

    /// The journals were held against their chains.
    func leave(journals standing: JournalStanding) {
        contents.withLock { $0.journals = standing }
    }

    /// The first content that is not what a journal names it by; nil where none was found.
    var badContent: ContentFault? { contents.withLock { $0.badContent } }

    /// Takes note of a bad content.
    func leave(badContent fault: ContentFault) { contents.withLock { $0.badContent = fault } }

    /// Takes note of a head that could not be kept outside the database; nil once it is.
    func leave(unkept head: [UInt8]?) { contents.withLock { $0.unkeptHead = head } }

    /// Takes note of the latest act.
    func acted(at moment: Moment) {
        contents.withLock { $0.actedAt = max($0.actedAt ?? moment, moment) }
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
    ///   - keep: commits the head of so many records; what it throws leaves the book as it was.
    /// - Returns: the head.
    /// - Throws: what signing and keeping throw.
    func publish(
        _ lines: [String],
        at moment: Moment,
        keep: (_ head: [UInt8], _ size: Int) throws -> Void
    ) throws -> [UInt8] {
        var next = contents.withLock { $0 }
        guard var writer = next.writer else { throw OfficeRefusal.registerChecking }
        for line in lines {
            next.register.append(try RegisterRecord(line: Array(line.utf8)))
            writer.append(line: line)
        }
        next.register.tell(until: moment)
        let (register, count) = (next.register, next.recordCount + lines.count)
        let head = try writer.head(at: moment)
        try keep(head, count)
        contents.withLock { contents in
            guard contents.standing == .sound else { return }
            contents.writer = writer
            contents.register = register
            contents.recordCount = count
            contents.headAt = moment
        }
        extensions.forgetEnded()
        return head
    }
}
