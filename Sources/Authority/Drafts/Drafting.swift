import Contract
package import Licensing
import Store

/// What an applicant does before filing and while correcting. Nothing of it is an act: until it is
/// filed nobody but the applicant, and the officer who enters for it, can see it.
extension Office {
    /// The draft with everything that was saved of it.
    ///
    /// - Throws: `DraftRefusal.notYours`, `OfficeRefusal.noCase`.
    package func draft(of id: CaseID, by actor: Actor) throws -> Draft {
        let today = now().day
        return try store.read { try draft(of: id, by: actor, on: today, in: $0) }
    }

    /// Saves what was typed into a part, right or not.
    ///
    /// - Parameters:
    ///   - text: replaces what was saved.
    ///   - part: the part.
    ///   - id: the case.
    ///   - version: the version that the page showed; 0 for a part that was never saved.
    ///   - actor: who saves.
    /// - Returns: the new version.
    /// - Throws: `DraftRefusal.conflict` where somebody saved it meanwhile.
    @discardableResult
    package func save(
        _ text: PartText,
        as part: DraftPart,
        of id: CaseID,
        expecting version: Int,
        by actor: Actor
    ) throws -> Int {
        let moment = now()
        let agency = try open(id).agency
        return try change(
            by: actor,
            agency: { _ in agency },
            answer: { String($0) }
        ) { transaction in
            let draft = try editable(part, of: id, by: actor, on: moment.day, in: transaction)
            guard text.rows.count <= DraftTable.rowsMax else {
                throw DraftRefusal.tooManyRows(max: DraftTable.rowsMax)
            }
            try put(
                text,
                as: part.rawValue,
                of: draft,
                version: version + 1,
                by: actor,
                at: moment,
                in: transaction
            )
            return version + 1
        }
    }

    /// Keeps a table that was read from a file until its applicant takes it over.
    package func park(
        _ rows: [[String]],
        for table: DraftTable,
        of id: CaseID,
        by actor: Actor
    ) throws {
        guard let part = DraftPart(rawValue: table.rawValue) else { return }
        let moment = now()
        try once(by: actor) { transaction in
            let draft = try editable(part, of: id, by: actor, on: moment.day, in: transaction)
            try transaction.forgetDraftPart(Office.parked(table), of: id)
            try put(
                PartText(rows: rows),
                as: Office.parked(table),
                of: draft,
                version: 1,
                by: actor,
                at: moment,
                in: transaction
            )
        }
    }

    /// Takes over the table that waits, in place of the rows that were there.
    package func takeOver(
        _ table: DraftTable,
        of id: CaseID,
        expecting version: Int,
        by actor: Actor
    ) throws {
        guard let part = DraftPart(rawValue: table.rawValue) else { return }
        let moment = now()
        try once(by: actor) { transaction in
            let draft = try editable(part, of: id, by: actor, on: moment.day, in: transaction)
            let row = try transaction.reading.draftParts(of: id)
                .first { $0.part == Office.parked(table) }
            guard let row else { throw DraftRefusal.nothingThere }
            try put(
                try PartText(bytes: custody.decrypt(row.bytes)),
                as: part.rawValue,
                of: draft,
                version: version + 1,
                by: actor,
                at: moment,
                in: transaction
            )
            try transaction.forgetDraftPart(Office.parked(table), of: id)
        }
    }

    private static func parked(_ table: DraftTable) -> String { "\(table.rawValue)/upload" }

    private func put(
        _ text: PartText,
        as part: String,
        of draft: Draft,
        version: Int,
        by actor: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        let row = DraftPartRow(
            case: draft.id,
            part: part,
            agency: draft.opening.agency,
            version: version,
            bytes: custody.encrypt(text.bytes),
            savedBy: actor.id,
            savedAt: moment
        )
        guard try transaction.save(row) else {
            throw DraftRefusal.conflict(DraftPart(rawValue: part) ?? .staff)
        }
    }
}

extension Office {
    /// The draft, where the part may be changed by the actor.
    func editable(
        _ part: DraftPart,
        of id: CaseID,
        by actor: Actor,
        on day: Day,
        in transaction: Transaction
    ) throws -> Draft {
        let draft = try draft(of: id, by: actor, on: day, in: transaction.reading)
        if draft.open == .none {
            throw draft.stage == .draft ? DraftRefusal.confirmed : .closed
        }
        guard draft.open.allows(part) else { throw DraftRefusal.locked(part) }
        return draft
    }

    func draft(
        of id: CaseID,
        by actor: Actor,
        on day: Day,
        in snapshot: Snapshot
    ) throws -> Draft {
        guard let row = try snapshot.case(id) else { throw OfficeRefusal.noCase(id) }
        let current = Case(id: id, acts: try snapshot.acts(of: id))
        let state = current.state(asOf: day, under: law)
        guard let opening = state.opening else { throw OfficeRefusal.noCase(id) }
        guard try mayDraft(actor, current, in: snapshot) else { throw DraftRefusal.notYours }
        let pinned = state.filing.flatMap { law.ruleSet($0.ruleSet) }
        guard let ruleSet = pinned ?? law.ruleSet(inForceOn: day) else {
            throw OfficeRefusal.law(.noRuleSet(day))
        }
        var parts: [DraftPart: Draft.Part] = [:]
        for row in try snapshot.draftParts(of: id) {
            guard let part = DraftPart(rawValue: row.part) else { continue }
            parts[part] = Draft.Part(
                text: try PartText(bytes: custody.decrypt(row.bytes)),
                version: row.version,
                savedAt: row.savedAt
            )
        }
        let claim = OriginFields.claim(
            parts[.origin]?.text,
            requested: parts[.requested]?.text
        )
        let taken = try claim.map { try self.taken($0, by: opening.applicant, in: snapshot) }
        let files = try snapshot.draftFiles(of: id).map(file)
        return Draft(
            id: id,
            applicantName: row.applicantName,
            opening: opening,
            stage: state.name,
            open: DraftAccess(state, for: actor),
            asked: CorrectionTask.all(of: current, parts: parts, files: files),
            isConfirmed: state.isContentConfirmed,
            parts: parts,
            files: files,
            ruleSet: ruleSet,
            // From the filing on its day stands for the submission.
            today: current.act(.filed)?.on ?? day,
            taken: Set(taken ?? []),
            division: try waiting(actor, in: snapshot)?.claimedDivision
                ?? snapshot.enterprise(opening.applicant)?.division
        )
    }

    private func file(_ row: DraftFileRow) throws -> Draft.File {
        Draft.File(
            id: row.id,
            kind: row.kind,
            name: String(decoding: try custody.decrypt(row.name), as: UTF8.self),
            type: row.type,
            size: row.size,
            addedAt: row.addedAt,
            isFiled: row.isFiled
        )
    }

    /// The applicant's own people, and the officer who entered the draft for it while it is one
    /// (SEED1-30).
    private func mayDraft(
        _ actor: Actor,
        _ current: Case,
        in snapshot: Snapshot
    ) throws -> Bool {
        if actor.post == .applicant { return try isOwn(current, of: actor, in: snapshot) }
        let state = current.state
        return state.opening?.assistedBy == actor.id && state.name == .draft
    }
}
