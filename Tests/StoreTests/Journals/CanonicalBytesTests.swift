import GRDB
import Testing

@testable import Store

/// The spelling on which every mark rests, byte by byte.
struct CanonicalBytesTests {
    private func bytes(_ build: (inout CanonicalBytes) -> Void) -> [UInt8] {
        var bytes = CanonicalBytes()
        build(&bytes)
        return bytes.bytes
    }

    /// The bytes of the only row of a query.
    private func row(_ sql: String) throws -> [UInt8] {
        let queue = try DatabaseQueue()
        return try queue.read { database in
            let rows = try Row.fetchCursor(database, sql: sql)
            return try rows.next().map { CanonicalBytes($0, of: "t").bytes } ?? []
        }
    }

    @Test func `a text and bytes are a letter, eight bytes of length and themselves`() {
        let text = bytes { $0.add(text: "证") }
        #expect(text == [0x74, 0, 0, 0, 0, 0, 0, 0, 3, 0xE8, 0xAF, 0x81])
        let blob = bytes { $0.add(bytes: [0, 255]) }
        #expect(blob == [0x62, 0, 0, 0, 0, 0, 0, 0, 2, 0, 255])
        let none = bytes { $0.add(text: "") }
        #expect(none == [0x74, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    private static let numbers: [(number: Int64, expected: [UInt8])] = [
        (0, [0, 0, 0, 0, 0, 0, 0, 0]), (258, [0, 0, 0, 0, 0, 0, 1, 2]),
        (-1, [255, 255, 255, 255, 255, 255, 255, 255]), (.min, [128, 0, 0, 0, 0, 0, 0, 0]),
    ]

    @Test(arguments: numbers)
    func `a number is a letter and eight bytes, the highest first`(
        number: Int64,
        expected: [UInt8]
    ) {
        #expect(bytes { $0.add(number: number) } == [0x69] + expected)
    }

    @Test func `where one value ends and the next begins is told`() {
        let lists: [[UInt8]] = [
            bytes {
                $0.add(text: "ab")
                $0.add(text: "c")
            },
            bytes {
                $0.add(text: "a")
                $0.add(text: "bc")
            },
            bytes { $0.add(text: "abc") }, bytes { $0.add(bytes: [0x61, 0x62, 0x63]) },
            bytes {
                $0.add(text: "abc")
                $0.add(text: "")
            },
        ]
        #expect(Set(lists).count == lists.count)
    }

    @Test func `a row is its table, its columns by name, and what they hold`() throws {
        let expected = bytes {
            $0.add(text: "row")
            $0.add(text: "t")
            $0.add(number: 3)
            $0.add(text: "a")
            $0.add(text: "x")
            $0.add(text: "b")
            $0.add(number: 7)
            $0.add(text: "c")
            $0.add(bytes: [1])
        }
        #expect(try row("SELECT 7 AS b, 'x' AS a, x'01' AS c") == expected)
    }

    @Test func `an empty column and the row's own code are left out`() throws {
        let plain = try row("SELECT 'x' AS a")
        #expect(try row("SELECT 'x' AS a, NULL AS later, x'00' AS mac") == plain)
        #expect(try row("SELECT 'x' AS a, '' AS later") != plain)
    }

    @Test func `what looks alike is not alike`() throws {
        let rows = try [
            "SELECT 1 AS a", "SELECT '1' AS a", "SELECT x'31' AS a", "SELECT 1.0 AS a",
            "SELECT 1 AS b", "SELECT '1' || char(0) || 'x' AS a", "SELECT '1' || char(0) AS a",
        ]
        .map { try row($0) }
        #expect(Set(rows).count == rows.count)
    }
}
