package import Licensing
import Store

extension Office {
    /// 用印: seals every paper that the case calls for now, notices first.
    ///
    /// Each sealing is an act of its own; a crash between two leaves the rest due, and the same
    /// request goes on with them.
    package func sealDuePapers(of id: CaseID, by actor: Actor) throws {
        let due = try open(id).state.duePapers
        guard !due.isEmpty else { throw OfficeRefusal.law(.nothingToSeal) }
        for case .notice(let kind, _) in due { try sealNotice(kind, of: id, by: actor) }
        if due.contains(where: \.isLicense) { try sealLicense(id, by: actor) }
    }

    /// The file of the case's n-th use of a seal, from 1; nil where there is none.
    ///
    /// Who may see the case is asked before: see `caseFile(_:for:)`.
    package func sealedPaper(_ place: Int, of state: CaseState) throws -> [UInt8]? {
        guard state.seals.indices.contains(place - 1) else { return nil }
        return try store.read { try content(named: state.seals[place - 1].file, in: $0) }
    }
}

extension Office {
    /// A sealed paper as it is painted for the eye.
    package func painted(_ paper: [UInt8]) throws -> [UInt8] { try PaperPrint.pdf(of: paper) }

    /// Those data of an agency, and of all agencies, whose present value nobody has confirmed.
    package func unconfirmedData(of agency: AgencyID) throws -> [UnverifiedDatum] {
        let others = law.agencies.map(\.id).filter { $0 != agency }
            .map { "agency.\($0.rawValue)." }
        return try unconfirmedData().filter { datum in
            !others.contains { datum.key.hasPrefix($0) }
        }
    }
}
