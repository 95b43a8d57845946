import Documents
package import Licensing
import Register
import Seals
import Store

extension Office {
    /// 用印: seals a notice that the case calls for, verifies it, keeps it, records the act.
    ///
    /// One transaction: a crash leaves either no sealing or the whole of it.
    ///
    /// - Parameters:
    ///   - kind: the kind of notice.
    ///   - round: of several of one kind, from 1.
    ///   - id: the case.
    ///   - actor: who uses the seal.
    /// - Returns: the case with the use of the seal.
    /// - Throws: `OfficeRefusal`; nothing was changed then.
    @discardableResult
    package func sealNotice(
        _ kind: NoticeKind,
        round: Int = 1,
        of id: CaseID,
        by actor: Actor
    ) throws -> Case {
        let paper = Paper.notice(kind, round: round)
        try requireUnanswered(by: actor)
        let current = try settled(id)
        try requirePermitted(.sealApplied, paper, on: current, by: actor)
        try requireArea(for: kind, on: current)
        let sealed = try sealedNotice(kind, round, on: current)
        let digest = digest(of: sealed.bytes)
        let agency = sealed.notice.agency.id
        let moment = clock.now()
        let after = try change(by: actor) { transaction in
            // Of two who seal at once the second is refused by the case, not by the store.
            let sealing = Sealing(paper: paper, seal: sealed.seal, file: digest)
            let after = try act(on: id, by: actor, at: moment, in: transaction) { _ in
                .applySeal(sealing)
            }
            try keep(sealed.bytes, named: digest, for: id, in: transaction)
            try transaction.add(
                NoticeRow(
                    case: id,
                    agency: agency,
                    kind: kind,
                    number: sealed.notice.number,
                    digest: digest,
                    at: moment
                )
            )
            let record = NoticeRecord(digest: digest, sealID: sealed.seal, agency: agency)
            try append(.notice(record), of: agency, at: moment, in: transaction)
            return after
        }
        // Sealed it is; a head that cannot be signed now is signed by `tend`.
        try? publishHead()
        return after
    }

    /// Refuses an act whose notice could never be made: a sign that no typeface has, a text too long for
    /// its place.
    func requireSealable(_ acts: [Act], _ after: Case) throws {
        guard let matter = after.state.opening?.matter else { return }
        for kind in acts.compactMap({ $0.fact.notice(in: matter)?.kind }) {
            let round = after.acts.count { $0.fact.notice(in: matter)?.kind == kind }
            do {
                _ = try NoticePapers.paper(self, after, kind, round: round)
            } catch let refusal as PaperRefusal {
                throw OfficeRefusal.paper(refusal)
            }
        }
    }

    /// The notice laid out, compared with its record, sealed and read back.
    private func sealedNotice(
        _ kind: NoticeKind,
        _ round: Int,
        on current: Case
    ) throws -> SealedNotice {
        let notice: NoticePaper
        do {
            notice = try NoticePapers.paper(self, current, kind, round: round)
        } catch let refusal as PaperRefusal {
            throw OfficeRefusal.paper(refusal)
        }
        try requireConfirmed(notice.printed)
        let seal = try seal(.notice, of: notice.agency)
        let differences = noticeDifferences(notice.paper.document)
        guard differences.isEmpty else {
            throw OfficeRefusal.faceDiffers(differences)
        }
        let bytes = try papers.seal(notice.paper, with: seal, at: clock.now())
        try requireSound(bytes)
        return SealedNotice(bytes: bytes, seal: seal.seal.info.id, notice: notice)
    }
}

/// A notice as it was sealed.
private struct SealedNotice {
    let bytes: [UInt8]
    let seal: String
    let notice: NoticePaper
}
