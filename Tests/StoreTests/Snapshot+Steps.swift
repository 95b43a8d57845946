import GRDB
import GRDBSQLite

@testable import Store

extension Snapshot {
    /// Steps of the engine while something is read, counted in so many at a time.
    func steps(by unit: Int32, of work: () throws -> Void) throws -> Int {
        final class Counter { var count = 0 }
        let counter = Counter()
        let connection = database.sqliteConnection
        sqlite3_progress_handler(
            connection,
            unit,
            { place in
                if let place {
                    Unmanaged<Counter>.fromOpaque(place).takeUnretainedValue().count += 1
                }
                return 0
            },
            Unmanaged.passUnretained(counter).toOpaque()
        )
        defer { sqlite3_progress_handler(connection, 0, nil, nil) }
        try work()
        return counter.count * Int(unit)
    }
}
