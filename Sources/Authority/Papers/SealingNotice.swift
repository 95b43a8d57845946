import Documents
package import Licensing
import Seals
import Store

extension Office {
    /// 用印: seals a notice that the case calls for, verifies it, keeps it, records the act.
    ///
    /// One transaction: a crash leaves either no sealing or the whole of it.
    @discardableResult
    package func sealNotice(_ kind: NoticeKind, of id: CaseID, by actor: Actor) throws -> Case {
        try requireUnanswered(by: actor)
        let current = try settled(id)
        try requirePermitted(.sealApplied, .notice(kind), on: current, by: actor)
        try requireArea(for: kind, on: current)
        let sealed = try sealedNotice(kind, on: current)
        let digest = digest(of: sealed.bytes)
        let moment = clock.now()
        return try change(by: actor) { transaction in
            // Of two who seal at once the second is refused by the case, not by the store.
            let sealing = Sealing(paper: .notice(kind), seal: sealed.seal, file: digest)
            let after = try act(on: id, by: actor, at: moment, in: transaction) { _ in
                .applySeal(sealing)
            }
            try keep(sealed.bytes, named: digest, for: id, in: transaction)
            try transaction.add(
                NoticeRow(
                    case: id,
                    agency: sealed.agency,
                    kind: kind,
                    number: sealed.number,
                    digest: digest,
                    at: moment
                )
            )
            return after
        }
    }

    private func sealedNotice(
        _ kind: NoticeKind,
        on current: Case
    ) throws -> (bytes: [UInt8], seal: String, number: NoticeNumber, agency: AgencyID) {
        let notices = try NoticePapers(self, current)
        try requireConfirmed(notices.printedData(kind))
        let seal = try seal(.notice, of: notices.agency)
        let paper: TypesetPaper
        do {
            paper = try notices.paper(kind)
        } catch let refusal as PaperRefusal {
            throw OfficeRefusal.paper(refusal)
        }
        let differences = noticeDifferences(paper.document)
        guard differences.isEmpty else {
            throw OfficeRefusal.faceDiffers(differences)
        }
        let bytes = try papers.seal(paper, with: seal, at: clock.now())
        try requireSound(bytes)
        guard let number = current.state.noticeNumber(of: kind) else {
            throw OfficeRefusal.law(.notDue(.notice(kind)))
        }
        return (bytes, seal.seal.info.id, number, notices.agency.id)
    }
}

extension CaseState {
    /// The number that the act behind a notice gave it; nil before the act.
    func noticeNumber(of kind: NoticeKind) -> NoticeNumber? {
        called(.notice(kind))?.number
    }
}
