package import Licensing
import OFD
import Register
import Seals
import Store

extension Office {
    /// 用印: seals both files of the edition, verifies them as the public would, records the acts.
    ///
    /// Both are sealed and kept in one transaction: a crash before it leaves no sealing at all, a
    /// crash after it leaves files that the same command finds and goes on with.
    @discardableResult
    package func sealLicense(_ id: CaseID, by actor: Actor) throws -> Case {
        try requireUnanswered(by: actor)
        let current = try open(id)
        guard current.state.making != nil else {
            throw OfficeRefusal.law(.notDue(.licenseOriginal))
        }
        try requirePermitted(.sealApplied, .licenseOriginal, on: current, by: actor)
        let edition = try fixedEdition(of: id)
        try requireUnregistered(edition, of: id)
        let sealed = try sealedFiles(edition, of: id)
        let moment = clock.now()
        return try change(by: actor) { transaction in
            var result = current
            for sealing in sealed.sealings {
                result = try act(on: id, by: actor, at: moment, in: transaction) { _ in
                    .applySeal(sealing)
                }
            }
            try transaction.enqueue(
                OutboxItem(
                    case: id,
                    agency: edition.content.agency,
                    kind: OutboxKind.publish.rawValue,
                    payload: "",
                    createdAt: moment
                )
            )
            return result
        }
    }

    /// Refuses to seal another edition of a number that the register holds; files that were sealed already
    /// may be the very ones that it holds.
    private func requireUnregistered(_ edition: FixedEdition, of id: CaseID) throws {
        try requireSoundRegister()
        let record = try recorded(SealedStep.self, of: id).map { sealed in
            editionRecord(edition, (sealed.original, sealed.duplicate, sealed.seal))
        }
        _ = try isRegistered(edition.content, as: record)
    }

    /// The two sealed files, made now or found.
    private func sealedFiles(_ edition: FixedEdition, of id: CaseID) throws -> SealedStep {
        let agency = try agency(edition.content.agency)
        let seal = try seal(.license, of: agency)
        let sealed = try once(SealedStep.self, of: id) { transaction in
            SealedStep(
                original: try sealFile(.original, edition, seal, for: id, in: transaction),
                duplicate: try sealFile(.duplicate, edition, seal, for: id, in: transaction),
                seal: seal.seal.info.id
            )
        }
        do {
            try once(VerifiedStep.self, of: id) { transaction in
                for digest in [sealed.original, sealed.duplicate] {
                    try requireSound(digest, in: transaction.reading)
                }
                return VerifiedStep()
            }
        } catch OfficeRefusal.notVerified(let reasons) {
            // Nobody outside has seen these files: dropped on the record, begun anew when asked again.
            try drop(id, because: reasons)
            throw OfficeRefusal.notVerified(reasons)
        }
        return sealed
    }

    /// Seals one file of the edition and keeps it; gives its digest.
    private func sealFile(
        _ copy: LicenseCopy,
        _ edition: FixedEdition,
        _ seal: SealSigner,
        for id: CaseID,
        in transaction: Transaction
    ) throws -> Digest {
        let paper = try layOut(copy, edition)
        let bytes = try papers.seal(paper, with: seal, at: clock.now())
        let digest = digest(of: bytes)
        try keep(bytes, named: digest, for: id, in: transaction)
        return digest
    }

    /// File and seal must be valid by the very function that the public uses.
    func requireSound(_ digest: Digest, in snapshot: Snapshot) throws {
        guard let bytes = try content(named: digest, in: snapshot) else {
            throw OfficeRefusal.notVerified(["missing"])
        }
        try requireSound(bytes)
    }

    func requireSound(_ bytes: [UInt8]) throws {
        let answer = Register.verify(bytes, trust: trust, register: nil, at: clock.now())
        guard answer.file.verdict == .valid, answer.seal.verdict == .valid else {
            throw OfficeRefusal.notVerified(
                (answer.file.reasons + answer.seal.reasons).map(\.code)
            )
        }
    }
}
