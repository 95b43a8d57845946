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
        let files = try sealedFiles(edition, of: id)
        let moment = clock.now()
        return try change(by: actor) { transaction in
            var result = current
            for file in files {
                result = try act(on: id, by: actor, at: moment, in: transaction) { _ in
                    .applySeal(file.sealing)
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
        let record = try recorded(.sealed, of: id).map { data in
            let files = try files(in: data)
            return try editionRecord(edition, (files[0].digest, files[1].digest, files[0].seal))
        }
        _ = try isRegistered(edition.content, as: record)
    }

    /// Original and duplicate, as the step of sealing recorded them.
    private func files(in data: [String: String]) throws -> [SealedFile] {
        try [LicenseCopy.original, .duplicate].map { copy in
            guard let digest = data[copy.rawValue].flatMap(Digest.init(hex:)),
                let seal = data["seal"]
            else { throw OfficeRefusal.notVerified([copy.rawValue]) }
            return SealedFile(copy: copy, digest: digest, seal: seal)
        }
    }

    /// The two sealed files, made now or found.
    private func sealedFiles(_ edition: FixedEdition, of id: CaseID) throws -> [SealedFile] {
        let agency = try agency(edition.content.agency)
        let seal = try seal(.license, of: agency)
        let data = try once(.sealed, of: id) { transaction in
            var data = ["seal": seal.seal.info.id]
            for copy in LicenseCopy.allCases {
                let paper = try layOut(copy, edition)
                let bytes = try papers.seal(paper, with: seal, at: clock.now())
                let digest = digest(of: bytes)
                try keep(bytes, named: digest, for: id, in: transaction)
                data[copy.rawValue] = digest.hex
            }
            return data
        }
        let files = try files(in: data)
        do {
            try once(.verified, of: id) { transaction in
                for file in files { try requireSound(file.digest, in: transaction.reading) }
                return [:]
            }
        } catch OfficeRefusal.notVerified(let reasons) {
            // Nobody outside has seen these files: dropped on the record, begun anew when asked again.
            try drop(id, because: reasons)
            throw OfficeRefusal.notVerified(reasons)
        }
        return files
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

/// A sealed file of an edition.
struct SealedFile {
    let copy: LicenseCopy
    let digest: Digest
    let seal: String

    var sealing: Sealing {
        Sealing(
            paper: copy == .original ? .licenseOriginal : .licenseDuplicate,
            seal: seal,
            file: digest
        )
    }
}
