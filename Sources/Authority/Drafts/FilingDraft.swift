import Contract
package import Licensing
import Store

extension Office {
    /// 提交: makes the application form of the draft, adds it and the files as materials, and files.
    ///
    /// One transaction: a crash leaves the draft as it was, or the filing with its receipt. The
    /// parts stay, so that a correction begins with what was typed.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - isDeclared: whether the applicant has declared that everything is true.
    ///   - seen: stamp of the draft that the page showed: what is declared true is what was read.
    ///   - actor: who files.
    /// - Returns: the case, received.
    /// - Throws: `DraftRefusal.incomplete` with the parts that are missing, `.changed` where
    ///   somebody changed the draft meanwhile, `OfficeRefusal`.
    @discardableResult
    package func fileDraft(
        _ id: CaseID,
        isDeclared: Bool,
        seen: String,
        by actor: Actor
    ) throws -> Case {
        let moment = clock.now()
        guard isDeclared else { throw DraftRefusal.incomplete([.declaration]) }
        return try change(by: actor) { transaction in
            if try waiting(actor, in: transaction.reading) != nil {
                throw OfficeRefusal.people(.notAdmitted)
            }
            let draft = try editable(
                .declaration,
                of: id,
                by: actor,
                on: moment.day,
                in: transaction
            )
            if !draft.taken.isEmpty {
                throw OfficeRefusal.inherited(ActivityClass.allCases.filter(draft.taken.contains))
            }
            guard draft.stamp == seen else { throw DraftRefusal.changed }
            let bytes = try form(of: draft)
            try addFiles(of: draft, by: actor, at: moment, in: transaction)
            try add(bytes, Material.applicationForm, id, by: actor, at: moment, in: transaction)
            return try submit(try read(bytes), of: id, by: actor, at: moment, in: transaction)
        }
    }

    /// 提交补正: makes the form anew where a part of it was open, adds the new files, and resubmits.
    ///
    /// - Throws: `DraftRefusal.unanswered` before every item is answered.
    @discardableResult
    package func submitCorrection(_ id: CaseID, by actor: Actor) throws -> Case {
        let moment = clock.now()
        return try change(by: actor) { transaction in
            let draft = try draft(of: id, by: actor, on: moment.day, in: transaction.reading)
            guard case .only(let parts, _) = draft.open else { throw DraftRefusal.closed }
            let open = draft.asked.filter { !$0.isAnswered }
            guard open.isEmpty else { throw DraftRefusal.unanswered(open.count) }
            try addFiles(of: draft, by: actor, at: moment, in: transaction)
            if !parts.isEmpty {
                let bytes = try form(of: draft)
                _ = try read(bytes)
                try add(bytes, Material.applicationForm, id, by: actor, at: moment, in: transaction)
            }
            return try act(on: id, by: actor, at: moment, in: transaction) { _ in .correct }
        }
    }

    /// The application form as the contract has it.
    func form(of draft: Draft) throws -> [UInt8] {
        let reading = draft.reading
        let open = reading.open.filter { $0 != .declaration }
        guard open.isEmpty else { throw DraftRefusal.incomplete(open) }
        return Array(reading.json.text.utf8)
    }

    func read(_ form: [UInt8]) throws -> ApplicationForm {
        do throws(BadInput) {
            return try ApplicationForm(json: form, law: law)
        } catch {
            throw OfficeRefusal.application(error.description)
        }
    }

    /// Adds every file that is no material yet.
    func addFiles(
        of draft: Draft,
        by actor: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        for file in draft.files where !file.isFiled {
            guard let row = try transaction.reading.draftFile(file.id, of: draft.id) else {
                continue
            }
            let bytes = try custody.decrypt(row.bytes)
            try add(bytes, row.kind, draft.id, by: actor, at: moment, in: transaction)
        }
        try transaction.markDraftFilesFiled(of: draft.id)
    }

    func add(
        _ bytes: [UInt8],
        _ kind: String,
        _ id: CaseID,
        by actor: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        let material = Material(kind: kind, digest: digest(of: bytes), size: bytes.count)
        try keep(bytes, named: material.digest, for: id, in: transaction)
        _ = try act(on: id, by: actor, at: moment, in: transaction) { _ in
            .addMaterial(material)
        }
    }
}
