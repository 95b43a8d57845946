package import Licensing
import Store
import Synchronization

/// What the public may follow of one agency, never changed, replaced as a whole.
package final class AgencyBoard: Sendable {
    /// Accepted cases that are not decided, the last accepted first.
    package let inProgress: [PublicCase]
    /// Grants, the last first.
    package let results: [PublicCase]

    /// The board of an agency's cases in any order.
    package init(_ cases: some Sequence<PublicCase>) {
        func newestFirst(_ day: KeyPath<PublicCase, Day?>) -> (PublicCase, PublicCase) -> Bool {
            { one, other in
                one[keyPath: day] == other[keyPath: day]
                    ? one.receipt > other.receipt
                    : (one[keyPath: day]?.number ?? 0) > (other[keyPath: day]?.number ?? 0)
            }
        }
        inProgress = cases.filter { $0.stage != nil }.sorted(by: newestFirst(\.acceptedOn))
        results = cases.filter { $0.grantedOn != nil }.sorted(by: newestFirst(\.grantedOn))
    }
}

/// Holds the boards in memory: public reads never wait for the database.
///
/// It is fed by what the store has committed, in the order of the commits.
final class PublicBoard: Sendable {
    private struct Contents {
        var cases: [AgencyID: [CaseID: PublicCase]] = [:]
        /// Boards that still say what `cases` says.
        var boards: [AgencyID: AgencyBoard] = [:]
        var byReceipt: [String: CaseID] = [:]
        var receipts: [CaseID: String] = [:]
    }

    private let contents = Mutex(Contents())

    /// Takes up a case as it is now.
    func take(_ entry: PublicCase) {
        contents.withLock { contents in
            contents.cases[entry.agency, default: [:]][entry.case] = entry
            contents.boards[entry.agency] = nil
            contents.byReceipt[entry.receipt] = entry.case
            contents.receipts[entry.case] = entry.receipt
        }
    }

    /// The board of an agency; made anew by the first who asks after a change.
    func board(of agency: AgencyID) -> AgencyBoard {
        contents.withLock { contents in
            if let board = contents.boards[agency] { return board }
            let board = AgencyBoard(contents.cases[agency, default: [:]].values)
            contents.boards[agency] = board
            return board
        }
    }

    /// The case of a receipt's number.
    func `case`(receipt number: String) -> CaseID? {
        contents.withLock { $0.byReceipt[number] }
    }

    /// The receipt's number of a case.
    func number(of id: CaseID) -> String? {
        contents.withLock { $0.receipts[id] }
    }
}

extension Office {
    /// What the public may follow of an agency's cases.
    package func publicBoard(of agency: AgencyID) -> AgencyBoard {
        book.board.board(of: agency)
    }

    /// Takes up what the store holds.
    func loadPublicCases() throws {
        for row in try store.read({ try $0.publicCases() }) { book.board.take(PublicCase(row)) }
    }

    /// Drops the projection and makes it again from every case and its acts.
    func rebuildPublicCases(in transaction: Transaction) throws {
        try transaction.forgetPublicCases()
        for row in try transaction.reading.allCases() {
            let current = Case(id: row.id, acts: try transaction.reading.acts(of: row.id))
            guard let received = current.act(.received),
                let number = try receiptNumber(
                    of: row,
                    in: received.recordedAt.day.year,
                    transaction.reading
                )
            else { continue }
            try transaction.project(try publicRow(row, current, receipt: number))
        }
    }
}
