/// The first place at which journals and chains do not agree.
///
/// Journals are named by their tables, rows by their keys (`case/sequence`, identifier, number).
package enum JournalFault: Error, Hashable, Sendable {
    /// There is no chain: its tables are empty.
    case notBegun
    /// The file outside the database is gone.
    case outsideMissing
    /// The file outside the database says nothing that could be read.
    case outsideUnreadable
    /// The database ends before what stands outside of it: it is older, or its end was cut off.
    case behind(kept: Int, stored: Int)
    /// The tip outside is not the one that the database has at its place.
    case otherTip(position: Int)
    /// A tip is not there.
    case tipMissing(position: Int)
    /// A tip was changed, or written by somebody else.
    case tipChanged(position: Int)
    /// A link is not there.
    case linkMissing(journal: String, position: Int)
    /// A link was changed, or written by somebody else.
    case linkChanged(journal: String, position: Int)
    /// A link stands behind the last one of which a tip tells.
    case linkUntold(journal: String, position: Int)
    /// A row that is chained is not there.
    case rowMissing(journal: String, entry: String)
    /// A row does not say what it said when it was chained.
    case rowChanged(journal: String, entry: String)
    /// A row is not chained: the office has not written it.
    case rowInvented(journal: String, entry: String)
    /// A session was changed, or begun by somebody else; by the digest of its token.
    case sessionChanged(String)
    /// There is a chain of a journal that this program does not have.
    case foreignJournal(String)
    /// A table cannot be read; the engine's words.
    case unreadable(String)
}
