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
        let items = lines.map { line in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return MetadataItem(String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
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
        let reserved = try once(.reserved, of: id) { _ in
            ["serial": randomness.hex(8).uppercased(), "token": randomness.hex(16)]
        }
        let fixed = try recorded(.fixed, of: id) ?? fix(id, serial: reserved["serial"] ?? "")
        guard let digest = fixed["content"].flatMap(Digest.init(hex:)),
            let bytes = try store.read({ try content(named: digest, in: $0) })
        else { throw OfficeRefusal.faceDiffers(["content"]) }
        return FixedEdition(
            content: try FixedEdition.content(of: bytes),
            digest: digest,
            token: reserved["token"] ?? ""
        )
    }

    private func fix(_ id: CaseID, serial: String) throws -> [String: String] {
        let bytes = FixedEdition.bytes(of: try licenseContent(of: id, serial: serial))
        let digest = digest(of: bytes)
        return try once(.fixed, of: id) { transaction in
            try keep(bytes, named: digest, for: id, in: transaction)
            return ["content": digest.hex]
        }
    }
}
