import Licensing
import Store

extension Office {
    /// Writes the journals of licenses that were granted before there were journals, from the acts of
    /// their cases: the legal day, the instant and the clause of each event are those of its act.
    ///
    /// One transaction a case: a start that is cut short goes on where it stopped. A case whose form is
    /// damaged keeps no office shut: it is reported, and its journal waits for the repaired form.
    ///
    /// - Throws: `StoreFault`.
    func writeMissingJournals() throws {
        for id in try store.read({ try $0.casesWithoutLicense() }) {
            do {
                try store.change { try writeMissingJournal(of: id, in: $0) }
            } catch is DamagedContent {
                // It is reported where it is read.
                continue
            } catch is OfficeRefusal {
                let detail = "办件 \(id) 的申请表不能读取，许可证记录尚未建立；请从备份恢复申请表。"
                reports.report(ReadinessCheck("contents", .degraded, detail: detail))
            }
        }
    }

    private func writeMissingJournal(of id: CaseID, in transaction: Transaction) throws {
        guard let row = try transaction.reading.case(id) else { return }
        let current = Case(id: id, acts: try transaction.reading.acts(of: id))
        let commit = try licenseCommit(current.acts, of: row, current, in: transaction.reading)
        guard let commit else { return }
        try transaction.append(commit)
        try transaction.link(
            case: id,
            license: commit.license,
            matter: row.matter,
            onApplication: true
        )
        if current.state.publication != nil { try transaction.closeLink(case: id) }
    }
}
