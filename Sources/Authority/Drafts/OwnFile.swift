import Drawing
package import Licensing
import OFD
import Store

/// A case with its papers, for the enterprise whose case it is.
package struct OwnFile: Sendable {
    /// A sealed paper that the applicant may see.
    package struct Paper: Hashable, Sendable {
        /// Its place in addresses.
        package let place: String
        /// A notice's kind, or `original` and `duplicate`.
        package let kind: String
        /// Number of the notice or of the license.
        package let number: String
    }

    package let row: CaseHead
    package let current: Case
    /// As of today by law.
    package let state: CaseState
    package let possible: [PossibleAct]
    package let papers: [Paper]
    /// The receipt number; nil before the receipt.
    package let receipt: String?
}

extension Office {
    /// A case for its own enterprise; whether another's exists is not told.
    package func ownFile(_ id: CaseID, by actor: Actor) throws -> OwnFile {
        let moment = now()
        return try store.read { snapshot in
            guard let row = try snapshot.case(id) else { throw DraftRefusal.notYours }
            let current = Case(id: id, acts: try snapshot.acts(of: id))
            guard try isOwn(current, of: actor, in: snapshot) else { throw DraftRefusal.notYours }
            let state = current.state(asOf: moment.day, under: law)
            return OwnFile(
                row: CaseHead(row),
                current: current,
                state: state,
                possible: current.possibleActs(for: actor, at: moment, under: law),
                papers: try papers(of: id, state, in: snapshot),
                receipt: try receiptNumber(of: row, current, snapshot)
            )
        }
    }

    private func papers(
        of id: CaseID,
        _ state: CaseState,
        in snapshot: Snapshot
    ) throws -> [OwnFile.Paper] {
        let notices = try snapshot.notices(of: id).enumerated().map { index, row in
            OwnFile.Paper(
                place: String(index + 1),
                kind: row.kind.rawValue,
                number: row.number.rawValue
            )
        }
        // The license is the holder's once it stands in the register.
        guard state.publication != nil, let number = state.grant?.licenseNumber.rawValue else {
            return notices
        }
        return ["original", "duplicate"].map {
            OwnFile.Paper(place: $0, kind: $0, number: number)
        } + notices
    }

    /// The sealed file of one paper.
    package func ownPaper(
        _ place: String,
        of id: CaseID,
        by actor: Actor
    ) throws -> (paper: OwnFile.Paper, bytes: [UInt8]) {
        let file = try ownFile(id, by: actor)
        guard let paper = file.papers.first(where: { $0.place == place }) else {
            throw DraftRefusal.noFile
        }
        switch place {
        case "original": return (paper, try licenseFiles(of: id).original)
        case "duplicate": return (paper, try licenseFiles(of: id).duplicate)
        default:
            let notice = try noticeFiles(of: id).first { String($0.ordinal) == place }
            guard let notice else { throw DraftRefusal.noFile }
            return (paper, notice.bytes)
        }
    }

    /// One page of a paper as a picture, for screens.
    package func ownPicture(
        _ place: String,
        page: Int,
        of id: CaseID,
        by actor: Actor
    ) throws -> [UInt8] {
        let bytes = try ownPaper(place, of: id, by: actor).bytes
        let painting = try Painting(file: bytes)
        guard painting.document.pages.indices.contains(page) else {
            throw DraftRefusal.noFile
        }
        return try painting.png(page: page, dpi: 96).bytes
    }

    /// How many pages a paper has.
    package func ownPages(_ place: String, of id: CaseID, by actor: Actor) throws -> Int {
        try Painting(file: try ownPaper(place, of: id, by: actor).bytes).document.pages.count
    }
}
