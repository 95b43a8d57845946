import Licensing
import Store

extension Office {
    /// What follows from acts in their own transaction.
    ///
    /// The receipt's number, what the public sees, and what the applicant is told: all of it is
    /// there with the act, or none of it is.
    func follow(
        _ acts: [Act],
        _ row: CaseRow,
        _ after: Case,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        guard let received = after.act(.received) else { return }
        let isNew = acts.contains { act in act.fact.kind == .received }
        let number =
            isNew
            ? try reserveReceipt(of: row, at: moment, in: transaction)
            : try receiptNumber(
                of: row,
                in: received.recordedAt.day.year,
                transaction.reading
            )
        guard let number else { return }
        let shown = try publicRow(row, after, receipt: number)
        try transaction.project(shown)
        let board = book.board
        transaction.afterCommit { board.take(PublicCase(shown)) }
        try tell(of: acts, on: row, at: moment, in: transaction)
    }
}
