import Documents
import Licensing
import Store

/// The place of an edition among those of its license: they share the serial, the version counts.
///
/// - Source: GB/T 36904-2018 as e-license-standards.md §1.2 has it: 流水号 is kept over all versions.
struct EditionPlace: Hashable, Sendable {
    /// Version of a license's first edition.
    static let firstVersion = LicenseIdentifier.versions.lowerBound

    /// Digits and upper-case letters.
    let serial: String
    /// From 1 to 999.
    let version: Int

    /// A place; nil for a version that no identifier can have.
    init?(serial: String, version: Int) {
        guard LicenseIdentifier.versions.contains(version) else { return nil }
        self.serial = serial
        self.version = version
    }

    /// The first place of a license, under a fresh serial.
    init(first serial: String) {
        self.serial = serial
        version = EditionPlace.firstVersion
    }
}

extension Office {
    /// The place of the edition that a case makes: one case makes at most one.
    ///
    /// - Throws: `OfficeRefusal.law(.notDecided)` before the case has a license to make one for;
    ///   else as `place(after:)`.
    func nextPlace(for id: CaseID, in snapshot: Snapshot) throws -> EditionPlace {
        let state = Case(id: id, acts: try snapshot.acts(of: id)).state
        let license = try state.license?.id ?? snapshot.license(of: id)
        guard let license, state.grant != nil, let journal = try snapshot.license(license) else {
            throw OfficeRefusal.law(.notDecided)
        }
        return try place(after: journal.editions.last)
    }

    /// Decides serial and version, and nothing else does: a first edition draws a serial and is
    /// version 1, a later one keeps the license's serial and counts on.
    ///
    /// - Parameter latest: the license's latest edition; nil where it has none.
    /// - Returns: the place of the next one.
    /// - Throws: `OfficeRefusal.paper` after the last version that an identifier can have.
    func place(after latest: LicenseIdentifier?) throws -> EditionPlace {
        guard let latest else {
            return EditionPlace(first: randomness.hex(8).uppercased())
        }
        let next = latest.versionNumber + 1
        guard let place = EditionPlace(serial: latest.serial, version: next) else {
            throw OfficeRefusal.paper(.missing("版本号\(next)（证照版本号止于999）"))
        }
        return place
    }
}
