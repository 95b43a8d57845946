import Licensing
import Register
import Seals
import Store

extension Office {
    /// The register's record of an edition.
    func editionRecord(
        _ edition: FixedEdition,
        _ files: (original: Digest, duplicate: Digest, seal: String)
    ) -> EditionRecord {
        EditionRecord(
            content: edition.content,
            original: files.original,
            duplicate: files.duplicate,
            contentDigest: edition.digest,
            sealID: files.seal
        )
    }

    /// Whether the register holds an edition already: what was published after a backup was taken comes
    /// back by the published copy, and its case may stand where it stood before.
    ///
    /// - Parameters:
    ///   - content: the edition's.
    ///   - record: the record of its sealed files; nil where nothing is sealed.
    /// - Returns: true where it holds exactly this record.
    /// - Throws: `OfficeRefusal.registeredOtherwise` where it holds another of the number or identifier
    ///   than the license's earlier editions.
    func isRegistered(_ content: LicenseContent, as record: EditionRecord?) throws -> Bool {
        let register = book.register
        let editions = register.license(content.number).map(\.editions) ?? []
        let known =
            editions.filter { !$0.content.identifier.isBefore(content.identifier) }
            + [register.edition(content.identifier)].compactMap(\.self)
        guard known.allSatisfy({ $0 == record }) else {
            throw OfficeRefusal.registeredOtherwise(content.number)
        }
        return !known.isEmpty
    }

    /// The position of the edition's line: where it stands already, or where it is appended now.
    func log(_ record: EditionRecord, in transaction: Transaction) throws -> Int {
        let content = record.content
        guard try isRegistered(content, as: record) else {
            let line = RegisterRecord.edition(record)
            return try append(line, of: content.agency, at: clock.now(), in: transaction)
        }
        let line = String(decoding: RegisterRecord.edition(record).line, as: UTF8.self)
        guard let position = try transaction.reading.position(ofLine: line) else {
            throw OfficeRefusal.registeredOtherwise(content.number)
        }
        return position
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
    ) throws {
        let content = edition.content
        let token = digest(of: Array(edition.token.utf8))
        try transaction.commit(
            EditionRow(
                identifier: content.identifier,
                case: id,
                agency: content.agency,
                number: content.number,
                version: content.identifier.versionNumber,
                content: String(decoding: FixedEdition.bytes(of: content), as: UTF8.self),
                contentDigest: edition.digest,
                originalDigest: record.original,
                duplicateDigest: record.duplicate,
                tokenDigest: token,
                at: clock.now()
            )
        )
        book.remember(token: token, of: content.identifier)
    }
}

extension LicenseIdentifier {
    /// Whether it names an earlier edition of the same license: the serial is kept, the version counts.
    fileprivate func isBefore(_ other: LicenseIdentifier) -> Bool {
        serial == other.serial && versionNumber < other.versionNumber
    }
}
