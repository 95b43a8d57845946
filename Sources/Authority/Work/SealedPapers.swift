package import Licensing
import Store

extension Office {
    /// 用印: seals every paper that the case calls for now, notices first.
    ///
    /// Each sealing is an act of its own; a crash between two leaves the rest due, and the same
    /// request goes on with them: its answer is kept with the last.
    package func sealDuePapers(of id: CaseID, by actor: Actor) throws {
        try requireUnanswered(by: actor)
        let current = try open(id)
        let due = current.state.duePapers
        guard !due.isEmpty else { return try keepSealed(current, by: actor) }
        var office = self
        office.request = nil
        let notices = due.filter { !$0.isLicense }
        let hasLicense = notices.count < due.count
        for case .notice(let kind, let round) in notices {
            let isLast = !hasLicense && due.last == .notice(kind, round: round)
            try (isLast ? self : office).sealNotice(kind, round: round, of: id, by: actor)
        }
        if hasLicense { try sealLicense(id, by: actor) }
    }

    /// A request that a crash cut short, and whose rest is done meanwhile, is answered now.
    private func keepSealed(_ current: Case, by actor: Actor) throws {
        let isOwn = current.acts.last.map { $0.fact.kind == .sealApplied && $0.by.id == actor.id }
        guard request != nil, isOwn == true else { throw OfficeRefusal.law(.nothingToSeal) }
        try change(by: actor) { _ in current }
    }

    /// The file of the case's n-th use of a seal, from 1; nil where there is none.
    ///
    /// Who may see the case is asked before: see `caseFile(_:for:)`.
    package func sealedPaper(_ place: Int, of state: CaseState) throws -> [UInt8]? {
        guard state.seals.indices.contains(place - 1) else { return nil }
        return try store.read { try content(named: state.seals[place - 1].file, in: $0) }
    }

    /// A sealed paper as it is painted for the eye.
    package func painted(_ paper: [UInt8]) throws -> [UInt8] { try PaperPrint.pdf(of: paper) }
}
