import Contract
package import Licensing
import Store

extension Office {
    /// Opens a draft for an applicant at the competent agency.
    ///
    /// - Parameters:
    ///   - opening: for whom, at which agency.
    ///   - name: the applicant's name.
    ///   - isLimited: whether one more counts against the drafts that an enterprise may have.
    ///   - actor: who opens it.
    /// - Returns: the new case; its identifier is made of 80 random bits and tells nothing.
    /// - Throws: `OfficeRefusal`; `DraftRefusal.draftOpen` beyond the limit.
    package func openDraft(
        _ opening: Opening,
        named name: String,
        isLimited: Bool = false,
        by actor: Actor
    ) throws -> Case {
        let moment = clock.now()
        let id = CaseID(randomness.hex(10))
        let row = CaseRow(
            id: id,
            agency: opening.agency,
            family: opening.family,
            matter: opening.matter,
            applicant: opening.applicant,
            applicantName: name,
            openedOn: moment.day
        )
        return try change(by: actor) { transaction in
            if isLimited { try requireRoom(for: opening, by: actor, in: transaction.reading) }
            try transaction.open(row)
            let drafter = try drafter(actor, of: opening.applicant, in: transaction.reading)
            return try act(on: id, by: drafter, at: moment, in: transaction) { _ in .open(opening) }
        }
    }

    /// Adds a material: its content is encrypted and kept, the act carries its digest alone.
    @discardableResult
    package func addMaterial(
        _ bytes: [UInt8],
        kind: String,
        to id: CaseID,
        by actor: Actor
    ) throws -> Case {
        let material = Material(kind: kind, digest: digest(of: bytes), size: bytes.count)
        return try perform(on: id, by: actor) { transaction, _, _ in
            try keep(bytes, named: material.digest, for: id, in: transaction)
            return .addMaterial(material)
        }
    }

    /// 提交: files what the application form says, and nothing else (SEED2-60).
    ///
    /// The form must be the case's own: its enterprise, and the agency where it names one. With the
    /// filing it has entered the designated system: the clerk records its receipt in the same
    /// transaction, on the same day (AMB-5).
    @discardableResult
    package func file(_ id: CaseID, by actor: Actor) throws -> Case {
        let moment = clock.now()
        return try change(by: actor) { transaction in
            let form = try applicationForm(of: id, in: transaction.reading)
            return try submit(form, of: id, by: actor, at: moment, in: transaction)
        }
    }

    /// Files a form that stands among the case's materials.
    func submit(
        _ form: ApplicationForm,
        of id: CaseID,
        by actor: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> Case {
        let acts = try transaction.reading.acts(of: id)
        guard let opening = Case(id: id, acts: acts).state.opening else {
            throw OfficeRefusal.noCase(id)
        }
        guard form.applicant.creditCode == opening.applicant else {
            throw OfficeRefusal.application("/applicant/creditCode 不是本件申请人的代码")
        }
        if let named = form.application.agency, named != opening.agency {
            throw OfficeRefusal.application("/agency 不是本件的受理机构")
        }
        guard form.application.matter == opening.matter else {
            throw OfficeRefusal.application("/matter 不是本件的事项")
        }
        try requireProved(opening.applicant, in: transaction.reading)
        try requirePrintable(form.applicant)
        let command = Command.file(
            requested: form.application.requested,
            delivery: form.delivery,
            origin: form.application.origin,
            license: form.license
        )
        let filed = try act(on: id, by: actor, at: moment, in: transaction) { _ in command }
        try claim(
            filed.state.filing?.origin,
            for: filed,
            by: opening.applicant,
            agency: opening.agency,
            at: moment,
            in: transaction
        )
        return try act(on: id, by: .clerk, at: moment, in: transaction) { _ in .receive }
    }

    /// Refuses what no paper of the case could say: later nobody could mend it, and nothing be issued.
    func requirePrintable(_ applicant: ApplicantForm) throws {
        do {
            try papers.requireRoom(for: applicant)
        } catch {
            throw OfficeRefusal.paper(error)
        }
    }

    /// 受理: accepts, with the next number of the agency's acceptance notices.
    @discardableResult
    package func accept(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            try requireCompetence(on: current)
            return .accept(
                notice: try nextNotice(.acceptance, on: current, at: moment, in: transaction)
            )
        }
    }
}
