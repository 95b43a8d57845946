import Licensing
import Register
import Store

extension Custody {
    /// The mark of a line: nobody makes it without the keys, which lie outside the database.
    func lineMark(_ line: String, at position: Int) -> String {
        Hex.of(mark("\(position)\n\(line)", for: "register-line"))
    }

    /// True where a line bears its mark.
    func hasMarked(_ line: RegisterLine) -> Bool {
        guard let mark = line.mark else { return false }
        return SameCode.isSame(mark, lineMark(line.text, at: line.position))
    }
}

extension Office {
    /// Appends a record with the office's mark, in the transaction of what it records.
    @discardableResult
    func append(
        _ record: RegisterRecord,
        of agency: AgencyID,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> Int {
        let line = String(decoding: record.line, as: UTF8.self)
        return try transaction.appendRecord(line: line, agency: agency, at: moment) {
            custody.lineMark(line, at: $0)
        }
    }

    /// Refuses a line that this office has not written: whoever can write into the database could have
    /// put it there to have it signed.
    ///
    /// - Parameters:
    ///   - line: what waits for a head.
    ///   - held: the lines before it.
    /// - Throws: `RegisterFault.invented`.
    func requireOwn(_ line: RegisterLine, beside held: [Register]) throws {
        if custody.hasMarked(line) { return }
        let isOld = line.mark == nil && line.position < book.unmarkedBefore
        guard isOld, try isBorneOut(line, beside: held) else {
            throw RegisterFault.invented(position: line.position)
        }
    }

    /// Whether sealed files bear out a line that was written before there were marks.
    ///
    /// The register needs nothing twice: an old line that is put in anew behind later ones would
    /// take their place.
    private func isBorneOut(_ line: RegisterLine, beside held: [Register]) throws -> Bool {
        switch try? RegisterRecord(line: Array(line.text.utf8)) {
        case .seal(let record):
            return record.state == .inForce
                && held.allSatisfy {
                    $0.seal(record.sealID, certificate: record.certificate).isEmpty
                }
        case .edition(let record):
            let identifier = record.content.identifier
            guard held.allSatisfy({ $0.edition(identifier) == nil }) else { return false }
            return try store.read { try isBorneOut(record, in: $0) }
        default: return false
        }
    }

    /// Whether two sealed files say what an edition's line says; their seal may have no line yet.
    private func isBorneOut(_ record: EditionRecord, in snapshot: Snapshot) throws -> Bool {
        guard record.original != record.duplicate else { return false }
        let alone = Register([.edition(record)])
        for digest in [record.original, record.duplicate] {
            guard let bytes = try content(named: digest, in: snapshot) else { return false }
            let found = Register.verify(bytes, trust: trust, register: alone, at: clock.now())
            guard found.file.verdict == .valid, found.seal.verdict == .valid,
                found.edition.reasons.allSatisfy({ $0.code == ReasonCode.sealUnrecorded.rawValue })
            else { return false }
        }
        // A crash between the line and the row leaves the line alone.
        guard let row = try snapshot.edition(record.content.identifier) else { return true }
        return row.originalDigest == record.original && row.duplicateDigest == record.duplicate
            && row.contentDigest == record.contentDigest
    }

    /// Publishes the notices that were sealed before the register held any, each once.
    ///
    /// One transaction for an agency: a crash leaves none of its lines or all.
    func recordNoticesSealedBefore() throws {
        let moment = clock.now()
        for agency in try store.read({ try $0.agenciesWithNotices() }) {
            guard let known = law.agency(agency) else { continue }
            let seal = try SealWorkshop.code(.notice, of: known)
            guard register.noticesHeld(under: seal) == nil else { continue }
            try store.change { transaction in
                try coverNotices(under: seal, of: agency, at: moment, in: transaction)
            }
        }
    }

    /// Writes that from now on every notice under a seal has its line, with the lines of those that were
    /// sealed before; nothing where that is written already.
    func coverNotices(
        under seal: String,
        of agency: AgencyID,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        guard try !areNoticesHeld(under: seal, in: transaction.reading) else { return }
        let notices = try transaction.reading.notices(sealedBy: agency)
        for notice in notices {
            let record = NoticeRecord(digest: notice.digest, sealID: seal, agency: agency)
            try append(.notice(record), of: agency, at: moment, in: transaction)
        }
        let first = notices.map(\.at).min() ?? moment
        let coverage = NoticeCoverageRecord(agency: agency, sealID: seal, from: first.day)
        try append(.noticeCoverage(coverage), of: agency, at: moment, in: transaction)
    }

    /// True where a line, published or not, says that the notices under a seal are held.
    private func areNoticesHeld(under seal: String, in snapshot: Snapshot) throws -> Bool {
        // The count first: what is published after it is then in the register that is asked.
        let waiting = try snapshot.records(from: book.recordCount)
        if register.noticesHeld(under: seal) != nil { return true }
        return waiting.contains { line in
            guard case .noticeCoverage(let record)? = try? RegisterRecord(line: Array(line.utf8))
            else { return false }
            return record.sealID == seal
        }
    }
}
