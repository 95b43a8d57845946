import Contract
import Testing

/// What a corrected form says otherwise: values one by one, lists counted.
struct FormChangesTests {
    private func changes(_ before: String, _ after: String) throws -> FormChanges {
        FormChanges(
            from: try JSON.parse(Array(before.utf8)),
            to: try JSON.parse(Array(after.utf8))
        )
    }

    @Test func `forms that say the same have no changes, whatever the order of their members`()
        throws
    {
        let same = try changes(#"{"a":1,"b":{"c":true}}"#, #"{"b":{"c":true},"a":1}"#)
        #expect(same.isEmpty)
    }

    @Test func `a changed value stands with its place, before and after`() throws {
        let found = try changes(
            #"{"finance":{"net":1,"total":5},"delivery":"mail"}"#,
            #"{"finance":{"net":2,"total":5},"delivery":"mail"}"#
        )
        #expect(found.values.map(\.path) == ["finance.net"])
        #expect(found.values.first?.before == .number("1"))
        #expect(found.values.first?.after == .number("2"))
        #expect(found.rows.isEmpty)
    }

    @Test func `a value that comes or goes has nothing on the other side`() throws {
        let come = try changes(#"{}"#, #"{"origin":{"kind":"split"}}"#)
        #expect(come.values.map(\.path) == ["origin.kind"])
        #expect(come.values.first?.before == nil)
        let gone = try changes(#"{"origin":{"kind":"split"}}"#, #"{}"#)
        #expect(gone.values.first?.after == nil)
    }

    @Test func `rows of one person that say something else are one changed row`() throws {
        let found = try changes(
            #"{"people":[{"name":"甲","idNumber":"1","t":1},{"name":"乙","idNumber":"2"}]}"#,
            #"{"people":[{"name":"甲","idNumber":"1","t":2},{"name":"丙","idNumber":"3"},"#
                + #"{"name":"丁","idNumber":"4"}]}"#
        )
        let rows = try #require(found.rows.first)
        #expect(found.rows.count == 1 && rows.path == "people")
        #expect((rows.added, rows.removed, rows.changed) == (2, 1, 1))
    }

    @Test func `rows in another order are no change; of equal rows each counts`() throws {
        let one = #"{"works":[{"name":"A"},{"name":"B"},{"name":"B"}]}"#
        #expect(try changes(one, #"{"works":[{"name":"B"},{"name":"B"},{"name":"A"}]}"#).isEmpty)
        let fewer = try changes(one, #"{"works":[{"name":"B"},{"name":"A"}]}"#)
        #expect(fewer.rows.map(\.removed) == [1])
    }

    @Test func `rows without a name of their own are added and removed, never changed`() throws {
        let found = try changes(
            #"{"settlements":[{"on":"2025-01-01","amount":1}]}"#,
            #"{"settlements":[{"on":"2025-01-01","amount":2}]}"#
        )
        let rows = try #require(found.rows.first)
        #expect((rows.added, rows.removed, rows.changed) == (1, 1, 0))
    }

    @Test func `the changes of some members leave out the others`() throws {
        let found = try changes(#"{"a":{"b":1},"c":[1]}"#, #"{"a":{"b":2},"c":[1,2]}"#)
        #expect(found.only { $0 == "a" }.rows.isEmpty)
        #expect(found.only { $0 == "a" }.values.count == 1)
        #expect(found.only { $0 == "c" }.values.isEmpty)
        #expect(found.only { $0 == "c" }.rows.count == 1)
    }
}
