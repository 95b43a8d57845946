import Licensing
import TestKit
import Testing

@testable import Store

/// A name is found in the officers' lists by any part of it.
struct SearchTests {
    let place = try? ThrowAwayStore()

    static let names = [
        "c1": "山西晋能电力工程有限公司",
        "c2": "太原市电力安装有限公司",
        "c3": "ＡＢＣ电气（山西）有限公司",
        "c4": "100%电力_工程公司",
    ]

    private func inbox(_ id: String, _ name: String) throws -> InboxRow {
        let row = try Sample.row(id)
        return InboxRow(
            case: row.id,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            applicant: row.applicant,
            applicantName: name,
            state: StageName.accepted.rawValue,
            post: .review,
            due: nil,
            version: 1
        )
    }

    private func filled(_ names: [String: String] = SearchTests.names) throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            for (id, name) in names {
                try transaction.open(try Sample.row(id))
                try transaction.project(self.inbox(id, name))
            }
        }
        return store
    }

    private func found(_ text: String, in store: Store) throws -> [String] {
        try store.read {
            try $0.work(WorkQuery(agency: Sample.agency, view: .open, text: text))
                .map(\.row.case.rawValue)
        }
    }

    @Test(arguments: [
        ("电", ["c1", "c2", "c3", "c4"]), ("太", ["c2"]), ("山西", ["c1", "c3"]),
        ("电力", ["c1", "c2", "c4"]), ("西山", []), ("电力工程", ["c1"]), ("电力 工程", ["c1"]),
        ("有限公司", ["c1", "c2", "c3"]), ("abc", ["c3"]), ("(山西)", ["c3"]), ("ＡＢ", ["c3"]),
        ("%", ["c4"]), ("0%", ["c4"]), ("_", ["c4"]), ("力_", ["c4"]), ("上海", []),
    ])
    func `a case is found by one, two or more characters of its applicant's name`(
        text: String,
        expected: [String]
    ) throws {
        #expect(try found(text, in: filled()) == expected)
    }

    @Test func `a query as long as a name may be is answered, a longer one finds nothing`() throws {
        let name = String(repeating: "电", count: 101)
        let store = try filled(["c9": name])
        #expect(try found(String(name.dropLast()), in: store) == ["c9"])
        #expect(try found(name, in: store).isEmpty)
    }

    @Test func `the signs of a pattern stand for themselves`() throws {
        let store = try filled(["c9": "力B公力_X_公"])
        #expect(try found("力_公", in: store).isEmpty)
        #expect(try found("力_X_公", in: store) == ["c9"])
    }
}
