import Licensing
package import Register
package import Seals
import Store

/// What waits in the outbox.
enum OutboxKind: String {
    /// An edition is sealed and to be published.
    case publish
    /// A sealed notice is to be served electronically by the clerk.
    case serve
    /// Somebody is to be told by e-mail.
    case mail
    /// Somebody is to be told by a short message.
    case sms
    /// An address is to be confirmed by the code that is sent there.
    case code
}

extension Office {
    /// The current snapshot of the published register with what the law has made true by today; it
    /// confirms nothing while the clock is wrong.
    package var register: Register {
        guard isClockBehind else {
            return book.register.assuming(
                book.extensions.records(on: clock.now().day, under: law)
            )
        }
        return book.register.standing(.notConfirmed(.officeClock))
    }

    /// True where the clock stands before the last act: nothing can be said of now.
    private var isClockBehind: Bool {
        !isPlayed && isClock(behind: book.actedAt)
    }

    /// Number of its records.
    package var recordCount: Int { book.recordCount }

    /// The roots to which seals and the register's head chain.
    package var trust: TrustRoots { custody.trust }

    /// Takes up what the store holds under its last head, to be served at once; the check comes after.
    func loadRegister() throws {
        let writes = try store.foreignWrites()
        let last = try store.read { try $0.head() }.flatMap { try? SignedHead(Array($0.utf8)) }
        // A head that cannot be read is told by the check.
        let kept = try? keptHead.read()
        let size = [last?.size, kept?.size].compactMap(\.self).reduce(0, max)
        var register = Register()
        if let time = last?.time { register.tell(until: time) }
        do {
            while register.count < size {
                let rest = min(RegisterPass.batch, size - register.count)
                let lines = try store.read { try $0.records(from: register.count, limit: rest) }
                if lines.isEmpty { break }
                for line in lines { register.append(try RegisterRecord(line: Array(line.utf8))) }
            }
        } catch let error as BadRecord {
            return book.fail(.unreadable(error.place))
        }
        for edition in try store.read({ try $0.allEditions() }) {
            book.remember(token: edition.tokenDigest, of: edition.identifier)
        }
        try book.copy.open(settings.dataDirectory + "/published/records.jsonl", from: store)
        book.begin(
            register,
            headAt: last?.time,
            foreignWrites: writes,
            actedAt: try store.read { try $0.lastRecordedAt() }
        )
    }

    /// Signs and keeps a head over every record of the store, then swaps the snapshot.
    ///
    /// A crash between keeping and swapping leaves a head that the next start replaces.
    func publishHead() throws {
        try publishing {
            // Checked inside the lock: another may have found a fault meanwhile.
            try requireChecked()
            try signHead()
        }
    }

    private func signHead() throws {
        let moment = clock.now()
        if isClockBehind, let last = book.actedAt {
            throw OfficeRefusal.clockBehind(last: last, now: moment)
        }
        let lines = try store.read { try $0.lines(from: book.recordCount) }
        // Of two lines that wait, one may be the other once more.
        var earlier = Register()
        for line in lines {
            try requireOwn(line, beside: [book.register, earlier])
            if line.position < book.unmarkedBefore,
                let record = try? RegisterRecord(line: Array(line.text.utf8))
            {
                earlier.append(record)
            }
        }
        // Before the head is kept, so that nobody has a head whose lines are not to be had.
        try book.copy.extend(from: store)
        let head = try book.publish(lines.map(\.text), at: moment) { head, size in
            try store.change { transaction in
                try transaction.putHead(
                    String(decoding: head, as: UTF8.self),
                    size: size,
                    agency: .administration,
                    at: moment
                )
            }
        }
        keepOutside(head)
    }

    /// Signs the head anew where half its life is over, or where lines wait for one: a quiet week makes
    /// no register stale.
    func refreshHead() throws {
        let age = book.headAt.map { clock.now().seconds - $0.seconds }
        let isFresh = age.map { $0 * 2 < settings.headLifetime } ?? false
        if book.isChecking { return }
        try book.requireSound()
        try retryKeeping()
        if isFresh, try store.read({ try $0.recordCount() }) == book.recordCount { return }
        try publishHead()
    }

    /// Does what waits in the outbox: at least once, each step once.
    ///
    /// One that fails keeps no other waiting: it stays in the outbox with its reason.
    /// - Throws: the first failure, after all were tried.
    package func publishDue() throws {
        // Asked for by its kind: whatever else waits, however much, is before no publication.
        let kinds = [OutboxKind.publish.rawValue]
        if book.isChecking { return }
        let due = try store.read { try $0.due(outbox: kinds, at: clock.now(), limit: 1_000) }
        var failure: (any Error)?
        for row in due {
            guard let id = row.item.case else { continue }
            do {
                try publish(id)
                try store.change { try $0.finish(outbox: row.id, at: clock.now()) }
            } catch {
                failure = failure ?? error
                // Due at once: who asks next tries again. A store that is gone says so itself.
                let moment = clock.now()
                try? store.change {
                    try $0.retry(outbox: row.id, reason: "\(error)", notBefore: moment)
                }
            }
        }
        if let failure { throw failure }
    }

    /// As `publishDue`, for a start: an edition that cannot be published yet does not keep the office shut.
    ///
    /// - Throws: where the store itself fails.
    func publishWaiting() throws {
        do {
            try publishDue()
        } catch is OfficeRefusal {
            // Its reason stands in the outbox.
        } catch is DamagedContent {
            // That too; and it is reported.
        }
    }

    /// 公布: logs, commits, publishes and verifies the sealed edition of a case.
    @discardableResult
    func publish(_ id: CaseID) throws -> Case {
        try requireSoundRegister()
        let edition = try fixedEdition(of: id)
        let files = try publishedDigests(of: id)
        let record = editionRecord(edition, files)
        let logged = try once(LoggedStep.self, of: id) { transaction in
            LoggedStep(position: try log(record, in: transaction))
        }
        try once(CommittedStep.self, of: id) { transaction in
            try commit(edition, record, of: id, in: transaction)
            return CommittedStep()
        }
        try once(PublishedStep.self, of: id) { transaction in
            try recordPublication(edition, at: logged.position, of: id, transaction)
            return PublishedStep()
        }
        try publishHead()
        try once(ConfirmedStep.self, of: id) { transaction in
            for digest in [record.original, record.duplicate] {
                try requireValid(digest, in: transaction.reading)
            }
            return ConfirmedStep()
        }
        return try open(id)
    }

    private func recordPublication(
        _ edition: FixedEdition,
        at position: Int,
        of id: CaseID,
        _ transaction: Transaction
    ) throws {
        let publication = Publication(identifier: edition.content.identifier, record: position)
        _ = try act(on: id, by: .clerk, at: clock.now(), in: transaction) { _ in
            .publish(publication)
        }
    }

    /// All four questions, as anybody will ask them.
    private func requireValid(_ digest: Digest, in snapshot: Snapshot) throws {
        guard let bytes = try content(named: digest, in: snapshot) else {
            throw OfficeRefusal.notVerified(["missing"])
        }
        let answer = verify(bytes)
        guard answer.verdict == .valid else {
            let reasons = answer.file.reasons + answer.seal.reasons + answer.edition.reasons
            throw OfficeRefusal.notVerified((reasons + answer.license.reasons).map(\.code))
        }
    }
}
