import Licensing
import Register
import Seals
import Store

extension Office {
    /// The register's record of an edition.
    func editionRecord(
        _ edition: FixedEdition,
        _ files: (original: Digest, duplicate: Digest, seal: String)
    ) throws -> EditionRecord {
        EditionRecord(
            content: edition.content,
            original: files.original,
            duplicate: files.duplicate,
            contentDigest: edition.digest,
            sealID: files.seal
        )
    }

    /// Digests of the two sealed files, from the acts of the sealing post.
    func publishedDigests(
        of id: CaseID
    ) throws -> (original: Digest, duplicate: Digest, seal: String) {
        let seals = try open(id).state.seals
        guard let original = seals.first(where: { $0.paper == .licenseOriginal }),
            let duplicate = seals.first(where: { $0.paper == .licenseDuplicate })
        else { throw OfficeRefusal.law(.notSealed([.licenseOriginal, .licenseDuplicate])) }
        return (original.file, duplicate.file, original.seal)
    }

    /// Commits the edition; the identifier and the number's version are unique.
    func commit(
        _ edition: FixedEdition,
        _ record: EditionRecord,
        of id: CaseID,
        in transaction: Transaction
    ) throws -> [String: String] {
        let content = edition.content
        let token = digest(of: Array(edition.token.utf8))
        try transaction.commit(
            EditionRow(
                identifier: content.identifier,
                case: id,
                agency: content.agency,
                number: content.number,
                version: Int(content.identifier.version) ?? 1,
                content: String(decoding: FixedEdition.bytes(of: content), as: UTF8.self),
                contentDigest: edition.digest,
                originalDigest: record.original,
                duplicateDigest: record.duplicate,
                tokenDigest: token,
                at: clock.now()
            )
        )
        book.remember(token: token, of: content.identifier)
        return [:]
    }
}
