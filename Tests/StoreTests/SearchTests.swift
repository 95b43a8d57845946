import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

struct SearchTests {
    let place = try? ThrowAwayStore()

    static let names = [
        "1-4-00001-2026": "山西晋能电力工程有限公司",
        "1-4-00002-2026": "太原市电力安装有限公司",
        "1-4-00003-2026": "ＡＢＣ电气（山西）有限公司",
        "1-4-00004-2026": "100%电力_工程公司",
    ]

    private func row(_ number: String, _ name: String, version: Int = 1) throws -> LicenseRow {
        LicenseRow(
            number: try LicenseNumber(number),
            identifier: try LicenseSample.identifier(
                number.filter { $0 != "-" },
                version: version
            ),
            version: version,
            holder: name,
            creditCode: try Sample.found(Sample.applicant),
            agency: Sample.agency,
            family: .facility,
            validFrom: Fixed.day,
            validUntil: Fixed.day.adding(years: 6)
        )
    }

    private func filled() throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            for (number, name) in SearchTests.names {
                try transaction.project(self.row(number, name))
            }
        }
        return store
    }

    private func found(_ text: String) throws -> [Int] {
        try filled().read { try $0.search(text) }
            .compactMap { Int($0.number.rawValue.dropFirst(4).prefix(5)) }
    }

    @Test(arguments: [
        ("电", [1, 2, 3, 4]), ("太", [2]), ("山西", [1, 3]), ("电力", [1, 2, 4]), ("西山", []),
        ("电力工程", [1]), ("电力 工程", [1]), ("有限公司", [1, 2, 3]), ("abc", [3]),
        ("(山西)", [3]), ("ＡＢ", [3]), ("%", [4]), ("0%", [4]), ("_", [4]), ("力_", [4]),
        ("", []), ("  ", []), ("上海", []), ("1-4-00002-2026", [2]), ("1-4-00009-2026", []),
        ("91140105ma0kd31x0a", [1, 2, 3, 4]),
    ])
    func `a license is found by one, two or more characters, by number and by credit code`(
        text: String,
        expected: [Int]
    ) throws {
        #expect(try found(text) == expected)
    }

    @Test func `a search goes on after the last of the page before`() throws {
        let store = try filled()
        let first = try store.read { try $0.search("电", limit: 3) }
        #expect(first.count == 3)
        let last = try store.read { try $0.search("电", limit: 3, after: first.last?.number) }
        #expect(last.map(\.holder) == ["100%电力_工程公司"])
        #expect(try store.read { try $0.search("电", agency: AgencyID("x")) }.isEmpty)
        #expect(try store.read { try $0.licenses(of: Sample.agency) }.count == 4)
    }

    @Test func `a query as long as a name may be is answered, a longer one finds nothing`() throws {
        let store = try filled()
        let name = String(repeating: "电", count: 101)
        try store.change { try $0.project(self.row("1-4-00009-2026", name)) }
        #expect(try store.read { try $0.search(String(name.dropLast())) }.count == 1)
        #expect(try store.read { try $0.search(name) }.isEmpty)
    }

    @Test func `the signs of a pattern stand for themselves`() throws {
        let store = try filled()
        let name = "力B公力_X_公"
        try store.change { try $0.project(self.row("1-4-00009-2026", name)) }
        #expect(try store.read { try $0.search("力_公") }.isEmpty)
        #expect(try store.read { try $0.search("力_X_公") }.map(\.holder) == [name])
    }

    @Test func `a new name is found and the old one is not`() throws {
        let store = try filled()
        try store.change {
            try $0.project(self.row("1-4-00002-2026", "大同安装公司", version: 2))
        }
        #expect(try store.read { try $0.search("太原") }.isEmpty)
        #expect(try store.read { try $0.search("大同") }.map(\.version) == [2])
    }

    @Test func `a search that is rebuilt equals the one that grew`() throws {
        let store = try #require(place).open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            for mark: Character in ["1", "2", "4", "5"] {
                try transaction.put(Sample.blob(mark), agency: Sample.agency)
            }
            let first = try LicenseSample.edition()
            let second = try LicenseSample.edition(version: 2, files: ("4", "5"), token: "6")
            for edition in [first, second] {
                try transaction.commit(edition)
                let name = "公司\(edition.version)"
                try transaction.project(
                    self.row(edition.number.rawValue, name, version: edition.version)
                )
            }
        }
        let grown = try store.read { try $0.search("公司") }
        try store.change { try $0.run("DELETE FROM license_search_term", []) }
        #expect(try store.read { try $0.search("公司") }.isEmpty)
        try store.change { transaction in
            try transaction.rebuildSearch { edition in
                try self.row(
                    edition.number.rawValue,
                    "公司\(edition.version)",
                    version: edition.version
                )
            }
        }
        #expect(grown.map(\.version) == [2])
        #expect(try store.read { try $0.search("公司") } == grown)
    }
}
