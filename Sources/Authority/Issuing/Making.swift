import Documents
package import Licensing
import OFD
import Seals
import Store

extension Office {
    /// 制证: fixes and examines the edition's content, then records the act.
    ///
    /// A crash inside leaves steps without the act; asked again, the same identifier, token and
    /// content are found and used.
    @discardableResult
    package func makeLicense(_ id: CaseID, by actor: Actor) throws -> Case {
        let current = try open(id)
        try requirePermitted(.licenseMade, on: current, by: actor)
        let edition = try fixedEdition(of: id)
        try once(.linted, of: id) { _ in
            try lint(edition)
            return [:]
        }
        return try perform(
            .makeLicense(Making(identifier: edition.content.identifier, content: edition.digest)),
            on: id,
            by: actor
        )
    }

    /// The edition as its steps fixed it; fixes it first where that was not done.
    func fixedEdition(of id: CaseID) throws -> FixedEdition {
        let reserved = try once(.reserved, of: id) { _ in
            ["serial": randomness.hex(8).uppercased(), "token": randomness.hex(16)]
        }
        let content = try licenseContent(of: id, serial: reserved["serial"] ?? "")
        let digest = digest(of: FixedEdition.bytes(of: content))
        let fixed = try once(.fixed, of: id) { _ in ["content": digest.hex] }
        // The record must still say what was fixed; a difference is a fault, never papered over.
        guard fixed["content"] == digest.hex else { throw OfficeRefusal.faceDiffers(["content"]) }
        return FixedEdition(content: content, digest: digest, token: reserved["token"] ?? "")
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

/// An edition whose content is fixed.
struct FixedEdition {
    let content: LicenseContent
    let digest: Digest
    /// Opaque value of the QR code, 128 random bits.
    let token: String

    /// The content's bytes, of which the digest is: one line an item.
    static func bytes(of content: LicenseContent) -> [UInt8] {
        let items = LicenseMetadata.items(of: content, copy: .original)
            .filter { $0.name != LicenseDatum.copy.rawValue }
        return Array(items.map { "\($0.name)=\($0.value)\n" }.joined().utf8)
    }
}
