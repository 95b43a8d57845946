import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

struct ProjectionTests {
    let place = try? ThrowAwayStore()

    private func inbox(_ row: CaseRow, _ acts: [Act], due: Day? = nil) -> InboxRow {
        Sample.inbox(of: row, version: acts.count, due: due)
    }

    @Test func `an inbox that is rebuilt equals the one that grew`() throws {
        let store = try #require(place).open()
        try store.change { transaction in
            for number in 1...5 {
                let row = try Sample.row("c\(number)")
                try transaction.open(row)
                for version in 0..<(number % 3) {
                    let acts = (1...(version + 1)).map { Sample.act($0) }
                    try transaction.append(
                        Commit(
                            acts: [Sample.act(version + 1)],
                            to: row.id,
                            expecting: version,
                            inbox: self.inbox(row, acts)
                        )
                    )
                }
            }
        }
        let grown = try store.read { try $0.inbox() }
        try store.change { try $0.run("UPDATE case_inbox SET state = 'wrong'", []) }
        #expect(try store.read { try $0.inbox() } != grown)
        try store.change { transaction in
            try transaction.rebuildInbox { row, acts in
                acts.isEmpty ? nil : self.inbox(row, acts)
            }
        }
        #expect(grown.count == 4)
        #expect(try store.read { try $0.inbox() } == grown)
    }

    @Test func `an inbox goes by due day, and by post`() throws {
        let store = try #require(place).open()
        let days = [3, 1, nil, 2]
        try store.change { transaction in
            for (number, days) in days.enumerated() {
                let row = try Sample.row("c\(number)")
                try transaction.open(row)
                let due = days.map { Fixed.day.adding(days: $0) }
                let acts = number == 3 ? [Sample.act(1)] : []
                try transaction.project(self.inbox(row, acts, due: due))
            }
        }
        let all = try store.read { try $0.inbox(agency: Sample.agency) }
        #expect(all.map(\.case.rawValue) == ["c1", "c3", "c0", "c2"])
        let review = try store.read { try $0.inbox(post: .review) }
        #expect(review.map(\.case.rawValue) == ["c3"])
        #expect(try store.read { try $0.inbox(agency: AgencyID("other")) }.isEmpty)
    }
}
