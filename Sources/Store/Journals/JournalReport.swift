package import Licensing

/// The counts of a check that found nothing.
package struct JournalReport: Hashable, Sendable {
    /// One chained journal.
    package struct Chain: Hashable, Sendable {
        /// Name of its table.
        package let journal: String
        /// Number of its links; accounts have one for each writing.
        package let links: Int
        /// The instant at which its chain began: rows that are written from then on are proved.
        package let begunAt: Moment
        /// Rows that were there before.
        package let rowsBefore: Int
    }

    /// In the order in which they were checked.
    package let chains: [Chain]
    /// Transactions that wrote to a journal.
    package let tips: Int
    /// Sessions that bear their code.
    package let sessions: Int

    /// The instant from which every journal is proved; nil where there is none.
    package var since: Moment? { chains.map(\.begunAt).max() }
}
