import Licensing
import Store

/// An edition whose exact content is fixed; what it says no longer depends on any rule or form.
struct FixedEdition {
    let content: LicenseContent
    let digest: Digest
    /// Opaque value of the QR code, 128 random bits.
    let token: String

    /// The content's bytes, of which the digest is: one line an item, `name=value`.
    static func bytes(of content: LicenseContent) -> [UInt8] {
        let items = LicenseMetadata.items(of: content, copy: .original)
            .filter { $0.name != LicenseDatum.copy.rawValue }
        return Array(items.map { "\($0.name)=\($0.value)\n" }.joined().utf8)
    }

    /// Reads the bytes back; the inverse of `bytes(of:)`.
    static func content(of bytes: [UInt8]) throws(LicenseMetadata.Unreadable) -> LicenseContent {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        // A line that is no item gives none, so that its datum lacks and is named.
        let items = lines.compactMap { line -> MetadataItem? in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? MetadataItem(String(parts[0]), String(parts[1])) : nil
        }
        let copy = MetadataItem(LicenseDatum.copy.rawValue, LicenseCopy.original.title)
        return try LicenseMetadata.content(of: items + [copy])
    }
}

extension Office {
    /// The edition as its steps fixed it; fixes it first where that was not done.
    ///
    /// The content is kept with the step: what the rules or the form say later changes nothing.
    func fixedEdition(of id: CaseID) throws -> FixedEdition {
        let reserved = try once(ReservedStep.self, of: id) { transaction in
            let place = try nextPlace(for: id, in: transaction.reading)
            return ReservedStep(place: place, token: randomness.hex(16))
        }
        let fixed = try recorded(FixedStep.self, of: id) ?? fix(id, at: reserved.place)
        guard let bytes = try store.read({ try content(named: fixed.content, in: $0) }) else {
            throw OfficeRefusal.faceDiffers(["content"])
        }
        return FixedEdition(
            content: try FixedEdition.content(of: bytes),
            digest: fixed.content,
            token: reserved.token
        )
    }

    private func fix(_ id: CaseID, at place: EditionPlace) throws -> FixedStep {
        let bytes = FixedEdition.bytes(of: try licenseContent(of: id, at: place))
        let digest = digest(of: bytes)
        return try once(FixedStep.self, of: id) { transaction in
            try keep(bytes, named: digest, for: id, in: transaction)
            return FixedStep(content: digest)
        }
    }
}
