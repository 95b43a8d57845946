import GRDB
import Licensing

/// One pass over all journals: every link under every tip, every row under its link, every session under
/// its code.
///
/// It reads one state of the database, row by row: its memory does not grow with the journals.
package struct JournalPass {
    /// Rows after which it asks whether to go on.
    static let step = 1_000

    private let store: Store
    private let kept: [JournalTip]
    private let asksOutside: Bool
    private let goesOn: () -> Bool

    /// - Parameters:
    ///   - store: where the journals are.
    ///   - kept: tips that stand elsewhere, and that the database must hold too.
    ///   - asksOutside: false where the file beside the database is known to be another's.
    ///   - goesOn: false where the pass is to stop.
    package init(
        _ store: Store,
        kept: [JournalTip] = [],
        asksOutside: Bool = true,
        goesOn: @escaping () -> Bool = { true }
    ) {
        self.store = store
        self.kept = kept
        self.asksOutside = asksOutside
        self.goesOn = goesOn
    }

    /// Runs the pass.
    ///
    /// - Returns: what was read.
    /// - Throws: `JournalFault`, the first; `CancellationError` where it was stopped; `StoreFault`.
    package func run() throws -> JournalReport {
        // Before the database: what is committed meanwhile only adds to what must be there.
        let outside = asksOutside ? [try store.outside.required()] : []
        do {
            return try store.read { try read($0, outside + kept) }
        } catch StoreFault.engine(_, _, let detail) {
            // A table or a column that is not there.
            throw JournalFault.unreadable(detail)
        } catch StoreFault.unreadable(_, let place) {
            throw JournalFault.unreadable(place)
        }
    }

    private func read(_ snapshot: Snapshot, _ outside: [JournalTip]) throws -> JournalReport {
        let walk = RowWalk(snapshot, goesOn: goesOn)
        var tips = TipPass(walk, outside: outside)
        try tips.run()
        try requireKnown(snapshot)
        var chains: [JournalReport.Chain] = []
        for journal in Journal.all {
            var pass = ChainPass(walk, journal, length: tips.lengths[journal.name])
            if let chain = try pass.run() { chains.append(chain) }
        }
        return JournalReport(
            chains: chains,
            tips: tips.last.position,
            sessions: try SealedRowPass(walk).runSessions()
        )
    }

    private func requireKnown(_ snapshot: Snapshot) throws {
        let names = Set(Journal.all.map(\.name))
        for name in try String.fetchAll(snapshot.database, sql: ChainRow.journals)
        where !names.contains(name) {
            throw JournalFault.foreignJournal(name)
        }
    }
}

/// Goes through rows one by one, and stops where it is asked to.
struct RowWalk {
    let snapshot: Snapshot
    let goesOn: () -> Bool

    init(_ snapshot: Snapshot, goesOn: @escaping () -> Bool) {
        self.snapshot = snapshot
        self.goesOn = goesOn
    }

    var chaining: Chaining { snapshot.chaining }

    /// - Throws: what `take` throws, `CancellationError`, and the engine's errors.
    func each(
        _ sql: String,
        _ arguments: StatementArguments = [],
        _ take: (Row) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(snapshot.database, sql: sql, arguments: arguments)
        var count = 0
        while let row = try rows.next() {
            if count % JournalPass.step == 0, !goesOn() { throw CancellationError() }
            count += 1
            try take(row)
        }
    }

    /// Hands the first row of a statement that is asked often to `read`; nil where there is none.
    func first<Value>(
        _ sql: String,
        _ arguments: StatementArguments,
        _ read: (Row) throws -> Value
    ) throws -> Value? {
        let statement = try snapshot.database.cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        return try rows.next().map(read)
    }
}
