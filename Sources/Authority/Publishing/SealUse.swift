import Licensing
import Register
import Seals
import Store

extension Office {
    /// The agency's seal of a kind; it stands in the published register before its first use.
    ///
    /// A crash between making and recording leaves a seal that nobody has used; the next use
    /// records it.
    func seal(_ kind: SealKind, of agency: Agency) throws -> SealSigner {
        try requireConfirmed([PrintedDatum(agency.creditCode.map(\.rawValue))])
        try requireSoundRegister()
        let moment = clock.now()
        let seal = try custody.seal(kind, of: agency, at: settings.trustFrom) {
            try papers.sealPicture(agency: agency.name, caption: kind.caption)
        }
        let certificate = digest(of: seal.signer.certificate.der)
        let isHeld = kind != .notice || register.noticesHeld(under: seal.seal.info.id) != nil
        guard !isHeld || register.seal(seal.seal.info.id, certificate: certificate).isEmpty else {
            return seal
        }
        let record = SealRecord(
            sealID: seal.seal.info.id,
            certificate: certificate,
            state: .inForce,
            from: settings.trustFrom
        )
        let line = String(decoding: RegisterRecord.seal(record).line, as: UTF8.self)
        try store.change { transaction in
            if try !isRecorded(record, line, in: transaction.reading) {
                try append(.seal(record), of: agency.id, at: moment, in: transaction)
            }
            // From its first use on every notice under it has its line.
            guard !isHeld else { return }
            try coverNotices(under: record.sealID, of: agency.id, at: moment, in: transaction)
        }
        try publishHead()
        return seal
    }

    /// True where another use of the seal, at the same time, recorded it first.
    private func isRecorded(
        _ record: SealRecord,
        _ line: String,
        in snapshot: Snapshot
    ) throws -> Bool {
        // The count first: what is published after it is then in the register that is asked.
        let waiting = try snapshot.records(from: book.recordCount)
        let known = register.seal(record.sealID, certificate: record.certificate)
        return !known.isEmpty || waiting.contains(line)
    }
}
