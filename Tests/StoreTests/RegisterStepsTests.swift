import Licensing
import Testing

@testable import Store

/// Reading the register's head, counted in steps of the engine.
@Suite("Steps of the register's head")
struct RegisterStepsTests {
    @Test func `the head is read in as many steps from a register of ten times as many records`()
        throws
    {
        let place = try ThrowAwayStore()
        let store = try place.open()
        try RegisterStepsTests.fill(store, upTo: 200)
        let few = try RegisterStepsTests.counted(in: store)
        try RegisterStepsTests.fill(store, upTo: 2_000)
        let many = try RegisterStepsTests.counted(in: store)
        #expect(try store.read { try $0.head() } == "{2000}")
        #expect(few.head > 0 && many.head == few.head, "\(few) \(many)")
        // Going through the records would be seen: they take steps each.
        #expect(many.records > 5 * few.records, "\(few) \(many)")
        try store.close()
    }

    /// Steps of reading the head, and of reading every record.
    private static func counted(in store: Store) throws -> (head: Int, records: Int) {
        try store.read { snapshot in
            // The first statement of a connection reads the schema too.
            _ = try snapshot.publishedHead()
            let head = try snapshot.steps(by: 1) { _ = try snapshot.publishedHead() }
            let records = try snapshot.steps(by: 1) { _ = try snapshot.records() }
            return (head, records)
        }
    }

    /// Appends records, each with a head over all before it.
    private static func fill(_ store: Store, upTo count: Int) throws {
        try store.change { transaction in
            for number in try transaction.reading.recordCount()..<count {
                _ = try transaction.appendRecord(
                    line: "{}",
                    agency: Sample.agency,
                    at: Sample.moment
                )
                try transaction.putHead(
                    "{\(number + 1)}",
                    size: number + 1,
                    agency: Sample.agency,
                    at: Sample.moment
                )
            }
        }
    }
}
