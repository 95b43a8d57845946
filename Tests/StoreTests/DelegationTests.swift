import Licensing
import TestKit
import Testing

@testable import Store

struct DelegationTests {
    let place = try? ThrowAwayStore()

    private func delegation(
        _ id: String = "d1",
        to delegate: String = "a2",
        from: Int = 0,
        until: Int = 5
    ) -> Delegation {
        Delegation(
            id: id,
            agency: Sample.agency,
            post: .review,
            principal: "a1",
            delegate: delegate,
            from: Fixed.day.adding(days: from),
            until: Fixed.day.adding(days: until),
            by: "a1",
            at: Sample.moment
        )
    }

    private func filled() throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            for account in ["a1", "a2"] { try transaction.add(LicenseSample.account(account)) }
            try transaction.add(self.delegation())
        }
        return store
    }

    @Test func `a delegation holds to the end of its last day, and not a day longer`() throws {
        let store = try filled()
        func held(_ days: Int) throws -> Bool {
            let day = Fixed.day.adding(days: days)
            return try store.read { try $0.delegations(to: "a2", on: day) }
                .contains { $0.holds(on: day) }
        }
        #expect(try held(0))
        #expect(try held(5))
        #expect(try !held(6))
        #expect(try !held(-1))
    }

    @Test func `one that was ended holds no more, and ends once`() throws {
        let store = try filled()
        let one = delegation()
        try store.change { try $0.end(one, by: "a1", at: Sample.moment) }
        let found = try #require(try store.read { try $0.delegation("d1") })
        #expect(found.endedAt == Sample.moment)
        #expect(!found.holds(on: Fixed.day))
        #expect(throws: StoreRefusal.self) {
            try store.change { try $0.end(one, by: "a1", at: Sample.moment) }
        }
        #expect(try store.read { try $0.delegations(of: Sample.agency) } == [found])
    }

    @Test func `nobody stands in for himself, for nobody, or for less than a day`() throws {
        let store = try filled()
        let wrong = [
            delegation("d2", to: "a1"), delegation("d2", to: "nobody"),
            delegation("d2", from: 2, until: 1),
        ]
        for one in wrong {
            #expect(throws: StoreRefusal.self) { try store.change { try $0.add(one) } }
        }
    }
}
