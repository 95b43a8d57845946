package import Licensing
import Store

extension Office {
    /// Adds a file to a draft once its content is what its name says.
    ///
    /// - Parameters:
    ///   - upload: the file as it was found right.
    ///   - kind: which material of the catalogue.
    ///   - id: the case.
    ///   - actor: who adds it.
    /// - Throws: `DraftRefusal.upload(.tooManyFiles)` or `.quota` where the case is full,
    ///   `.personQuota` where the actor has too much that is not filed.
    package func addFile(
        _ upload: Upload,
        kind: String,
        to id: CaseID,
        by actor: Actor
    ) throws {
        let moment = now()
        let row = DraftFileRow(
            id: randomness.hex(8),
            case: id,
            agency: try open(id).agency,
            kind: kind,
            name: custody.encrypt(Array(upload.name.utf8)),
            type: upload.kind.rawValue,
            size: upload.bytes.count,
            digest: digest(of: upload.bytes),
            original: upload.original,
            bytes: custody.encrypt(upload.bytes),
            addedBy: actor.id,
            addedAt: moment
        )
        try once(by: actor, at: row.agency) { transaction in
            let draft = try editable(.materials, of: id, by: actor, on: moment.day, in: transaction)
            guard draft.open.allows(kind: kind) else { throw DraftRefusal.locked(.materials) }
            guard draft.files.count < Upload.filesMax else {
                throw DraftRefusal.upload(.tooManyFiles)
            }
            let used = draft.files.reduce(0) { $0 + $1.size }
            guard used + row.size <= Upload.caseBytesMax else { throw DraftRefusal.upload(.quota) }
            try requireRoom(for: row, by: actor, in: transaction.reading)
            try transaction.add(row)
        }
    }

    /// The counter files nothing itself, and fills no applicant's room with its own.
    private func requireRoom(
        for file: DraftFileRow,
        by actor: Actor,
        in snapshot: Snapshot
    ) throws {
        guard actor.post == .applicant else { return }
        let unfiled = try snapshot.unfiledBytes(addedBy: actor.id)
        guard unfiled + file.size <= Upload.personBytesMax else {
            throw DraftRefusal.upload(.personQuota)
        }
    }

    /// Removes a file that is not filed yet.
    package func removeFile(_ file: String, of id: CaseID, by actor: Actor) throws {
        let moment = now()
        try once(by: actor) { transaction in
            let draft = try editable(.materials, of: id, by: actor, on: moment.day, in: transaction)
            guard let found = draft.files.first(where: { $0.id == file }), !found.isFiled,
                draft.open.allows(kind: found.kind),
                try transaction.removeDraftFile(file, of: id)
            else { throw DraftRefusal.nothingThere }
        }
    }

    /// A file of a draft with its content, for those who may change the draft.
    package func draftFile(
        _ file: String,
        of id: CaseID,
        by actor: Actor
    ) throws -> (file: Draft.File, bytes: [UInt8]) {
        let today = now().day
        return try store.read { snapshot in
            let draft = try draft(of: id, by: actor, on: today, in: snapshot)
            guard let found = draft.files.first(where: { $0.id == file }),
                let row = try snapshot.draftFile(file, of: id)
            else { throw DraftRefusal.noFile }
            return (found, try custody.decrypt(row.bytes))
        }
    }
}
