package import Licensing
import Store

extension Office {
    /// What an enterprise holds and asks for already in a family, as a page shows it before anything is
    /// filled in.
    package func holding(of applicant: CreditCode, _ family: LicenseFamily) throws -> Holding {
        try store.read { try holding(of: applicant, family, beside: nil, in: $0) }
    }

    /// The same as a decision sees it, in its transaction.
    ///
    /// - Parameters:
    ///   - applicant: the enterprise.
    ///   - family: the family of licenses.
    ///   - id: the case that is decided; it does not stand in its own way.
    ///   - snapshot: the state of the store.
    /// - Returns: what it holds and has filed.
    /// - Throws: `StoreFault`.
    func holding(
        of applicant: CreditCode,
        _ family: LicenseFamily,
        beside id: CaseID?,
        in snapshot: Snapshot
    ) throws -> Holding {
        let licenses = try snapshot.licenses(heldBy: applicant, family)
            .compactMap { try snapshot.license($0.id) }
        let others = try snapshot.cases(of: applicant).filter {
            $0.id != id && $0.matter == .initial && $0.family == family
        }
        let open = try others.first { row in
            let state = Case(id: row.id, acts: try snapshot.acts(of: row.id)).state
            return state.filing != nil && state.outcome == nil && state.isOpen
        }
        return Holding(licenses: licenses, firstApplication: open?.id)
    }

    /// What the core looks at for a command; nothing is read for one that no holding decides.
    func holding(
        for command: Command,
        on row: CaseRow,
        in snapshot: Snapshot
    ) throws -> Holding {
        switch command {
        case .file, .grant:
            try holding(of: row.applicant, row.family, beside: row.id, in: snapshot)
        default: .nothing
        }
    }
}
