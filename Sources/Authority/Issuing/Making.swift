import Documents
package import Licensing
import OFD

extension Office {
    /// 制证: fixes and examines the edition's content, then records the act.
    ///
    /// A crash inside leaves steps without the act; asked again, the same identifier, token and
    /// content are found and used.
    @discardableResult
    package func makeLicense(_ id: CaseID, by actor: Actor) throws -> Case {
        try requireUnanswered(by: actor)
        let current = try open(id)
        try requirePermitted(.licenseMade, on: current, by: actor)
        let edition = try fixedEdition(of: id)
        try once(LintedStep.self, of: id) { _ in
            try lint(edition)
            return LintedStep()
        }
        return try perform(
            .makeLicense(Making(identifier: edition.content.identifier, content: edition.digest)),
            on: id,
            by: actor
        )
    }

    /// Examines both files before any seal: face equals record, every glyph exists, every datum
    /// that is printed is verified or confirmed.
    private func lint(_ edition: FixedEdition) throws {
        try requireConfirmed(try printedData(of: edition.content))
        for copy in LicenseCopy.allCases {
            let paper = try layOut(copy, edition)
            let differences = faceDifferences(paper.document, edition.content)
            guard differences.isEmpty else {
                throw OfficeRefusal.faceDiffers(differences.map(\.datum.rawValue))
            }
        }
    }
}
