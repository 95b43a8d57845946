import Documents
import Drawing
package import Licensing
import OFD

/// A paper that nobody has sealed yet, as it would be sealed (预览): its pages bear a mark across.
package struct PaperPreview: Sendable {
    package let paper: Paper
    /// Number of the notice or of the license.
    package let number: String
    /// Why it could not be sealed as it stands; nil where nothing stands against it.
    package let hindrance: OfficeRefusal?
    private let painting: Painting

    /// How many pages there are.
    package var pages: Int { painting.document.pages.count }

    /// One page as PNG, from 0; nil where there is none.
    package func picture(_ page: Int) throws -> [UInt8]? {
        guard painting.document.pages.indices.contains(page) else { return nil }
        return try painting.png(page: page, dpi: 96).bytes
    }

    init(
        _ paper: Paper,
        _ number: String,
        _ typeset: TypesetPaper,
        _ typefaces: Typefaces,
        hindrance: OfficeRefusal?
    ) throws(PaperRefusal) {
        self.paper = paper
        self.number = number
        self.hindrance = hindrance
        painting = Painting(try typeset.preview(in: typefaces))
    }
}

extension Office {
    /// A paper that the case calls for, laid out from the very values that would be sealed; nothing is
    /// written and nothing sealed.
    ///
    /// Who may see the case is asked before: see `caseFile(_:for:)`.
    ///
    /// - Parameters:
    ///   - place: of the case's papers, from 1.
    ///   - current: the case.
    /// - Returns: nil where there is no such paper, or it is sealed.
    /// - Throws: `OfficeRefusal` where it cannot be laid out.
    package func preview(_ place: Int, of current: Case) throws -> PaperPreview? {
        let papers = current.state.papers
        guard papers.indices.contains(place - 1) else { return nil }
        let paper = papers[place - 1]
        guard current.state.duePapers.contains(paper) else { return nil }
        do {
            return switch paper {
            case .notice(let kind, let round): try preview(kind, round, of: current)
            case .licenseOriginal: try preview(.original, of: current)
            case .licenseDuplicate: try preview(.duplicate, of: current)
            }
        } catch let refusal as PaperRefusal {
            throw OfficeRefusal.paper(refusal)
        }
    }

    private func preview(_ kind: NoticeKind, _ round: Int, of current: Case) throws -> PaperPreview
    {
        let notice = try NoticePapers.paper(self, current, kind, round: round)
        return try PaperPreview(
            .notice(kind, round: round),
            notice.number.rawValue,
            notice.paper,
            papers.typefaces,
            hindrance: try hindrance {
                try requireArea(for: kind, on: current)
                try requireConfirmed(notice.printed)
            }
        )
    }

    /// A license's content is fixed when it is made: what is shown is what is sealed.
    private func preview(_ copy: LicenseCopy, of current: Case) throws -> PaperPreview {
        let edition = try fixedEdition(of: current.id)
        let content = edition.content
        return try PaperPreview(
            copy == .original ? .licenseOriginal : .licenseDuplicate,
            content.number.rawValue,
            try layOut(copy, edition),
            papers.typefaces,
            hindrance: try hindrance { try requireConfirmed(try printedData(of: content)) }
        )
    }

    private func hindrance(_ check: () throws -> Void) throws -> OfficeRefusal? {
        do {
            try check()
            return nil
        } catch let refusal as OfficeRefusal {
            return refusal
        }
    }
}
