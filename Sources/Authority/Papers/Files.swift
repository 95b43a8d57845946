import Contract
package import Licensing
import Seals
import Store

extension Office {
    /// The two sealed files of a case's edition.
    ///
    /// - Throws: `OfficeRefusal.law(.notSealed)` before they are sealed.
    package func licenseFiles(of id: CaseID) throws -> (original: [UInt8], duplicate: [UInt8]) {
        let digests = try publishedDigests(of: id)
        return try store.read { snapshot in
            guard let original = try content(named: digests.original, in: snapshot),
                let duplicate = try content(named: digests.duplicate, in: snapshot)
            else { throw OfficeRefusal.notVerified(["missing"]) }
            return (original, duplicate)
        }
    }

    /// The sealed notices of a case, in their order from 1.
    package func noticeFiles(
        of id: CaseID
    ) throws -> [(ordinal: Int, kind: String, bytes: [UInt8])] {
        try store.read { snapshot in
            try snapshot.notices(of: id).enumerated().map { index, row in
                guard let bytes = try content(named: row.digest, in: snapshot) else {
                    throw OfficeRefusal.notVerified(["missing"])
                }
                return (index + 1, row.kind.rawValue, bytes)
            }
        }
    }

    /// The roots to which seals and the register's head chain, as PEM.
    package func rootsFile() -> [UInt8] {
        Array(trust.roots.map(\.pem).joined().utf8)
    }

    /// The published register as files: records, one a line, and the signed head.
    package func publishedFiles() throws -> [(name: String, bytes: [UInt8])] {
        // While it is being checked the last head stands; a faulty register is given to nobody.
        if registerStanding != .checking {
            try book.requireSound()
            try refreshHead()
        }
        return try store.read { snapshot in
            // A new office that is still checking has signed none: an empty file would be no head.
            guard let head = try snapshot.head() else { throw OfficeRefusal.registerChecking }
            let lines = try snapshot.records().map { $0 + "\n" }.joined()
            return [
                ("records.jsonl", Array(lines.utf8)),
                ("head.json", Array(head.utf8)),
            ]
        }
    }
}

extension Office {
    /// The whole case as `case.json` has it.
    package func caseRecord(of id: CaseID) throws -> [UInt8] {
        let current = try open(id)
        var editions: [LicenseContent] = []
        if current.state.making != nil { editions.append(try fixedEdition(of: id).content) }
        let record = CaseRecord.json(
            current,
            report: current.state.review == nil ? nil : try findings(of: id),
            clocks: try current.clocks(under: law),
            editions: editions
        )
        return Array((record.text + "\n").utf8)
    }
}
