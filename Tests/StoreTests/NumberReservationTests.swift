import Licensing
import TestKit
import Testing

@testable import Store

struct NumberReservationTests {
    let place = try? ThrowAwayStore()

    @Test func `the same case gets the same number again, each purpose its own`() throws {
        let store = try #require(place).open()
        func reserve(_ id: String, _ purpose: String, _ series: String = "s") throws -> Int {
            try store.change {
                try $0.reserve(
                    series: series,
                    purpose: purpose,
                    for: CaseID(id),
                    agency: Sample.agency,
                    first: 7,
                    at: Sample.moment
                )
            }
        }
        try store.change { transaction in
            for id in ["c1", "c2"] { try transaction.open(Sample.row(id)) }
        }
        #expect(try reserve("c1", "grant") == 7)
        #expect(try reserve("c1", "grant") == 7)
        #expect(try reserve("c2", "grant") == 8)
        #expect(try reserve("c1", "acceptance") == 9)
        #expect(try reserve("c1", "grant", "t") == 7)
    }

    @Test func `a number is not given to a case that is not there`() throws {
        let store = try #require(place).open()
        #expect(throws: StoreRefusal.missingReference) {
            try store.change {
                _ = try $0.reserve(
                    series: "s",
                    purpose: "grant",
                    for: CaseID("c9"),
                    agency: Sample.agency,
                    at: Sample.moment
                )
            }
        }
    }
}
