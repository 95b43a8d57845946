package import Licensing
import Store

/// One reading of a material (查阅记录): who, in which post, when and why.
package struct ReadingEntry: Hashable, Sendable {
    /// What was read.
    package let digest: Digest
    /// Account of the reader.
    package let by: String
    package let post: Post
    package let reason: String
    package let at: Moment

    init(_ row: MaterialReading) {
        digest = row.digest
        by = row.by
        post = row.post
        reason = row.reason
        at = row.at
    }
}

extension Office {
    /// 查阅材料: an officer reads a material, for a reason, which is recorded before it is given.
    ///
    /// The row and the reading are one transaction: what cannot be recorded is not read.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - digest: a material, a record of a check on site, minutes, a statement or findings.
    ///   - reason: why it has to be read.
    ///   - actor: an officer of the case's agency, in a post that works with the content.
    /// - Returns: the content, decrypted.
    /// - Throws: `.law(.otherAgency)`, `.mayNotRead` for a post that sees no materials, `.noMaterial`.
    package func readMaterial(
        _ id: CaseID,
        _ digest: Digest,
        reason: Remark,
        by actor: Actor
    ) throws -> [UInt8] {
        let moment = clock.now()
        return try store.change { transaction in
            try requirePresent(actor, in: transaction.reading)
            guard let row = try transaction.reading.case(id) else {
                throw OfficeRefusal.noCase(id)
            }
            guard Sight.readers.contains(actor.post) else {
                throw OfficeRefusal.mayNotRead(actor.post)
            }
            guard Sight(of: actor, on: row) == .agency else {
                throw OfficeRefusal.law(.otherAgency)
            }
            let bytes = try content(digest, of: id, in: transaction.reading)
            try transaction.add(
                MaterialReading(
                    case: id,
                    digest: digest,
                    agency: row.agency,
                    by: actor.id,
                    post: actor.post,
                    reason: reason.text,
                    at: moment
                )
            )
            return bytes
        }
    }

    /// What the applicant gave or stated, read by the applicant; nobody else's reading goes unrecorded.
    package func ownMaterial(_ id: CaseID, _ digest: Digest, by actor: Actor) throws -> [UInt8] {
        try store.read { snapshot in
            let acts = try snapshot.acts(of: id)
            guard try isOwn(Case(id: id, acts: acts), of: actor, in: snapshot) else {
                throw OfficeRefusal.noCase(id)
            }
            guard acts.contains(where: { $0.fact.givenByApplicant == digest }) else {
                throw OfficeRefusal.noMaterial(digest)
            }
            return try content(digest, of: id, in: snapshot)
        }
    }

    /// Who read what of a case, and why; for the case's agency and for auditors.
    package func materialReadings(
        of id: CaseID,
        for actor: Actor
    ) throws -> [ReadingEntry] {
        try store.read { snapshot in
            guard let row = try snapshot.case(id) else { throw OfficeRefusal.noCase(id) }
            guard actor.post == .audit || Sight(of: actor, on: row) == .agency else {
                throw OfficeRefusal.law(.otherAgency)
            }
            return try snapshot.readings(of: id).map(ReadingEntry.init)
        }
    }

    /// A content that an act of the case names, decrypted; a digest of another case's opens nothing.
    private func content(
        _ digest: Digest,
        of id: CaseID,
        in snapshot: Snapshot
    ) throws -> [UInt8] {
        let acts = try snapshot.acts(of: id)
        guard acts.contains(where: { $0.fact.contents.contains(digest) }),
            let bytes = try content(named: digest, in: snapshot)
        else { throw OfficeRefusal.noMaterial(digest) }
        return bytes
    }
}

extension Fact {
    /// The digest of what the applicant gave with the act.
    fileprivate var givenByApplicant: Digest? {
        switch self {
        case .materialAdded(let material): material.digest
        case .statementGiven(let statement): statement
        default: nil
        }
    }

    /// The digests of the contents that the act names, papers of the house left out.
    var contents: [Digest] {
        switch self {
        case .siteCheckRecorded(let record): [record.record]
        case .reviewed(let review): [review.findings]
        case .decided(.granted(let grant)): grant.manner.minutes
        case .decided(.refused(let refused)): refused.manner.minutes
        default: givenByApplicant.map { [$0] } ?? []
        }
    }
}

extension DecisionManner {
    fileprivate var minutes: [Digest] {
        if case .meeting(let meeting) = self { [meeting.minutes] } else { [] }
    }
}
